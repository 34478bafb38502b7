package io.torgo.exec.internal;

import io.torgo.api.exec.Limits;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * Workers of one runtime that wait for a block. Whoever takes one closes it. The pool keeps more workers ready while
 * blocks come faster than they start, and fewer again when they do not; none while it rests.
 */
final class WorkerPool {

    private static final Logger LOG = System.getLogger(WorkerPool.class.getName());
    private static final int MOST_WARM = 8;

    private final Runtime runtime;
    private final Starter starter;
    private final Limits warm;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Deque<CompletableFuture<Worker>> waiting = new ArrayDeque<>();
    private int ordered;
    private int wanted;
    private boolean foundEmpty;
    private final LongSupplier nanoTime;
    private long lastTaken;
    private boolean resting;
    private boolean closed;

    /** @param nanoTime tells how long nobody has taken a worker */
    WorkerPool(Runtime runtime, Starter starter, Limits warm, LongSupplier nanoTime) {
        this.runtime = runtime;
        this.starter = starter;
        this.warm = new Limits(warm.wall(), warm.cpu(), Math.max(warm.memoryBytes(), runtime.leastMemoryBytes()),
                warm.processes(), warm.outputBytes());
        this.wanted = runtime.warm();
        this.nanoTime = nanoTime;
        this.lastTaken = nanoTime.getAsLong();
    }

    /**
     * A worker for one block, warm where the block asks for no more than the warm ones have; those who wait get theirs
     * in the order they came.
     */
    CompletableFuture<Worker> take(Limits limits) {
        CompletableFuture<Worker> place = new CompletableFuture<>();
        Deque<Worker> dead = new ArrayDeque<>();
        boolean fits = fitsWarm(limits);
        boolean served;
        synchronized (this) {
            lastTaken = nanoTime.getAsLong();
            resting = false;
            Worker ready = fits ? firstAlive(dead) : null;
            served = ready != null;
            if (served) {
                place.complete(ready);
            } else if (fits) {
                waiting.add(place);
                ordered++;
                grow();
            }
        }
        if (!served) {
            starter.order(runtime, fits ? warm : limits, true, fits ? new Shared() : new Own(place));
        }
        dead.forEach(Worker::close);
        return place;
    }

    private boolean fitsWarm(Limits limits) {
        return (runtime.lowersItself() || limits.cpu().compareTo(warm.cpu()) >= 0)
                && limits.memoryBytes() <= warm.memoryBytes() && limits.cpu().compareTo(warm.cpu()) <= 0
                && limits.processes() <= warm.processes()
                && limits.outputBytes() <= Math.max(CommandLine.SCRATCH_BYTES, warm.outputBytes());
    }

    private Worker firstAlive(Deque<Worker> dead) {
        Worker worker = idle.poll();
        while (worker != null && !worker.isAlive()) {
            dead.add(worker);
            worker = idle.poll();
        }
        return worker;
    }

    private void grow() {
        foundEmpty = true;
        if (runtime.warm() > 0) {
            wanted = Math.min(MOST_WARM, wanted + 1);
        }
    }

    synchronized boolean isEmpty() {
        return idle.isEmpty();
    }

    /** Orders what is missing. */
    void refill() {
        int missing;
        synchronized (this) {
            missing = closed || resting ? 0 : wanted - idle.size() - ordered + waiting.size();
            ordered += Math.max(0, missing);
        }
        for (int i = 0; i < missing; i++) {
            starter.order(runtime, warm, false, new Shared());
        }
    }

    /** Replaces what is old, and wants one fewer when there were always enough since the last time. */
    void recycle(Duration age) {
        List<Worker> old;
        synchronized (this) {
            if (!foundEmpty) {
                wanted = Math.max(runtime.warm(), wanted - 1);
            }
            foundEmpty = false;
            old = idle.stream().filter(worker -> worker.ageNanos() > age.toNanos()).toList();
            idle.removeAll(old);
        }
        old.forEach(Worker::close);
        refill();
    }

    /** Lets the waiting workers go when nobody has taken one for so long; the next one finds the pool as at first. */
    void restAfter(Duration unused) {
        List<Worker> left;
        synchronized (this) {
            resting = nanoTime.getAsLong() - lastTaken >= unused.toNanos();
            if (!resting) {
                return;
            }
            wanted = runtime.warm();
            left = List.copyOf(idle);
            idle.clear();
        }
        left.forEach(Worker::close);
    }

    /** Fails those who wait and ends the waiting workers; the running ones are ended by those who took them. */
    void close() {
        List<Worker> left;
        List<CompletableFuture<Worker>> disappointed;
        synchronized (this) {
            closed = true;
            left = List.copyOf(idle);
            idle.clear();
            disappointed = List.copyOf(waiting);
            waiting.clear();
        }
        disappointed.forEach(place -> place.completeExceptionally(new IOException("closed")));
        left.forEach(Worker::close);
    }

    /** A worker for whoever waits longest, or for the pool. */
    private final class Shared implements Starter.Taker {

        @Override
        public void ready(Worker worker) {
            boolean late;
            synchronized (WorkerPool.this) {
                ordered--;
                late = closed;
                if (!late && !isTaken(worker)) {
                    idle.add(worker);
                }
            }
            if (late) {
                worker.close();
            }
        }

        private boolean isTaken(Worker worker) {
            while (!waiting.isEmpty()) {
                if (waiting.remove().complete(worker)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void failed(IOException why) {
            CompletableFuture<Worker> first;
            boolean late;
            synchronized (WorkerPool.this) {
                ordered--;
                first = waiting.poll();
                late = closed;
            }
            if (first != null) {
                first.completeExceptionally(why);
            } else if (!late) {
                LOG.log(Level.WARNING, "no worker could be started: {0}", why.getMessage());
            }
        }
    }

    /** A worker started for one block with limits of its own. */
    private record Own(CompletableFuture<Worker> place) implements Starter.Taker {

        @Override
        public void ready(Worker worker) {
            if (!place.complete(worker)) {
                worker.close();
            }
        }

        @Override
        public void failed(IOException why) {
            place.completeExceptionally(why);
        }
    }
}
