package io.torgo.maml.ide;

/**
 * Lines that can be folded away behind the first of them.
 *
 * @param kind      what they are
 * @param startLine first line, from 1; it stays visible
 * @param endLine   last line, from 1, greater than the first
 */
public record Fold(Kind kind, int startLine, int endLine) {

    /** What can be folded. */
    public enum Kind {
        /** The YAML header. */
        FRONT_MATTER,
        /** A key of the header with its inner lines. */
        KEY,
        /** A section. */
        SECTION,
        /** A code block. */
        CODE_BLOCK,
        /** The history's entries. */
        HISTORY
    }
}
