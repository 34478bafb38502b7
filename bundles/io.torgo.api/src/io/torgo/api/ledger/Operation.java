package io.torgo.api.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened and deserves a receipt.
 *
 * @param name short lower-case verb, for example {@code relay}, {@code store}, {@code execute}
 * @param actor who did it, a URI such as {@code user://local} or {@code agent://torgo-mesh-agent}
 * @param time when
 * @param subject what it was done to: a document id, an object id, a file name
 * @param source the exact bytes that the receipt mirrors and hashes; text or not
 * @param details facts worth keeping, in order, values are short text
 * @param key idempotency key: recording a second operation with the same non-empty key answers the first receipt
 */
public record Operation(String name, String actor, Instant time, String subject, byte[] source,
        Map<String, String> details, String key) {
}
