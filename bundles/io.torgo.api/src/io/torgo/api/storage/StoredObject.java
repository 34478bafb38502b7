package io.torgo.api.storage;

import java.time.Instant;

/**
 * @param id object id, 32 lower-case hex digits
 * @param name what a person calls it
 * @param bytes size of the content
 * @param suite id of the cipher suite really used, for example {@code aes-siv-cmac-512}
 * @param k shards needed to read the object
 * @param n shards stored
 * @param sha256 of the content, lower-case hex
 * @param created when it was stored
 */
public record StoredObject(String id, String name, long bytes, String suite, int k, int n, String sha256,
        Instant created) {
}
