package io.torgo.mesh.internal;

import java.util.Arrays;

/** Events in order of time: a 4-ary heap of longs, because boxing would cost more than the simulation itself. */
final class TimeHeap {

    private static final int PAYLOAD_BITS = 23;
    private static final int PAYLOAD_MASK = (1 << PAYLOAD_BITS) - 1;
    private static final int ARITY_BITS = 2;

    private long[] keys = new long[256];
    private int size;

    /**
     * @param micros below 2^40, that is twelve days
     * @param payload below 2^23; breaks ties, so that equal times still have one order
     */
    void add(long micros, int payload) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        siftUp(size++, micros << PAYLOAD_BITS | payload);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Takes the earliest; see {@link #micros} and {@link #payload}. */
    long remove() {
        long first = keys[0];
        long last = keys[--size];
        if (size > 0) {
            siftDown(last);
        }
        return first;
    }

    static long micros(long key) {
        return key >>> PAYLOAD_BITS;
    }

    static int payload(long key) {
        return (int) key & PAYLOAD_MASK;
    }

    private void siftUp(int from, long key) {
        int at = from;
        while (at > 0) {
            int parent = at - 1 >> ARITY_BITS;
            if (keys[parent] <= key) {
                break;
            }
            keys[at] = keys[parent];
            at = parent;
        }
        keys[at] = key;
    }

    private void siftDown(long key) {
        int at = 0;
        for (int child = 1; child < size; child = (at << ARITY_BITS) + 1) {
            int least = leastFrom(child);
            if (keys[least] >= key) {
                break;
            }
            keys[at] = keys[least];
            at = least;
        }
        keys[at] = key;
    }

    private int leastFrom(int child) {
        int least = child;
        int end = Math.min(child + (1 << ARITY_BITS), size);
        for (int i = child + 1; i < end; i++) {
            if (keys[i] < keys[least]) {
                least = i;
            }
        }
        return least;
    }
}
