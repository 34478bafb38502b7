package io.torgo.maml.lsp.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The server's threads: some that answer, one for what takes long, one for the checks of code, and one for each
 * command. None of them keeps the process alive.
 */
final class Threads implements AutoCloseable {

    private static final int MOST = 4;

    private final ExecutorService pool = several(Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST),
            named("answer", Thread.NORM_PRIORITY));
    private final ExecutorService background = several(1, named("background", Thread.MIN_PRIORITY));
    private final ScheduledExecutorService checks = new ScheduledThreadPoolExecutor(1,
            named("checks", Thread.MIN_PRIORITY), new ThreadPoolExecutor.DiscardPolicy());
    private final ExecutorService commands = Executors.newThreadPerTaskExecutor(
            named("command", Thread.NORM_PRIORITY));

    /** What comes after the end of the session is dropped: nobody waits for it any more. */
    private static ExecutorService several(int count, ThreadFactory factory) {
        return new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory,
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static ThreadFactory named(String purpose, int priority) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "torgo-lsp-" + purpose + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setPriority(priority);
            return thread;
        };
    }

    /** For what a person waits for. */
    ExecutorService pool() {
        return pool;
    }

    /** For work over the whole workspace, one piece after the other. */
    ExecutorService background() {
        return background;
    }

    /** For checks of code, which may start processes. */
    ScheduledExecutorService checks() {
        return checks;
    }

    /** For commands, which may take minutes. */
    ExecutorService commands() {
        return commands;
    }

    @Override
    public void close() {
        pool.shutdownNow();
        background.shutdownNow();
        checks.shutdownNow();
        commands.shutdownNow();
    }
}
