package io.torgo.ledger.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does one piece of work soon after it was asked for, however often that was. */
public final class Settler implements AutoCloseable {

    /** Long enough for the receipts of one run to share the work. */
    private static final long DELAY_MILLIS = 10;

    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("torgo-ledger").factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Runnable work;

    /** @param work must not throw */
    public Settler(Runnable work) {
        this.work = work;
    }

    /** Asks for the work. */
    public void soon() {
        if (asked.compareAndSet(false, true)) {
            try {
                thread.schedule(this::now, DELAY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                // whoever closed this does the work a last time
                asked.set(false);
            }
        }
    }

    private void now() {
        asked.set(false);
        work.run();
    }

    /** Does what was asked for and nothing any more. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
