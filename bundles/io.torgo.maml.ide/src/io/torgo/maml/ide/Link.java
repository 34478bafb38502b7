package io.torgo.maml.ide;

import java.net.URI;

/**
 * A stretch of text that leads to a file or an address.
 *
 * @param offset first character, in UTF-16 units from 0
 * @param length number of UTF-16 units
 * @param target where it leads
 * @param exists whether the file is there; true for an address of another kind
 */
public record Link(int offset, int length, URI target, boolean exists) {
}
