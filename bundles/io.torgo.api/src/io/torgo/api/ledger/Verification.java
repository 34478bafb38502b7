package io.torgo.api.ledger;

import java.util.List;

/**
 * @param verified how many receipts held in every respect
 * @param failed the others
 * @param checkpoint the log's signed head
 */
public record Verification(int verified, List<Failure> failed, Checkpoint checkpoint) {

    /** @param reason one sentence, for example {@code signature does not match} */
    public record Failure(String id, String reason) {
    }

    /**
     * @param size leaves in the log
     * @param root RFC 9162 root hash, lower-case hex
     */
    public record Checkpoint(long size, String root) {
    }
}
