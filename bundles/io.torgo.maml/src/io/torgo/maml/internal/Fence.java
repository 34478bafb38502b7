package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import java.util.Locale;

/**
 * A line that opens or closes a code block (CommonMark 0.31, section 4.5; deeper indentation is allowed for openers
 * because documents stand in list items).
 *
 * @param mark   the back-tick or the tilde
 * @param length how many of them
 * @param indent blanks before them
 * @param info   what stands behind them, stripped
 */
record Fence(char mark, int length, int indent, String info) {

    private static final int MIN_LENGTH = 3;

    /** The fence on a line, or null. */
    static Fence at(LineMap lines, int line) {
        int start = lines.start(line);
        int end = lines.end(line);
        String text = lines.source();
        int at = start;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at >= end || text.charAt(at) != '`' && text.charAt(at) != '~') {
            return null;
        }
        return marks(text, start, at, end);
    }

    private static Fence marks(String text, int start, int first, int end) {
        char mark = text.charAt(first);
        int at = first;
        while (at < end && text.charAt(at) == mark) {
            at++;
        }
        if (at - first < MIN_LENGTH) {
            return null;
        }
        String info = text.substring(at, end).strip();
        // A line such as ```x``` is code within a line, not a fence.
        return mark == '`' && info.indexOf('`') >= 0
                ? null
                : new Fence(mark, at - first, first - start, info);
    }

    /** Whether this line closes a block that the other one opened. */
    boolean closes(Fence opener) {
        return info.isEmpty() && mark == opener.mark && length >= opener.length && indent <= opener.indent + 3;
    }

    /** Whether this line can only be meant to open a block, although the other one's block is still open. */
    boolean opensAnother(Fence opener) {
        return !info.isEmpty() && mark == opener.mark && length >= opener.length && indent <= opener.indent;
    }

    boolean isBare() {
        return info.isEmpty();
    }

    /** The language: the first word of the info string, lower case, without braces and without what follows a colon. */
    String language() {
        int end = 0;
        while (end < info.length() && ":,{} \t".indexOf(info.charAt(end)) < 0) {
            end++;
        }
        if (end == 0 && info.startsWith("{")) {
            return new Fence(mark, length, indent, info.replace("{", "").replace("}", "").replace(".", "").strip())
                    .language();
        }
        return info.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
