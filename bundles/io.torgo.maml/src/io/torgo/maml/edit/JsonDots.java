package io.torgo.maml.edit;

/** Finds the dots with which authors of a schema say «and so on», and puts them in quotes. */
final class JsonDots {

    private JsonDots() {
    }

    /** The text with {@code "..."} for each ellipsis outside of strings; as a member of an object with a name. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        StringBuilder open = new StringBuilder();
        char before = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == '"' ? string(text, at) : at + dots(text, at);
            boolean dots = c != '"' && end > at;
            end = Math.max(end, at + 1);
            if (dots) {
                out.append(before == '"' || before == '}' || before == ']' ? ", " : "")
                        .append(isMember(open, before) ? "\"$comment\": \"...\"" : "\"...\"");
            } else {
                nest(open, c);
                out.append(text, at, end);
            }
            before = Character.isWhitespace(c) ? before : dots ? '"' : c;
            at = end;
        }
        return out.toString();
    }

    private static boolean isMember(StringBuilder open, char before) {
        return !open.isEmpty() && open.charAt(open.length() - 1) == '{' && before != ':';
    }

    private static void nest(StringBuilder open, char c) {
        if (c == '{' || c == '[') {
            open.append(c);
        } else if ((c == '}' || c == ']') && !open.isEmpty()) {
            open.setLength(open.length() - 1);
        }
    }

    private static int dots(String text, int at) {
        return text.startsWith("...", at) ? 3 : text.charAt(at) == '…' ? 1 : 0;
    }

    /** The place behind a string that starts here; strings do not go over the end of a line. */
    private static int string(String text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }
}
