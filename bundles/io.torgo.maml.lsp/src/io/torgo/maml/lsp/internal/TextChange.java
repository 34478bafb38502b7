package io.torgo.maml.lsp.internal;

import io.torgo.maml.edit.TextEdit;
import java.util.List;

/** What differs between two states of a text. */
final class TextChange {

    private TextChange() {
    }

    /** The one edit that makes one text of another; none where they are equal. */
    static List<TextEdit> between(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        int same = commonPrefix(before, after);
        int tail = commonSuffix(before, after, same);
        return List.of(new TextEdit(same, before.length() - tail - same,
                after.substring(same, after.length() - tail)));
    }

    /** Number of UTF-16 units that both texts begin with; never ends inside a character or a line break. */
    static int commonPrefix(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int same = 0;
        while (same < most && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        return same > 0 && splits(before.charAt(same - 1)) ? same - 1 : same;
    }

    private static boolean splits(char last) {
        return Character.isHighSurrogate(last) || last == '\r';
    }

    /** Number of UTF-16 units that both texts end with, behind a common prefix. */
    static int commonSuffix(String before, String after, int prefix) {
        int most = Math.min(before.length(), after.length()) - prefix;
        int same = 0;
        while (same < most
                && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        return same > 0 && joins(before.charAt(before.length() - same)) ? same - 1 : same;
    }

    private static boolean joins(char first) {
        return Character.isLowSurrogate(first) || first == '\n';
    }
}
