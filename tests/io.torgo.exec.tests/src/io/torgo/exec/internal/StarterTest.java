package io.torgo.exec.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.torgo.api.exec.Limits;
import io.torgo.exec.SandboxConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever waits for a worker hears of it, whatever goes wrong. */
class StarterTest {

    private static final int ORDERS = 2 * java.lang.Runtime.getRuntime().availableProcessors() + 4;

    @TempDir
    Path state;

    /** More orders than may be under way at once: each must give its place back. */
    @Test
    void aBugReachesTheTakerAndNotTheThread() throws Exception {
        CountDownLatch failed = new CountDownLatch(ORDERS);
        Starter.Taker taker = new Starter.Taker() {

            @Override
            public void ready(Worker worker) {
                fail("a worker without a runtime");
            }

            @Override
            public void failed(IOException why) {
                failed.countDown();
            }
        };
        WorkerFactory factory = new WorkerFactory(SandboxConfig.of(state), Path.of("/usr/bin/bwrap"));
        try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
            Starter starter = new Starter(factory, watchers);
            for (int i = 0; i < ORDERS; i++) {
                starter.order(null, Limits.DEFAULT, true, taker);
            }
            assertTrue(failed.await(10, TimeUnit.SECONDS), () -> failed.getCount() + " takers still wait");
            starter.close();
        }
        factory.close();
    }
}
