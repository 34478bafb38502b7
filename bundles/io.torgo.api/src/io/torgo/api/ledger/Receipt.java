package io.torgo.api.ledger;

import java.time.Instant;

/**
 * A recorded operation.
 *
 * @param id {@code r-} and the zero-padded index in the log, for example {@code r-000042}
 * @param index leaf index in the Merkle log, from 0
 * @param hash SHA-256 of the receipt's exact bytes, lower-case hex
 */
public record Receipt(String id, long index, String operation, String actor, Instant time, String subject,
        String hash) {
}
