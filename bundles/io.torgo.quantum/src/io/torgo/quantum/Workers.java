package io.torgo.quantum;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * The one bounded pool of all simulators. The caller works too, so a pool that is busy elsewhere only makes it slower.
 */
final class Workers {

    /** Threads that work on one state, the caller included. */
    static final int COUNT = Math.max(1, Runtime.getRuntime().availableProcessors());

    private static final int IDLE_SECONDS = 10;
    private static final ExecutorService POOL = pool();

    private Workers() {
    }

    /**
     * Does {@code count} pieces of work and returns when all are done.
     *
     * @param parallel whether the pool may help
     * @param worker makes what one thread works with; called once a thread
     */
    static void each(int count, boolean parallel, Supplier<IntConsumer> worker) {
        int helpers = parallel ? Math.min(COUNT, count) - 1 : 0;
        if (helpers <= 0) {
            IntConsumer alone = worker.get();
            for (int i = 0; i < count; i++) {
                alone.accept(i);
            }
        } else {
            share(count, helpers, worker);
        }
    }

    private static void share(int count, int helpers, Supplier<IntConsumer> worker) {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(count);
        Failure failure = new Failure();
        Runnable share = () -> work(count, worker, next, done, failure);
        for (int i = 0; i < helpers; i++) {
            POOL.execute(share);
        }
        share.run();
        await(done);
        failure.rethrow();
    }

    private static void work(int count, Supplier<IntConsumer> worker, AtomicInteger next, CountDownLatch done,
            Failure failure) {
        IntConsumer mine = null;
        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            try {
                mine = mine == null ? worker.get() : mine;
                mine.accept(i);
            } catch (RuntimeException | Error e) {
                // Whatever a piece throws belongs to the caller, who waits for all of them.
                failure.cause = e;
            } finally {
                done.countDown();
            }
        }
    }

    private static void await(CountDownLatch done) {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService pool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(COUNT, COUNT, IDLE_SECONDS, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "torgo-quantum");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** The last thing that went wrong: unchecked, thus a runtime exception or an error. */
    private static final class Failure {

        private volatile Throwable cause;

        void rethrow() {
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
