package io.torgo.exec.internal;

import io.torgo.api.exec.Limits;
import io.torgo.exec.SandboxConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Workers that wait for a block. Whoever takes one closes it. */
final class WorkerPool {

    private static final Logger LOG = System.getLogger(WorkerPool.class.getName());
    private static final long REFILL_DELAY_MILLIS = 10;

    private final WorkerFactory factory;
    private final SandboxConfig config;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private boolean closed;

    /** The one thread that starts workers; it lives until the end, because each worker dies with its starter. */
    private final ScheduledExecutorService starter = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("torgo-exec-starter").factory());

    WorkerPool(WorkerFactory factory, SandboxConfig config) {
        this.factory = factory;
        this.config = config;
        if (config.poolSize() > 0) {
            starter.execute(this::refill);
            long period = Math.max(100, config.idle().toMillis() / 4);
            starter.scheduleWithFixedDelay(this::recycle, period, period, TimeUnit.MILLISECONDS);
        }
    }

    /** A worker for one block, warm where the block asks for no more than the warm ones have. */
    Worker take(Limits limits) throws IOException {
        Worker ready = poll(limits);
        if (ready == null) {
            return startNow(limits);
        }
        return ready;
    }

    private synchronized Worker poll(Limits limits) {
        Worker worker = idle.peek();
        while (worker != null && !worker.isAlive()) {
            idle.remove();
            worker.close();
            worker = idle.peek();
        }
        return worker != null && worker.allows(limits) ? idle.remove() : null;
    }

    private Worker startNow(Limits limits) throws IOException {
        try {
            Future<Worker> started = starter.submit(() -> justStartedOr(limits));
            return started.get();
        } catch (RejectedExecutionException late) {
            throw new IOException("closed", late);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause().getMessage(), failed.getCause());
        }
    }

    /** A refill may have been under way: then its worker has a head start. */
    private Worker justStartedOr(Limits limits) throws IOException {
        Worker ready = poll(limits);
        return ready == null ? factory.start(limits) : ready;
    }

    /** Starts what is missing, in the background and late enough not to slow down a short block. */
    void refillSoon() {
        try {
            starter.schedule(this::refill, REFILL_DELAY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.log(Level.DEBUG, "closing, no further worker is started");
        }
    }

    private void refill() {
        try {
            while (missing()) {
                Worker worker = factory.start(config.warm());
                synchronized (this) {
                    idle.add(worker);
                }
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "no worker could be started: {0}", failed.getMessage());
        }
    }

    private synchronized boolean missing() {
        return !closed && idle.size() < config.poolSize();
    }

    private void recycle() {
        for (Worker old : takeOld()) {
            old.close();
        }
        refill();
    }

    private synchronized List<Worker> takeOld() {
        Duration age = config.idle();
        List<Worker> old = idle.stream().filter(worker -> worker.ageNanos() > age.toNanos()).toList();
        idle.removeAll(old);
        return old;
    }

    /** Ends the waiting workers and the starting thread; the running ones are ended by those who took them, before. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        starter.shutdown();
        try {
            starter.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        closeIdle();
        try {
            factory.close();
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private void closeIdle() {
        List<Worker> left;
        synchronized (this) {
            left = List.copyOf(idle);
            idle.clear();
        }
        left.forEach(Worker::close);
    }
}
