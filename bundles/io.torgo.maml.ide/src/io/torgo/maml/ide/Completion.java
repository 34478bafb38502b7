package io.torgo.maml.ide;

/**
 * A proposal of what to write.
 *
 * @param label   what the list shows
 * @param text    what replaces the stretch
 * @param offset  first character of the stretch to replace, in UTF-16 units from 0
 * @param length  number of UTF-16 units to replace
 * @param meaning one sentence about it
 */
public record Completion(String label, String text, int offset, int length, String meaning) {
}
