package io.torgo.maml.ide;

/**
 * A short remark shown inside a line, without being part of the text.
 *
 * @param offset where it stands, in UTF-16 units from 0
 * @param label  the remark, such as {@code nobody may run this}
 * @param detail a sentence that says more
 */
public record Hint(int offset, String label, String detail) {
}
