package io.torgo.api.storage;

import java.util.List;

/**
 * @param checked objects looked at
 * @param repaired objects of which at least one shard was rewritten
 * @param unrecoverable ids of the objects with fewer than k good shards
 */
public record RepairReport(int checked, int repaired, List<String> unrecoverable) {
}
