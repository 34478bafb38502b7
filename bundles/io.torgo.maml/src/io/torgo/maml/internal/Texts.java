package io.torgo.maml.internal;

/** Small readings of a stretch of text, without copies. */
final class Texts {

    private Texts() {
    }

    static boolean isBlank(String text, int from, int to) {
        return skipBlanks(text, from, to) >= to;
    }

    /** The first place from which no blank (space, tab, line break, no-break space) stands. */
    static int skipBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && (text.charAt(at) <= ' ' || text.charAt(at) == '\u00A0')) {
            at++;
        }
        return at;
    }

    /** The place behind the last character that is no blank. */
    static int trimEnd(String text, int from, int to) {
        int at = to;
        while (at > from && (text.charAt(at - 1) <= ' ' || text.charAt(at - 1) == '\u00A0')) {
            at--;
        }
        return at;
    }

    /** A value without its quotes, or without its trailing comment. */
    static String unquote(String raw) {
        String value = raw.strip();
        if (value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'')) {
            int end = value.indexOf(value.charAt(0), 1);
            if (end > 0) {
                return value.substring(1, end);
            }
        }
        int comment = value.startsWith("#") ? 0 : value.indexOf(" #");
        return comment < 0 ? value : value.substring(0, comment).strip();
    }
}
