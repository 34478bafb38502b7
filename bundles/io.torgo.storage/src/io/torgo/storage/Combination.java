package io.torgo.storage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Linear combinations of shards over GF(2^8), eight bytes a step: Horner's rule over the bits of the coefficients, so
 * that the inner loops hold nothing but shifts and exclusive ors of longs, which the JIT compiles to vector code.
 */
final class Combination {

    /** Longs of a block: 4 KiB, so that the blocks of ten inputs stay in the first-level cache. */
    private static final int BLOCK = 512;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long REDUCTION = 0x1d1d_1d1d_1d1d_1d1dL;

    /** Per output and bit (the highest used one first) the inputs whose coefficient has the bit. */
    private final int[][][] steps;
    private final boolean[] used;

    /** @param rows outputs × inputs */
    Combination(int[][] rows, int inputs) {
        steps = new int[rows.length][][];
        used = new boolean[inputs];
        for (int row = 0; row < rows.length; row++) {
            steps[row] = steps(rows[row]);
        }
    }

    /** Sets {@code outputs[i][offset … offset + length)}; outputs that are null are left out. */
    void apply(byte[][] inputs, byte[][] outputs, int offset, int length) {
        long[][] blocks = new long[used.length][];
        LongBuffer[] views = new LongBuffer[used.length];
        for (int input = 0; input < used.length; input++) {
            if (used[input]) {
                blocks[input] = new long[BLOCK];
                views[input] = longs(inputs[input], offset, length);
            }
        }
        long[] sum = new long[BLOCK];
        int whole = length >>> 3;
        for (int start = 0; start < whole; start += BLOCK) {
            int count = Math.min(BLOCK, whole - start);
            load(views, blocks, start, count);
            for (int row = 0; row < steps.length; row++) {
                if (outputs[row] != null) {
                    evaluate(steps[row], blocks, sum, count);
                    longs(outputs[row], offset, length).put(start, sum, 0, count);
                }
            }
        }
        tail(inputs, outputs, blocks, sum, offset + (whole << 3), length & 7);
    }

    private void tail(byte[][] inputs, byte[][] outputs, long[][] blocks, long[] sum, int offset, int length) {
        if (length == 0) {
            return;
        }
        for (int input = 0; input < used.length; input++) {
            if (used[input]) {
                blocks[input][0] = pack(inputs[input], offset, length);
            }
        }
        for (int row = 0; row < steps.length; row++) {
            if (outputs[row] != null) {
                evaluate(steps[row], blocks, sum, 1);
                unpack(sum[0], outputs[row], offset, length);
            }
        }
    }

    private int[][] steps(int[] row) {
        int all = 0;
        for (int input = 0; input < row.length; input++) {
            all |= row[input];
            used[input] |= row[input] != 0;
        }
        int[][] result = new int[Integer.SIZE - Integer.numberOfLeadingZeros(all)][];
        for (int step = 0; step < result.length; step++) {
            int bit = result.length - 1 - step;
            result[step] = IntStream.range(0, row.length).filter(i -> (row[i] >> bit & 1) != 0)
                    .toArray();
        }
        return result;
    }

    private static LongBuffer longs(byte[] shard, int offset, int length) {
        return ByteBuffer.wrap(shard, offset, length).slice().order(ByteOrder.nativeOrder()).asLongBuffer();
    }

    private static void load(LongBuffer[] views, long[][] blocks, int start, int count) {
        for (int input = 0; input < views.length; input++) {
            if (views[input] != null) {
                views[input].get(start, blocks[input], 0, count);
            }
        }
    }

    private static void evaluate(int[][] steps, long[][] blocks, long[] sum, int count) {
        Arrays.fill(sum, 0, count, 0);
        boolean first = true;
        for (int[] sources : steps) {
            step(sources, blocks, sum, count, first);
            first = false;
        }
    }

    /** One step of Horner's rule: sum = sum × 2 + sources, up to four sources a pass over memory. */
    private static void step(int[] sources, long[][] blocks, long[] sum, int count, boolean first) {
        int done = Math.min(sources.length, 4);
        switch (done) {
            case 0 -> doubled(sum, count);
            case 1 -> {
                if (first) {
                    add(sum, blocks[sources[0]], count);
                } else {
                    doubled(sum, blocks[sources[0]], count);
                }
            }
            case 2 -> doubled(sum, blocks[sources[0]], blocks[sources[1]], count);
            case 3 -> doubled(sum, blocks[sources[0]], blocks[sources[1]], blocks[sources[2]], count);
            default -> doubled(sum, blocks[sources[0]], blocks[sources[1]], blocks[sources[2]], blocks[sources[3]],
                    count);
        }
        for (; done + 1 < sources.length; done += 2) {
            add(sum, blocks[sources[done]], blocks[sources[done + 1]], count);
        }
        if (done < sources.length) {
            add(sum, blocks[sources[done]], count);
        }
    }

    /** Eight field elements times 2: shift each byte, and reduce those whose highest bit was set. */
    private static long twice(long x) {
        long high = x & HIGH;
        return (x ^ high) << 1 ^ ((high << 1) - (high >>> 7) & REDUCTION);
    }

    private static void doubled(long[] sum, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] = twice(sum[i]);
        }
    }

    private static void doubled(long[] sum, long[] a, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] = twice(sum[i]) ^ a[i];
        }
    }

    private static void doubled(long[] sum, long[] a, long[] b, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] = twice(sum[i]) ^ a[i] ^ b[i];
        }
    }

    private static void doubled(long[] sum, long[] a, long[] b, long[] c, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] = twice(sum[i]) ^ a[i] ^ b[i] ^ c[i];
        }
    }

    private static void doubled(long[] sum, long[] a, long[] b, long[] c, long[] d, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] = twice(sum[i]) ^ a[i] ^ b[i] ^ c[i] ^ d[i];
        }
    }

    private static void add(long[] sum, long[] a, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] ^= a[i];
        }
    }

    private static void add(long[] sum, long[] a, long[] b, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] ^= a[i] ^ b[i];
        }
    }

    private static long pack(byte[] shard, int offset, int length) {
        long packed = 0;
        for (int i = 0; i < length; i++) {
            packed |= (shard[offset + i] & 0xffL) << (8 * i);
        }
        return packed;
    }

    private static void unpack(long packed, byte[] shard, int offset, int length) {
        for (int i = 0; i < length; i++) {
            shard[offset + i] = (byte) (packed >>> (8 * i));
        }
    }
}
