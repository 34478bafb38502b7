package io.torgo.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockResult.Status;
import io.torgo.api.exec.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That nothing is left behind, whatever happened. */
class SandboxLifeTest {

    private static final String SLEEPER = "import torgo, time\ntorgo.log('x')\ntime.sleep(60)";

    @TempDir
    Path state;

    /** Whether a process is there and no zombie, which only waits for the system's first process to collect it. */
    private static boolean runs(ProcessHandle process) {
        try {
            return process.isAlive()
                    && !Files.readString(Path.of("/proc", "" + process.pid(), "stat")).contains(") Z");
        } catch (IOException gone) {
            return false;
        }
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }

    /** Our threads that are still there after the moment a thread needs to end once its pool has. */
    private static List<String> ourThreads() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        while (!threads().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        return threads();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.startsWith("torgo-exec")).toList();
    }

    @Test
    void nothingIsLeftAfterManyBlocks() throws Exception {
        long before = descriptors();
        Set<ProcessHandle> seen = new HashSet<>();
        try (Bench bench = new Bench(SandboxConfig.of(state))) {
            for (int i = 0; i < 200; i++) {
                assertEquals(i, bench.run("result = " + i).result());
            }
            concurrent(bench, 16, seen);
            ProcessHandle.current().descendants().forEach(seen::add);
        }
        assertTrue(seen.size() >= 16, () -> "processes seen: " + seen.size());
        awaitEnd(seen);
        assertEquals(List.of(), seen.stream().filter(SandboxLifeTest::runs).toList());
        assertEquals(List.of(), ourThreads());
        assertTrue(descriptors() <= before + 3, () -> "descriptors: " + before);
        try (Stream<Path> files = Files.list(state)) {
            assertEquals(0, files.filter(Files::isDirectory).count());
        }
    }

    /** A killed process is gone when the system has taken it apart, which takes a moment on a busy machine. */
    private static void awaitEnd(Set<ProcessHandle> processes) throws InterruptedException {
        for (int i = 0; i < 100 && processes.stream().anyMatch(SandboxLifeTest::runs); i++) {
            Thread.sleep(50);
        }
    }

    private static void concurrent(Bench bench, int count, Set<ProcessHandle> seen) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(count)) {
            List<Future<BlockResult>> results = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String source = "import time\ntime.sleep(0.5)\nresult = " + i;
                results.add(callers.submit(() -> bench.run(source, Map.of(), null, Limits.DEFAULT)));
            }
            while (results.stream().anyMatch(result -> !result.isDone())) {
                ProcessHandle.current().descendants().forEach(seen::add);
                Thread.sleep(50);
            }
            for (int i = 0; i < count; i++) {
                assertEquals(i, results.get(i).get().result());
            }
        }
    }

    /** Closed while workers are being set up, at whatever stage. */
    @Test
    void closingEndsWhatIsStarting() throws Exception {
        for (int i = 0; i < 12; i++) {
            Bench bench = new Bench(SandboxConfig.of(state));
            Thread.sleep(i);
            List<ProcessHandle> started = ProcessHandle.current().descendants().toList();
            long asked = System.nanoTime();
            bench.close();
            assertTrue(System.nanoTime() - asked < Duration.ofSeconds(8).toNanos(), "closing hung");
            awaitEnd(Set.copyOf(started));
            assertEquals(List.of(), started.stream().filter(SandboxLifeTest::runs).toList());
        }
    }

    @Test
    void closingEndsARunningBlock() throws Exception {
        Bench bench = new Bench(SandboxConfig.of(state));
        try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Future<BlockResult> running = caller.submit(() -> bench.run(SLEEPER));
            awaitCall(bench);
            bench.close();
            Bench.assertEnds("EXEC-CLOSED", Status.STOPPED, running.get());
        }
        bench.close();
        assertEquals(List.of(), ourThreads());
        Bench.assertEnds("EXEC-CLOSED", Status.STOPPED, bench.run("result = 1"));
    }

    private static void awaitCall(Bench bench) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            synchronized (bench) {
                if (!bench.calls.isEmpty()) {
                    return;
                }
            }
            Thread.sleep(5);
        }
        throw new AssertionError("the block never called");
    }

    @Test
    void killedWorkerIsAnEndLikeAnother() throws Exception {
        try (Bench bench = new Bench(SandboxConfig.of(state).withPoolSize(0));
                ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Future<BlockResult> running = caller.submit(() -> bench.run(SLEEPER));
            awaitCall(bench);
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            Bench.assertEnds("EXEC-ERROR", Status.FAILED, running.get());
            assertEquals(1, bench.run("result = 1").result());
        }
    }

    @Test
    void unusedWorkersAreReplaced() throws Exception {
        try (Bench bench = new Bench(SandboxConfig.of(state).withIdle(Duration.ofMillis(200)))) {
            Thread.sleep(1200);
            assertEquals(1, bench.run("result = 1").result());
        }
        assertEquals(List.of(), ourThreads());
    }

    /** How fast is a matter for the benchmark; that the pool is used at all shows beside workers started on demand. */
    @Test
    void warmWorkersAnswerFaster() throws Exception {
        try (Bench warm = new Bench(SandboxConfig.of(state.resolve("warm")));
                Bench cold = new Bench(SandboxConfig.of(state.resolve("cold")).withPoolSize(0))) {
            double warmMillis = median(warm);
            double coldMillis = median(cold);
            assertTrue(warmMillis < coldMillis, () -> "warm " + warmMillis + " ms, cold " + coldMillis + " ms");
        }
    }

    private static double median(Bench bench) throws InterruptedException {
        double[] millis = new double[15];
        for (int i = 0; i < millis.length; i++) {
            Thread.sleep(250);
            millis[i] = bench.run("", Map.of(), null, Limits.DEFAULT).millis();
        }
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }
}
