package io.torgo.ledger;

import java.util.List;

/**
 * What a stranger needs to see that a receipt is in a ledger.
 *
 * @param index of the leaf
 * @param leafHash RFC 9162 hash of the receipt's entry, 32 bytes
 * @param path from the leaf to the root, from the bottom
 * @param checkpoint the head that the path leads to
 */
public record InclusionProof(long index, byte[] leafHash, List<byte[]> path, SignedCheckpoint checkpoint) {

    /** Whether the path leads to the root; who signed the checkpoint is another question. */
    public boolean holds() {
        return MerkleProofs.verifyInclusion(index, checkpoint.size(), leafHash, path, checkpoint.rootBytes());
    }
}
