package io.torgo.maml.ide.workspace;

/**
 * A name in a text with its place.
 *
 * @param name   the name, without quotes and marks
 * @param offset first character, in UTF-16 units from 0
 * @param length number of UTF-16 units
 * @param line   line of the first character, from 1
 * @param column its column in UTF-16 units, from 1
 */
public record Named(String name, int offset, int length, int line, int column) {
}
