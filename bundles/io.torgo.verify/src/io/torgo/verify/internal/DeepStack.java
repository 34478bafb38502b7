package io.torgo.verify.internal;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Runs what nests as deeply as a stranger's term on a thread that has the stack for it. */
final class DeepStack {

    private static final long BYTES = 64L << 20;

    private DeepStack() {
    }

    static <T> T run(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> result.set(work.get()), "torgo-contracts", BYTES);
        thread.setUncaughtExceptionHandler((same, thrown) -> failure.set(thrown));
        thread.setDaemon(true);
        thread.start();
        join(thread);
        if (failure.get() != null) {
            throw new IllegalStateException("the contract checker failed", failure.get());
        }
        return result.get();
    }

    /** The work is bounded by its budget, so an interrupted caller still gets its answer, then its interrupt. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
