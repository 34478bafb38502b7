package io.torgo.ledger;

import java.util.Arrays;
import java.util.List;

/** Checks proofs as RFC 9162 sections 2.1.3.2 and 2.1.4.2 say. Never throws on any proof. Stateless. */
public final class MerkleProofs {

    private static final int HASH_BYTES = 32;

    private MerkleProofs() {
    }

    /** Whether the leaf is at that index of the tree with that size and root. */
    public static boolean verifyInclusion(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || leafHash.length != HASH_BYTES || !areHashes(proof)) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleTree.nodeHash(sibling, hash);
                int skipped = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= skipped;
                last >>>= skipped;
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /**
     * Whether the second tree holds all leaves of the first, in the same places. An empty first tree proves nothing:
     * false.
     */
    public static boolean verifyConsistency(long first, long second, byte[] firstRoot, byte[] secondRoot,
            List<byte[]> proof) {
        // every tree continues the empty one, so a proof from there would prove nothing
        if (first <= 0 || first > second || !areHashes(proof)) {
            return false;
        }
        if (first == second) {
            return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        return new Climb(first, second, firstRoot, proof).reaches(firstRoot, secondRoot);
    }

    private static boolean areHashes(List<byte[]> proof) {
        return proof.stream().allMatch(hash -> hash.length == HASH_BYTES);
    }

    /** The walk from the last leaf of the first tree to both roots at once. */
    private static final class Climb {

        private final List<byte[]> proof;
        private long node;
        private long last;
        private byte[] firstHash;
        private byte[] secondHash;

        Climb(long first, long second, byte[] firstRoot, List<byte[]> proof) {
            int complete = Long.numberOfTrailingZeros(first);
            boolean isPowerOfTwo = Long.bitCount(first) == 1;
            node = first - 1 >>> complete;
            last = second - 1 >>> complete;
            byte[] start = isPowerOfTwo ? firstRoot : proof.isEmpty() ? null : proof.get(0);
            this.proof = isPowerOfTwo || proof.isEmpty() ? proof : proof.subList(1, proof.size());
            firstHash = start;
            secondHash = start;
        }

        boolean reaches(byte[] firstRoot, byte[] secondRoot) {
            if (firstHash == null) {
                return false;
            }
            for (byte[] sibling : proof) {
                if (last == 0) {
                    return false;
                }
                step(sibling);
            }
            return last == 0 && Arrays.equals(firstHash, firstRoot) && Arrays.equals(secondHash, secondRoot);
        }

        private void step(byte[] sibling) {
            if ((node & 1) == 1 || node == last) {
                firstHash = MerkleTree.nodeHash(sibling, firstHash);
                secondHash = MerkleTree.nodeHash(sibling, secondHash);
                int skipped = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= skipped;
                last >>>= skipped;
            } else {
                secondHash = MerkleTree.nodeHash(secondHash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
    }
}
