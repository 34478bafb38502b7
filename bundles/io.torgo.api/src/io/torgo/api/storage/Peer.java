package io.torgo.api.storage;

/**
 * @param id stable name, for example {@code peer-3}
 * @param state {@code up} or {@code missing}
 * @param folder where an embedded peer keeps its shards
 */
public record Peer(String id, String state, String folder) {
}
