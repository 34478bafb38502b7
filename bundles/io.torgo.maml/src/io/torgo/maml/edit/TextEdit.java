package io.torgo.maml.edit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of text to be replaced.
 *
 * @param offset first character, in UTF-16 units from 0
 * @param length number of UTF-16 units to take away, 0 to insert
 * @param text   what comes in its place
 */
public record TextEdit(int offset, int length, String text) {

    public TextEdit {
        Objects.requireNonNull(text, "text");
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("no such place: " + offset + "+" + length);
        }
    }

    /** Offset behind the stretch. */
    public int end() {
        return offset + length;
    }

    /**
     * The text with all edits made. Edits must not overlap; of several insertions at one place the first of the list
     * comes first.
     *
     * @throws IllegalArgumentException where edits overlap or lie outside the text
     */
    public static String apply(String text, List<TextEdit> edits) {
        List<TextEdit> sorted = edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList();
        StringBuilder result = new StringBuilder(text.length() + 64);
        int last = 0;
        for (TextEdit edit : sorted) {
            if (edit.offset < last || edit.end() > text.length()) {
                throw new IllegalArgumentException("edit at " + edit.offset + " overlaps or lies outside");
            }
            result.append(text, last, edit.offset).append(edit.text);
            last = edit.end();
        }
        return result.append(text, last, text.length()).toString();
    }
}
