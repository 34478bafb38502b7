package io.torgo.maml.code;

/**
 * A fault in a piece of code.
 *
 * @param offset  first character in the code, in UTF-16 units from 0
 * @param length  number of UTF-16 units, 0 for a place between characters
 * @param message what the language's parser says
 */
public record CodeFault(int offset, int length, String message) {
}
