package io.torgo.maml.edit;

/** The line breaks of a text. */
final class LineBreaks {

    private LineBreaks() {
    }

    /** The first line break of a text; LF where it has none. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return "\n";
            }
            if (text.charAt(i) == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "\r\n" : "\r";
            }
        }
        return "\n";
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
