package io.torgo.verify.gospel;

import java.util.List;

/**
 * An OCaml interface with its specifications.
 *
 * @param dialect {@link Dialect#V0_3} where something is written that only it has
 */
public record Interface(List<Item> items, Dialect dialect) {
}
