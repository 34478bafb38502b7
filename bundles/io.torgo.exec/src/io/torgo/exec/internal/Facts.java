package io.torgo.exec.internal;

import java.util.List;

/**
 * What the host knows about its workers.
 *
 * @param processesCounted false where the workers' account is root, whom the kernel does not count
 * @param groups controllers in use, with their version: {@code memory (v1)}; only those that a worker's group was seen
 *     to have in force
 */
public record Facts(boolean processesCounted, List<String> groups) {
}
