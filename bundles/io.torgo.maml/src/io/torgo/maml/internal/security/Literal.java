package io.torgo.maml.internal.security;

/**
 * A value that is written out.
 *
 * @param from   its first character, without a quote
 * @param text   the value, on one line
 * @param quoted whether it stands in quotes
 */
record Literal(int from, String text, boolean quoted) {

    private static final int LONGEST = 300;

    /** The value that starts behind blanks at an offset; null where none does or it is too long for a secret. */
    static Literal behind(String text, int offset) {
        int at = offset;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at >= text.length()) {
            return null;
        }
        char quote = text.charAt(at);
        return quote == '"' || quote == '\'' ? quoted(text, at + 1, quote) : bare(text, at);
    }

    private static Literal quoted(String text, int from, char quote) {
        int end = from;
        int most = Math.min(text.length(), from + LONGEST);
        while (end < most && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end++;
        }
        return end < most && text.charAt(end) == quote ? new Literal(from, text.substring(from, end), true) : null;
    }

    /** A value without quotes fills the rest of its line, a comment aside: anything else is an expression. */
    private static Literal bare(String text, int from) {
        int end = from;
        int most = Math.min(text.length(), from + LONGEST);
        while (end < most && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        int next = end;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        boolean last = next >= text.length() || text.charAt(next) == '\n' || text.charAt(next) == '\r'
                || text.charAt(next) == '#';
        return last && end < most ? new Literal(from, text.substring(from, end), false) : null;
    }
}
