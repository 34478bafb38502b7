package io.torgo.exec.internal;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes that the two output streams of a block may have together. */
final class OutputBudget {

    private final AtomicLong left;

    OutputBudget(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** How many of so many bytes still fit. */
    int take(int wanted) {
        long before = left.getAndUpdate(now -> Math.max(0, now - wanted));
        return (int) Math.min(before, wanted);
    }
}
