package io.torgo.maml.ide.workspace;

import java.net.URI;

/**
 * A place in some document of the workspace.
 *
 * @param document  the document
 * @param offset    first character, in UTF-16 units from 0
 * @param length    number of UTF-16 units
 * @param line      line of the first character, from 1
 * @param column    its column in UTF-16 units, from 1
 * @param endLine   line behind the last character
 * @param endColumn column behind the last character
 */
public record Location(URI document, int offset, int length, int line, int column, int endLine, int endColumn) {
}
