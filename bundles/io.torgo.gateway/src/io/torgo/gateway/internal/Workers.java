package io.torgo.gateway.internal;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The gateway's threads: cheap ones that wait for clients, a bounded pool that computes, a small one for what takes no
 * time and must not wait behind runs, such as cancelling one, and one that watches the clock.
 * Runs do not compute on virtual threads, where a few of them would keep everybody else, {@code /health} too, waiting.
 */
final class Workers implements AutoCloseable {

    private static final int QUEUE = 256;
    private static final int BRIEF_THREADS = 4;
    private static final int WAITING_PLATFORM_THREADS = 256;
    /** Before this version a virtual thread that reads a slow body inside a lock pins its carrier. */
    private static final int UNPINNED = 24;

    private final ExecutorService exchanges;
    private final ThreadPoolExecutor computing;
    private final ThreadPoolExecutor brief;
    private final ScheduledExecutorService watchdog;

    Workers(int size) {
        exchanges = Runtime.version().feature() >= UNPINNED
                ? Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("torgo-http-", 0).factory())
                : pool(WAITING_PLATFORM_THREADS, daemon("torgo-http-"));
        computing = pool(size, daemon("torgo-work-"));
        brief = pool(BRIEF_THREADS, daemon("torgo-brief-"));
        watchdog = Executors.newSingleThreadScheduledExecutor(daemon("torgo-watch-"));
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name, 0).factory();
    }

    private static ThreadPoolExecutor pool(int size, ThreadFactory factory) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(size, size, 5, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(QUEUE), factory);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    ExecutorService exchanges() {
        return exchanges;
    }

    ScheduledExecutorService watchdog() {
        return watchdog;
    }

    /** Does the work on the bounded pool and waits for it; refuses when too much is waiting already. */
    <T> T compute(Callable<T> work) throws IOException {
        return on(computing, work);
    }

    /** Does work of some milliseconds, which does not wait for runs. */
    <T> T brief(Callable<T> work) throws IOException {
        return on(brief, work);
    }

    private static <T> T on(ExecutorService pool, Callable<T> work) throws IOException {
        try {
            return await(pool.submit(work));
        } catch (RejectedExecutionException e) {
            throw new Refusal(503, "GATEWAY-BUSY", "too much work is waiting in this gateway",
                    "Try again when some of it is done.");
        }
    }

    private static <T> T await(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "GATEWAY-STOPPING", "the gateway is stopping", "Start it and ask again.");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    private static IOException rethrown(Throwable cause) {
        switch (cause) {
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case IOException failure -> {
                return failure;
            }
            default -> throw new IllegalStateException(cause);
        }
    }

    @Override
    public void close() {
        exchanges.shutdownNow();
        computing.shutdownNow();
        brief.shutdownNow();
        watchdog.shutdownNow();
    }
}
