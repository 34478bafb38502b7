package io.torgo.maml.ide;

import java.util.List;

/**
 * One line of an outline.
 *
 * @param kind     what it stands for
 * @param label    its name
 * @param detail   a few words that say more, such as a key's value; may be empty
 * @param offset   first character of its place in the text, in UTF-16 units from 0
 * @param length   number of UTF-16 units of the part that names it, such as a heading
 * @param extent   number of UTF-16 units of the whole part, such as a section with its body
 * @param children what it contains, in the order of the text
 */
public record OutlineNode(Kind kind, String label, String detail, int offset, int length, int extent,
        List<OutlineNode> children) {

    /** What an outline's line stands for. */
    public enum Kind {
        /** The YAML header. */
        FRONT_MATTER,
        /** One key of the header. */
        KEY,
        /** A level-2 heading with its body. */
        SECTION,
        /** A fenced block. */
        CODE_BLOCK,
        /** One line of the history. */
        HISTORY_ENTRY
    }

    public OutlineNode {
        children = List.copyOf(children);
    }

    /** Whether an offset lies inside the whole part. */
    public boolean contains(int place) {
        return offset <= place && place < offset + extent;
    }
}
