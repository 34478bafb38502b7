package io.torgo.agent.chimera;

import io.torgo.storage.ReedSolomon;
import java.util.BitSet;
import java.util.Map;

/** Changes as four shards, any three of which give them back: Reed-Solomon, 3 of 4. */
final class Coding {

    static final int HEADS = 4;
    static final int NEEDED = 3;

    private static final ReedSolomon CODE = new ReedSolomon(NEEDED, HEADS);

    private Coding() {
    }

    static byte[][] shards(byte[] change) {
        int size = size(change.length);
        byte[][] shards = new byte[HEADS][size];
        for (int i = 0; i < NEEDED; i++) {
            int from = Math.min(i * size, change.length);
            System.arraycopy(change, from, shards[i], 0, Math.min(size, change.length - from));
        }
        CODE.encode(shards, 0, size);
        return shards;
    }

    /**
     * @param length of the change
     * @param held at least three shards by their heads, each of the size that the length asks for
     */
    static byte[] change(int length, Map<Integer, byte[]> held) {
        int size = size(length);
        byte[][] shards = new byte[HEADS][];
        BitSet good = new BitSet();
        for (int i = 0; i < HEADS; i++) {
            byte[] shard = held.get(i);
            shards[i] = shard == null ? new byte[size] : shard.clone();
            good.set(i, shard != null);
        }
        CODE.reconstruct(shards, good, 0, size);
        byte[] change = new byte[length];
        for (int i = 0; i < NEEDED; i++) {
            int from = Math.min(i * size, length);
            System.arraycopy(shards[i], 0, change, from, Math.min(size, length - from));
        }
        return change;
    }

    static int size(int length) {
        return Math.max(1, (length + NEEDED - 1) / NEEDED);
    }
}
