package io.torgo.exec.internal;

import io.torgo.api.Cancellation;
import io.torgo.api.Problem;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockResult.Status;
import io.torgo.api.exec.BlockResult.Usage;
import io.torgo.api.exec.Limits;
import io.torgo.api.exec.PlatformCalls;
import io.torgo.exec.SandboxConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Pools of workers, the threads that read from them, and the clock that ends them. */
public final class Sandbox {

    /** A short block is over by then, and the next worker's start does not compete with it. */
    private static final long REFILL_DELAY_MILLIS = 8;

    /** A worker that has loaded a library holds much memory, and perhaps nobody comes for it again. */
    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final Map<String, WorkerPool> pools = new ConcurrentHashMap<>();
    private final WorkerFactory factory;
    private final Starter starter;
    private final SandboxConfig config;
    private final Places places;
    private final Set<Session> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService readers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("torgo-exec-reader-", 0).factory());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("torgo-exec-clock").factory());
    private final AtomicBoolean closed = new AtomicBoolean();
    /** The pool that is always ready: the one that was probed. */
    private volatile WorkerPool first;

    public Sandbox(SandboxConfig config) throws IOException {
        this.config = config;
        this.factory = new WorkerFactory(config, config.bubblewrap().orElseThrow());
        this.starter = new Starter(factory, readers);
        this.places = new Places(config.concurrent());
        long period = Math.max(100, config.idle().toMillis() / 4);
        clock.scheduleWithFixedDelay(() -> readers.execute(this::recycle), period, period, TimeUnit.MILLISECONDS);
    }

    private void recycle() {
        pools.values().stream().filter(pool -> pool != first).forEach(pool -> pool.restAfter(UNUSED));
        pools.values().forEach(pool -> pool.recycle(config.idle()));
    }

    private WorkerPool pool(Runtime runtime) {
        return pools.computeIfAbsent(runtime.name(),
                name -> new WorkerPool(runtime, starter, config.warm(), System::nanoTime));
    }

    /** Starts a worker to learn whether any comes up; fails with its complaint when none does. */
    public Facts probe(Runtime runtime) throws IOException {
        WorkerPool pool = pool(runtime);
        first = pool;
        Worker worker = arrived(pool.take(config.warm()));
        try {
            return new Facts(factory.leavesRoot(), factory.groups().controllers().stream()
                    .filter(name -> worker.isHeldBy(name.substring(0, name.indexOf(' ')), config.warm())).toList());
        } finally {
            worker.close();
            pool.refill();
        }
    }

    private static Worker arrived(CompletableFuture<Worker> place) throws IOException {
        try {
            return place.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause().getMessage(), failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    /** Runs one block; waits where as many run as may, in the order of coming. */
    public BlockResult run(Runtime runtime, BlockJob job, PlatformCalls calls, Cancellation cancellation) {
        CompletableFuture<Boolean> place = places.enter();
        Runnable giveUp = () -> place.complete(false);
        cancellation.onCancel(giveUp);
        boolean entered = place.join();
        cancellation.forget(giveUp);
        long start = System.nanoTime();
        if (!entered) {
            return Endings.stopped(cancellation.isCancelled() ? Endings.CANCELLED : Endings.CLOSED, start);
        }
        try {
            return runNow(runtime, job, calls, cancellation, start);
        } finally {
            places.leave();
        }
    }

    /** A runtime that does not come up in the block's memory gets what it needs. */
    private static BlockJob withRoom(BlockJob job, Runtime runtime) {
        Limits asked = job.limits();
        if (asked.memoryBytes() >= runtime.leastMemoryBytes()) {
            return job;
        }
        Limits raised = new Limits(asked.wall(), asked.cpu(), runtime.leastMemoryBytes(), asked.processes(),
                asked.outputBytes());
        return new BlockJob(job.block(), job.language(), job.source(), job.files(), job.input(), raised, job.values(),
                job.libraries(), job.outputs());
    }

    private BlockResult runNow(Runtime runtime, BlockJob asked, PlatformCalls calls, Cancellation cancellation,
            long start) {
        BlockJob job = withRoom(asked, runtime);
        WorkerPool pool = pool(runtime);
        CompletableFuture<Worker> place = pool.take(job.limits());
        Runnable giveUp = () -> place.completeExceptionally(new IOException("cancelled"));
        cancellation.onCancel(giveUp);
        try {
            Worker worker = arrived(place);
            refillSoon(pool);
            // Room is address space, most of which is never used; what is used can be held to what was asked for.
            Limits held = runtime.lowersItself() ? job.limits() : asked.limits();
            return converse(worker, new Session(worker, job, calls, readers, clock, start), held, cancellation);
        } catch (IOException failed) {
            return Endings.stopped(why(failed, cancellation), start);
        } finally {
            cancellation.forget(giveUp);
        }
    }

    private Problem why(IOException failed, Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            return Endings.CANCELLED;
        }
        return closed.get() ? Endings.CLOSED : Endings.noWorker(failed.getMessage());
    }

    /** At once where none is left, so that the next block need not wait; else when this one is probably over. */
    private void refillSoon(WorkerPool pool) {
        try {
            clock.schedule(() -> readers.execute(pool::refill), pool.isEmpty() ? 0 : REFILL_DELAY_MILLIS,
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            return;
        }
    }

    private BlockResult converse(Worker worker, Session session, Limits held, Cancellation cancellation) {
        running.add(session);
        try {
            if (closed.get()) {
                session.stop(Endings.CLOSED);
            }
            worker.narrow(held);
            return explained(session.run(cancellation), worker);
        } finally {
            running.remove(session);
            readers.execute(() -> end(worker));
        }
    }

    /** A kill without a word is the control group's, where that has counted one; and so is what a dead worker used. */
    private static BlockResult explained(BlockResult result, Worker worker) {
        Usage usage = result.usage().peakBytes() < 0 ? new Usage(-1, worker.peakBytes()) : result.usage();
        boolean silent = result.problem().filter(problem -> "EXEC-ERROR".equals(problem.code())).isPresent();
        boolean killed = silent && worker.ranOutOfMemory();
        Optional<Problem> problem = killed ? Optional.of(Endings.MEMORY) : result.problem();
        return new BlockResult(killed ? Status.STOPPED : result.status(), problem, result.stdout(), result.stderr(),
                result.result(), result.millis(), result.values(), usage, result.outputs());
    }

    private void end(Worker worker) {
        try {
            worker.close();
        } catch (UncheckedIOException stays) {
            System.getLogger(Sandbox.class.getName()).log(System.Logger.Level.WARNING, stays.getMessage());
        }
    }

    /** Ends everything and waits for it; a second call does nothing. */
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        running.forEach(session -> session.stop(Endings.CLOSED));
        pools.values().forEach(WorkerPool::close);
        starter.close();
        try {
            places.close();
            clock.shutdownNow();
            readers.shutdown();
            readers.awaitTermination(10, TimeUnit.SECONDS);
            clock.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        try {
            factory.close();
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
