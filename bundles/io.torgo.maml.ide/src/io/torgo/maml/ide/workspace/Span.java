package io.torgo.maml.ide.workspace;

/**
 * A stretch of text.
 *
 * @param offset first character, in UTF-16 units from 0
 * @param length number of UTF-16 units
 */
public record Span(int offset, int length) {

    /** Whether an offset lies in the stretch; its end counts as part of it. */
    public boolean contains(int place) {
        return offset <= place && place <= offset + length;
    }
}
