package io.torgo.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Finds executions that compute for more than a second; what a busy machine adds does not count. */
final class Hang {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private Hang() {
    }

    /** Runs a target on one input; throws where it takes longer. */
    static void check(byte[] data, Consumer<byte[]> target) {
        long begun = THREADS.getCurrentThreadCpuTime();
        target.accept(data);
        long taken = THREADS.getCurrentThreadCpuTime() - begun;
        if (taken > MOST_NANOS) {
            throw new IllegalStateException("computed for " + TimeUnit.NANOSECONDS.toMillis(taken) + " ms");
        }
    }
}
