package io.torgo.gateway.internal;

import java.util.function.LongSupplier;

/** Allows a sustained rate and a burst above it. Thread-safe. */
public final class TokenBucket {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double capacity;
    private final LongSupplier nanoTime;
    private double tokens;
    private long filled;

    /** @param nanoTime monotonic clock, nanoseconds */
    public TokenBucket(double perSecond, int capacity, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.capacity = capacity;
        this.nanoTime = nanoTime;
        this.tokens = capacity;
        this.filled = nanoTime.getAsLong();
    }

    /** Takes a token; answers 0, or after how many seconds (at least 1) there may be one. */
    public synchronized int take() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(capacity, tokens + (now - filled) / NANOS * perSecond);
        filled = now;
        if (tokens >= 1) {
            tokens--;
            return 0;
        }
        return Math.max(1, (int) Math.ceil((1 - tokens) / perSecond));
    }
}
