package io.torgo.ledger.internal;

import java.util.Arrays;

/** Hashes of 32 bytes, packed. Up to 2^26 of them, the limit of one array. */
public final class HashList {

    private static final int WIDTH = 32;

    private byte[] bytes = new byte[WIDTH * 4];
    private int size;

    public void add(byte[] hash) {
        if (hash.length != WIDTH) {
            throw new IllegalArgumentException("a hash has " + WIDTH + " bytes");
        }
        if (bytes.length == size * WIDTH) {
            bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
        }
        System.arraycopy(hash, 0, bytes, size * WIDTH, WIDTH);
        size++;
    }

    public byte[] get(long index) {
        int at = Math.toIntExact(index) * WIDTH;
        return Arrays.copyOfRange(bytes, at, at + WIDTH);
    }

    public int size() {
        return size;
    }
}
