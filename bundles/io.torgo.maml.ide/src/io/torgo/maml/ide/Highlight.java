package io.torgo.maml.ide;

/**
 * A stretch of text with one colour.
 *
 * @param kind   what stands there
 * @param offset first character, in UTF-16 units from 0
 * @param length number of UTF-16 units, at least 1
 */
public record Highlight(Kind kind, int offset, int length) {

    /** What a coloured stretch of text is. */
    public enum Kind {
        /** {@code ---}. */
        DELIMITER,
        /** A key of the header or of a {@code key: value} line in a section. */
        KEY,
        /** A value of the header. */
        VALUE,
        /** A comment in the header or in code. */
        COMMENT,
        /** A heading. */
        HEADING,
        /** The line that opens or closes a block. */
        FENCE,
        /** A word with a meaning of its own in the block's language. */
        KEYWORD,
        /** A quoted text in code. */
        STRING,
        /** A number in code. */
        NUMBER,
        /** Code between back quotes in prose. */
        INLINE_CODE,
        /** The name of a type in code. */
        TYPE,
        /** A function in code, where it is defined or called. */
        FUNCTION,
        /** An address in the header, such as {@code agent://*}. */
        PERMISSION,
        /** The action of a history line, without its brackets. */
        ACTION,
        /** A time of ISO 8601 in the header or the history. */
        TIME
    }

    /** First character behind the stretch. */
    public int end() {
        return offset + length;
    }
}
