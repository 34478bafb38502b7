package io.torgo.maml.ide;

/**
 * What to show about a stretch of text.
 *
 * @param offset   first character of the stretch, in UTF-16 units from 0
 * @param length   number of UTF-16 units
 * @param markdown the text to show, in CommonMark
 */
public record Hover(int offset, int length, String markdown) {
}
