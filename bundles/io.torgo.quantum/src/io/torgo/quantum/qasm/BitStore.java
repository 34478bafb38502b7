package io.torgo.quantum.qasm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What is known of each classical bit at the place of the program that is being unrolled. */
final class BitStore {

    private static final byte MEASURED = 2;

    private final Map<Integer, Boolean> supposed = new HashMap<>();
    private byte[] known = new byte[16];
    private byte[] written = new byte[16];
    private boolean[] used = new boolean[16];
    private int size;

    /** New bits, all zero. */
    int[] allocate(int count) {
        int[] ids = new int[count];
        for (int i = 0; i < count; i++) {
            ids[i] = size++;
        }
        if (size > known.length) {
            int room = Integer.highestOneBit(size) * 2;
            known = Arrays.copyOf(known, room);
            written = Arrays.copyOf(written, room);
            used = Arrays.copyOf(used, room);
        }
        return ids;
    }

    int size() {
        return size;
    }

    /** The bit's value, or {@link BitNeeded} where a measurement decides it. */
    boolean read(int bit) {
        used[bit] = true;
        if (known[bit] != MEASURED) {
            return known[bit] == 1;
        }
        Boolean guess = supposed.get(bit);
        if (guess == null) {
            throw new BitNeeded(bit);
        }
        return guess;
    }

    boolean isMeasured(int bit) {
        return known[bit] == MEASURED;
    }

    /** Whether nothing has looked at it or written to it. */
    boolean isFresh(int bit) {
        return !used[bit];
    }

    /** While a condition is taken apart. */
    void suppose(int bit, boolean value) {
        supposed.put(bit, value);
    }

    void forget(int bit) {
        supposed.remove(bit);
    }

    void measure(int bit) {
        used[bit] = true;
        known[bit] = MEASURED;
        written[bit] = MEASURED;
    }

    /** Sets what the program counts on; the circuit itself cannot set bits. */
    void set(int bit, boolean value) {
        used[bit] = true;
        known[bit] = (byte) (value ? 1 : 0);
    }

    boolean wasMeasured(int bit) {
        return written[bit] == MEASURED;
    }

    /** Whether the circuit leaves another value in it than the program says. */
    boolean differs(int bit) {
        return known[bit] != written[bit];
    }
}
