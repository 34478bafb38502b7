package io.torgo.exec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.exec.Limits;
import io.torgo.exec.SandboxConfig;
import io.torgo.exec.internal.language.Languages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pool keeps while nobody comes. */
class WorkerPoolTest {

    private static final Duration UNUSED = Duration.ofMinutes(10);

    @TempDir
    Path state;
    private final AtomicLong nanoTime = new AtomicLong();
    private ExecutorService watchers;
    private WorkerFactory factory;
    private Starter starter;
    private RuntimeCatalog runtimes;

    @BeforeEach
    void start() throws IOException {
        SandboxConfig config = SandboxConfig.of(state);
        Assumptions.assumeTrue(config.bubblewrap().isPresent(), "SKIPPED: bubblewrap is absent");
        factory = new WorkerFactory(config, config.bubblewrap().orElseThrow());
        watchers = Executors.newVirtualThreadPerTaskExecutor();
        starter = new Starter(factory, watchers);
        runtimes = Languages.of(config);
    }

    @AfterEach
    void stop() throws IOException {
        if (factory != null) {
            starter.close();
            watchers.close();
            factory.close();
        }
    }

    private WorkerPool pool(Runtime runtime) {
        return new WorkerPool(runtime, starter, Limits.DEFAULT, nanoTime::get);
    }

    private void takeAndRefill(WorkerPool pool) {
        pool.take(Limits.DEFAULT).join().close();
        pool.refill();
        for (int i = 0; i < 2000 && pool.isEmpty(); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertFalse(pool.isEmpty(), "nobody came up");
    }

    @Test
    void anUnusedPoolRestsUntilItIsAskedAgain() {
        WorkerPool pool = pool(runtimes.all().getFirst());
        takeAndRefill(pool);
        nanoTime.addAndGet(UNUSED.toNanos() - 1);
        pool.restAfter(UNUSED);
        assertFalse(pool.isEmpty(), "its time was not over");
        nanoTime.incrementAndGet();
        for (int i = 0; i < 50; i++) {
            // again and again, since one that was ordered before may still come
            pool.restAfter(UNUSED);
            pool.recycle(Duration.ofHours(1));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertTrue(pool.isEmpty(), "it was let go");
        takeAndRefill(pool);
        pool.restAfter(UNUSED);
        assertFalse(pool.isEmpty(), "it was just used");
        pool.close();
    }

    /** They are compiled once for all whose file is the same. */
    @Test
    void runtimesOfTheSameModulesShareOneFile() {
        assertEquals(runtimes.all().get(0).shim(), runtimes.all().get(1).shim());
    }
}
