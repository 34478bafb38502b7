package io.torgo.exec.internal;

import io.torgo.api.exec.Limits;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts workers, a few at a time: more would not be ready sooner on the processors there are, only all of them later.
 * What somebody waits for goes before what only fills a pool; both in the order they came.
 */
final class Starter {

    private static final Logger LOG = System.getLogger(Starter.class.getName());

    /** One more than processors, since a starting worker waits for the kernel now and then. */
    private static final int MOST_AT_ONCE = java.lang.Runtime.getRuntime().availableProcessors() + 1;

    private final WorkerFactory factory;
    private final ExecutorService watchers;
    private final Deque<Order> urgent = new ArrayDeque<>();
    private final Deque<Order> leisurely = new ArrayDeque<>();
    private final Map<Order, Worker> booting = new ConcurrentHashMap<>();
    private int busy;
    private boolean closed;

    /** The one thread that starts workers; it lives until the end, because each worker dies with its starter. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("torgo-exec-starter").factory());

    Starter(WorkerFactory factory, ExecutorService watchers) {
        this.factory = factory;
        this.watchers = watchers;
    }

    /** Takes a worker that is ready, or learns that none came up. */
    interface Taker {

        void ready(Worker worker);

        void failed(IOException why);
    }

    /** The same only as itself: two who want the same are two. */
    private static final class Order {

        private final Runtime runtime;
        private final Limits limits;
        private final Taker taker;

        Order(Runtime runtime, Limits limits, Taker taker) {
            this.runtime = runtime;
            this.limits = limits;
            this.taker = taker;
        }
    }

    private interface Step {

        void run() throws IOException;
    }

    void order(Runtime runtime, Limits limits, boolean somebodyWaits, Taker taker) {
        boolean late;
        synchronized (this) {
            late = closed;
            if (!late) {
                (somebodyWaits ? urgent : leisurely).add(new Order(runtime, limits, taker));
            }
        }
        if (late) {
            taker.failed(new IOException("closed"));
        } else {
            startNext();
        }
    }

    private synchronized void startNext() {
        while (busy < MOST_AT_ONCE && !closed && !(urgent.isEmpty() && leisurely.isEmpty())) {
            Order next = urgent.isEmpty() ? leisurely.remove() : urgent.remove();
            busy++;
            thread.execute(() -> start(next));
        }
    }

    private void start(Order order) {
        succeeds(order, () -> {
            Worker worker = factory.start(order.runtime, order.limits);
            booting.put(order, worker);
            watchers.execute(() -> watch(worker, order));
        });
    }

    private void watch(Worker worker, Order order) {
        if (succeeds(order, () -> awaitReady(worker, order))) {
            booting.remove(order);
            done();
            order.taker.ready(worker);
        }
    }

    private static void awaitReady(Worker worker, Order order) throws IOException {
        if (!worker.frames().awaitFirst()) {
            throw new IOException(order.runtime.name() + " did not come up: " + worker.complaint());
        }
        worker.noteInnermost();
    }

    /**
     * One step of the way to a worker. Whatever it throws, also that no thread can be had to watch the worker, is the
     * taker's answer. Thrown on, it would end the one thread that starts workers, all of them with it, or the one that
     * watches this; and the taker would wait for ever, its place among those under way taken.
     */
    private boolean succeeds(Order order, Step step) {
        try {
            step.run();
            return true;
        } catch (IOException failed) {
            fail(order, failed);
        } catch (RejectedExecutionException closing) {
            fail(order, new IOException("closed", closing));
        } catch (RuntimeException | Error unexpected) {
            LOG.log(Level.ERROR, "a worker could not be started", unexpected);
            fail(order, new IOException(unexpected.toString(), unexpected));
        }
        return false;
    }

    /** Tells the taker before it ends what was started for it, which may take a moment. */
    private void fail(Order order, IOException why) {
        Worker started = booting.remove(order);
        done();
        order.taker.failed(why);
        if (started != null) {
            discard(started);
        }
    }

    private static void discard(Worker worker) {
        try {
            worker.close();
        } catch (RuntimeException stays) {
            // the taker has been told already; what a dead worker leaves must not end the thread of the living ones
            LOG.log(Level.DEBUG, "a worker leaves something behind: {0}", stays.getMessage());
        }
    }

    private void done() {
        synchronized (this) {
            busy--;
        }
        startNext();
    }

    /** Takes no further orders, fails those that wait and kills what is starting. */
    void close() {
        Deque<Order> left = new ArrayDeque<>();
        synchronized (this) {
            closed = true;
            left.addAll(urgent);
            left.addAll(leisurely);
            urgent.clear();
            leisurely.clear();
        }
        left.forEach(order -> order.taker.failed(new IOException("closed")));
        awaitQuiet();
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is starting comes up, or is killed, so that its taker hears of it before the end. */
    private void awaitQuiet() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (isBusy() && System.nanoTime() < end) {
            booting.values().forEach(Worker::killOnceStarted);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private synchronized boolean isBusy() {
        return busy > 0;
    }
}
