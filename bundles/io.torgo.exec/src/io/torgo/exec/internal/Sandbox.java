package io.torgo.exec.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.torgo.api.Problem;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.Limits;
import io.torgo.api.exec.PlatformCalls;
import io.torgo.exec.SandboxConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Workers, the threads that read from them, and the clock that ends them. */
public final class Sandbox {

    private final WorkerPool pool;
    private final WorkerFactory factory;
    private final Semaphore places;
    private final int concurrent;
    private final Limits warm;
    private final Set<Session> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService readers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("torgo-exec-reader-", 0).factory());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("torgo-exec-clock").factory());
    private final AtomicBoolean closed = new AtomicBoolean();

    public Sandbox(SandboxConfig config) throws IOException {
        this.factory = new WorkerFactory(config, config.bubblewrap().orElseThrow());
        this.pool = new WorkerPool(factory, config);
        this.concurrent = config.concurrent();
        this.places = new Semaphore(concurrent, true);
        this.warm = config.warm();
    }

    /** Starts a worker and asks it what protects it; empty with the worker's complaint when none comes up. */
    public Facts probe() throws IOException {
        Worker worker = pool.take(warm);
        try {
            Optional<JsonNode> ready = worker.frames().read();
            if (ready.isEmpty()) {
                throw new IOException(complaint(worker));
            }
            return new Facts(ready.get().path("ready"), factory.leavesRoot());
        } finally {
            worker.close();
            pool.refillSoon();
        }
    }

    static String complaint(Worker worker) throws IOException {
        byte[] text = worker.standardError().readNBytes(500);
        return Visible.of(new String(text, StandardCharsets.UTF_8)).strip();
    }

    /** Runs one block; waits where as many run as may. */
    public BlockResult run(BlockJob job, PlatformCalls calls) {
        long start = System.nanoTime();
        try {
            places.acquire();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Endings.stopped(Endings.CLOSED, start);
        }
        try {
            return runNow(job, calls, start);
        } finally {
            places.release();
        }
    }

    private BlockResult runNow(BlockJob job, PlatformCalls calls, long start) {
        Worker worker;
        try {
            worker = pool.take(job.limits());
        } catch (IOException failed) {
            Problem why = closed.get() ? Endings.CLOSED : Endings.noWorker(failed.getMessage());
            return Endings.stopped(why, start);
        }
        Session session = new Session(worker, job, calls, readers, clock, start);
        running.add(session);
        pool.refillSoon();
        try {
            if (closed.get()) {
                session.stop(Endings.CLOSED);
            }
            return session.run();
        } finally {
            running.remove(session);
            readers.execute(worker::close);
        }
    }

    /** Ends everything and waits for it; a second call does nothing. */
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        running.forEach(session -> session.stop(Endings.CLOSED));
        places.acquireUninterruptibly(concurrent);
        readers.shutdown();
        clock.shutdownNow();
        try {
            readers.awaitTermination(10, TimeUnit.SECONDS);
            clock.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        pool.close();
        places.release(concurrent);
    }

    /**
     * What a worker found out about itself.
     *
     * @param ready the worker's answer
     * @param processesCounted false where the worker's account is root, whom the kernel does not count
     */
    public record Facts(JsonNode ready, boolean processesCounted) {

        /** The limits that are really in force, one sentence each. */
        public List<String> activeLimits() {
            JsonNode limits = ready.path("limits");
            List<String> active = new ArrayList<>();
            addIf(active, ready.path("interfaces").size() <= 1, "network: none, own namespace with loopback only");
            active.add("files: system libraries read-only, 64 MiB each of work and scratch space in memory");
            addIf(active, ready.path("seccomp").asBoolean(), "system calls: seccomp filter");
            addIf(active, !ready.path("capabilities").asBoolean(), "privileges: no capabilities, nobody's account");
            addIf(active, ready.path("no_new_privileges").asBoolean(), "privileges: none to gain (no_new_privs)");
            addIf(active, limits.path("as").asLong() > 0, "memory: address space (RLIMIT_AS)");
            addIf(active, limits.path("cpu").asLong() > 0, "processor: time (RLIMIT_CPU)");
            addIf(active, !ready.path("forks").asBoolean(), "processes: none but the block's own (seccomp)");
            addIf(active, processesCounted && limits.path("nproc").asLong() > 0, "threads: RLIMIT_NPROC");
            addIf(active, limits.path("fsize").asLong() > 0, "output: size of each file (RLIMIT_FSIZE)");
            active.add("output: counted by the host, time: killed by the host");
            return List.copyOf(active);
        }

        private static void addIf(List<String> active, boolean really, String limit) {
            if (really) {
                active.add(limit);
            }
        }
    }
}
