package io.torgo.ledger;

import io.torgo.crypto.Hashes;
import io.torgo.ledger.internal.HashList;
import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree over SHA-256 (RFC 9162, section 2.1) that keeps the hash of every complete subtree: appending costs one
 * hash on average, roots and proofs of any earlier size O(log n). About 64 bytes a leaf. Not thread-safe.
 */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<HashList> levels = new ArrayList<>(List.of(new HashList()));

    /** SHA-256 of 0x00 and the leaf's bytes. */
    public static byte[] leafHash(byte[] leaf) {
        return Hashes.sha256(LEAF, leaf);
    }

    /** SHA-256 of 0x01 and both children. */
    public static byte[] nodeHash(byte[] left, byte[] right) {
        return Hashes.sha256(NODE, left, right);
    }

    /**
     * Appends a leaf.
     *
     * @param leafHash 32 bytes from {@link #leafHash}
     * @return the leaf's index
     */
    public long append(byte[] leafHash) {
        levels.get(0).add(leafHash);
        for (int level = 0; levels.get(level).size() % 2 == 0; level++) {
            if (level + 1 == levels.size()) {
                levels.add(new HashList());
            }
            HashList below = levels.get(level);
            levels.get(level + 1).add(nodeHash(below.get(below.size() - 2), below.get(below.size() - 1)));
        }
        return size() - 1;
    }

    /** Leaves so far. */
    public long size() {
        return levels.get(0).size();
    }

    /** The hash of a leaf. */
    public byte[] leaf(long index) {
        return levels.get(0).get(requireWithin(index, size() - 1));
    }

    /** The root over all leaves; SHA-256 of nothing where there are none. */
    public byte[] root() {
        return root(size());
    }

    /** The root as it was when the tree had so many leaves. */
    public byte[] root(long size) {
        return size == 0 ? Hashes.sha256() : subtree(0, requireWithin(size, size()));
    }

    /** The path from a leaf to {@link #root(long)}, from the bottom (RFC 9162, section 2.1.3.1). */
    public List<byte[]> inclusionProof(long index, long size) {
        requireWithin(size, size());
        requireWithin(index, size - 1);
        List<byte[]> path = new ArrayList<>();
        path(index, 0, size, path);
        return path;
    }

    /** Proves that the tree of the second size only appended to that of the first (RFC 9162, section 2.1.4.1). */
    public List<byte[]> consistencyProof(long first, long second) {
        requireWithin(second, size());
        requireWithin(first, second);
        List<byte[]> proof = new ArrayList<>();
        if (first > 0 && first < second) {
            subproof(first, 0, second, true, proof);
        }
        return proof;
    }

    private void path(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(subtree(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(subtree(from, middle));
        }
    }

    private void subproof(long first, long from, long to, boolean known, List<byte[]> proof) {
        if (first == to) {
            if (!known) {
                proof.add(subtree(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (first <= middle) {
            subproof(first, from, middle, known, proof);
            proof.add(subtree(middle, to));
        } else {
            subproof(first, middle, to, false, proof);
            proof.add(subtree(from, middle));
        }
    }

    /** The hash over leaves from (inclusive) to (exclusive); complete subtrees are stored, others are put together. */
    private byte[] subtree(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return levels.get(level).get(from >>> level);
        }
        long middle = from + split(width);
        return nodeHash(subtree(from, middle), subtree(middle, to));
    }

    /** The largest power of two below a width of at least 2. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    private static long requireWithin(long value, long last) {
        if (value < 0 || value > last) {
            throw new IndexOutOfBoundsException(value + " is not within 0 to " + last);
        }
        return value;
    }
}
