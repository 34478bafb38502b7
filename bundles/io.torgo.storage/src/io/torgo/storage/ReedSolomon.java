package io.torgo.storage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Systematic k-of-n Reed-Solomon erasure code over GF(2^8): shards 0 to k − 1 are the data, the n − k others parity,
 * and any k of them give back the rest. It corrects losses, not errors: tell it which shards are good.
 *
 * <p>Thread-safe. After I. S. Reed and G. Solomon, "Polynomial Codes over Certain Finite Fields" (1960), and J. Blömer
 * et al., "An XOR-Based Erasure-Resilient Coding Scheme" (1995).
 */
public final class ReedSolomon {

    private static final int MOST_SHARDS = 255;
    private static final int REMEMBERED = 256;

    private final int k;
    private final int n;
    private final int[][] parity;
    private final Combination encoder;
    private final Map<BitSet, Combination> decoders = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException unless 1 ≤ k ≤ n ≤ 255 */
    public ReedSolomon(int k, int n) {
        if (k < 1 || n < k || n > MOST_SHARDS) {
            throw new IllegalArgumentException("not 1 <= k <= n <= 255: k = " + k + ", n = " + n);
        }
        this.k = k;
        this.n = n;
        parity = Matrix.parity(k, n - k);
        encoder = new Combination(parity, k);
    }

    public int k() {
        return k;
    }

    public int n() {
        return n;
    }

    /**
     * Computes the parity shards.
     *
     * @param shards n arrays; the first k are read, the others written, in bytes {@code offset} to
     *     {@code offset + length − 1}
     */
    public void encode(byte[][] shards, int offset, int length) {
        encoder.apply(shards, Arrays.copyOfRange(shards, k, n), offset, length);
    }

    /**
     * Computes lost shards from k good ones.
     *
     * @param shards n arrays; those of lost shards that are null are not computed, those of good shards beyond the
     *     first k are not looked at
     * @param good the shards that can be trusted
     * @throws IllegalArgumentException with fewer than k good shards
     */
    public void reconstruct(byte[][] shards, BitSet good, int offset, int length) {
        BitSet sources = firstGood(good);
        byte[][] inputs = sources.stream().mapToObj(shard -> shards[shard]).toArray(byte[][]::new);
        byte[][] outputs = new byte[n][];
        for (int shard = good.nextClearBit(0); shard < n; shard = good.nextClearBit(shard + 1)) {
            outputs[shard] = shards[shard];
        }
        decoder(sources).apply(inputs, outputs, offset, length);
    }

    private BitSet firstGood(BitSet good) {
        BitSet sources = new BitSet(n);
        for (int shard = good.nextSetBit(0); shard >= 0 && shard < n; shard = good.nextSetBit(shard + 1)) {
            if (sources.cardinality() < k) {
                sources.set(shard);
            }
        }
        if (sources.cardinality() < k) {
            throw new IllegalArgumentException(sources.cardinality() + " good shards, " + k + " needed");
        }
        return sources;
    }

    private Combination decoder(BitSet sources) {
        if (decoders.size() > REMEMBERED) {
            decoders.clear();
        }
        return decoders.computeIfAbsent(sources, this::makeDecoder);
    }

    /** All n shards as combinations of the k sources. */
    private Combination makeDecoder(BitSet sources) {
        int[][] chosen = sources.stream().mapToObj(this::row).toArray(int[][]::new);
        int[][] inverse = Matrix.invert(chosen);
        int[][] rows = new int[n][k];
        for (int shard = 0; shard < n; shard++) {
            int[] row = row(shard);
            for (int data = 0; data < k; data++) {
                Matrix.addScaled(rows[shard], inverse[data], row[data]);
            }
        }
        return new Combination(rows, k);
    }

    private int[] row(int shard) {
        if (shard >= k) {
            return parity[shard - k];
        }
        int[] row = new int[k];
        row[shard] = 1;
        return row;
    }
}
