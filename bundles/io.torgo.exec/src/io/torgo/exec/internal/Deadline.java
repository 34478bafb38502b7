package io.torgo.exec.internal;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends a block when its time is over. The time that the platform takes to answer the block's calls is not the block's
 * and is added: each service limits its own.
 */
final class Deadline {

    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final ScheduledExecutorService clock;
    private final Runnable over;
    private final long endNanos;
    private long addedNanos;
    private long callSince;
    private boolean inCall;
    private ScheduledFuture<?> next;
    private boolean done;

    Deadline(Duration wall, ScheduledExecutorService clock, Runnable over) {
        this.clock = clock;
        this.over = over;
        this.endNanos = System.nanoTime() + wall.toNanos();
        arm();
    }

    private synchronized void arm() {
        if (!done) {
            next = clock.schedule(this::check, Math.max(SHORTEST_NANOS, left()), TimeUnit.NANOSECONDS);
        }
    }

    private long left() {
        long now = System.nanoTime();
        long running = inCall ? now - callSince : 0;
        return endNanos + addedNanos + running - now;
    }

    private void check() {
        boolean expired;
        synchronized (this) {
            expired = !done && !inCall && left() <= 0;
        }
        if (expired) {
            over.run();
        } else {
            arm();
        }
    }

    synchronized void callStarts() {
        inCall = true;
        callSince = System.nanoTime();
    }

    synchronized void callEnds() {
        inCall = false;
        addedNanos += System.nanoTime() - callSince;
    }

    synchronized void cancel() {
        done = true;
        if (next != null) {
            next.cancel(false);
        }
    }
}
