package io.torgo.maml.importer;

import java.util.Optional;

/** Strings of Python programs and notebooks that hold a document. */
final class Quotes {

    private static final String[] TRIPLES = {"\"\"\"", "'''"};

    /** The header's delimiter and a line break, as they are written inside a string of one line. */
    private static final String ESCAPED = "---\\n";

    private Quotes() {
    }

    /**
     * A string's content.
     *
     * @param text    its characters
     * @param end     the line behind it
     * @param escaped whether escapes were decoded
     * @param spread  whether its lines are those of the source
     */
    record Text(String text, int end, boolean escaped, boolean spread) {

        /** Lines of the source before a line of the text. */
        int skipped(int line) {
            return spread ? line : 0;
        }
    }

    /** Where a string that may hold a document begins in a line; -1 where none does. */
    static int opening(String line) {
        if (hasDelimiter(line)) {
            return line.indexOf(ESCAPED);
        }
        for (String triple : TRIPLES) {
            int at = line.lastIndexOf(triple);
            String rest = at < 0 ? "x" : line.substring(at + triple.length()).strip();
            if (rest.isEmpty() || rest.equals("\\") || rest.equals("---")) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a line holds a string with an escaped header. */
    static boolean hasDelimiter(String line) {
        int at = line.indexOf(ESCAPED);
        return at > 0 && (line.charAt(at - 1) == '"' || line.charAt(at - 1) == '\'');
    }

    /** Whether a string with a document begins in a line. */
    static boolean begins(Guide guide, int index) {
        String line = guide.text(index);
        int at = opening(line);
        return at >= 0 && (hasDelimiter(line) || begins(guide, index, line.substring(at + 3).strip()));
    }

    private static boolean begins(Guide guide, int index, String head) {
        int next = guide.nextText(index + 1);
        return head.equals("---") || next < guide.size() && Marks.isDelimiter(guide.text(next).strip());
    }

    /** The string that begins there; empty where what begins is no document's. */
    static Optional<Text> read(Guide guide, int index, int at) {
        String line = guide.text(index);
        if (hasDelimiter(line)) {
            return Optional.of(new Text(decoded(line, at, line.charAt(at - 1)), index + 1, true, false));
        }
        String triple = line.substring(at, at + 3);
        String head = line.substring(at + 3).strip();
        return begins(guide, index, head) ? Optional.of(spread(guide, index, head, triple)) : Optional.empty();
    }

    private static Text spread(Guide guide, int index, String head, String triple) {
        StringBuilder text = new StringBuilder(head.equals("\\") ? "" : head).append('\n');
        int end = index + 1;
        while (end < guide.size() && guide.mayGoOn()) {
            String line = guide.text(end++);
            int close = line.indexOf(triple);
            if (close >= 0) {
                return new Text(text.append(line, 0, close).toString(), end, false, true);
            }
            text.append(line).append(guide.line(end - 1).ending());
        }
        return new Text(text.toString(), end, false, true);
    }

    /** Decodes the escapes that JSON and Python share, up to the closing quote. */
    static String decoded(String line, int start, char quote) {
        StringBuilder text = new StringBuilder();
        int i = start;
        while (i < line.length() && line.charAt(i) != quote) {
            char c = line.charAt(i);
            boolean isEscape = c == '\\' && i + 1 < line.length();
            i += isEscape ? escape(line, i + 1, text) : plain(c, text);
        }
        return text.toString();
    }

    private static int plain(char c, StringBuilder text) {
        text.append(c);
        return 1;
    }

    /** Appends what an escape stands for; answers the length of the whole escape. */
    private static int escape(String line, int at, StringBuilder text) {
        char c = line.charAt(at);
        if (c == 'u' && at + 4 < line.length()) {
            int code = hexadecimal(line, at + 1);
            if (code >= 0) {
                text.append((char) code);
                return 6;
            }
        }
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case '"', '\'', '\\', '/' -> text.append(c);
            default -> text.append('\\').append(c);
        }
        return 2;
    }

    private static int hexadecimal(String line, int at) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(line.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
