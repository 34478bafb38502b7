package io.torgo.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Cancellation;
import io.torgo.api.Outcome;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockResult.Status;
import io.torgo.api.exec.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which worker takes a block, and what happens to blocks that have to wait or are called off. */
class PoolsTest {

    private static final Limits ONE_SECOND = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(10), 1L << 30, 32,
            1 << 16);

    @TempDir
    Path state;

    private static BlockResult run(SandboxRunner runner, String source, Cancellation cancellation) {
        return runner.run(new BlockJob("block-1", "python", source, Map.of(), null, ONE_SECOND),
                (method, parameters) -> Outcome.ok(null), cancellation);
    }

    @Test
    void aBlockThatImportsNumpyGetsAWorkerThatHasIt() {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/numpy")),
                "SKIPPED: numpy is absent, apt-get install python3-numpy");
        try (Bench bench = new Bench(SandboxConfig.of(state))) {
            String source = "import sys\nbefore = 'numpy' in sys.modules\nimport numpy\nresult = before";
            assertEquals(true, bench.run(source, Map.of(), null, Limits.DEFAULT).result());
            assertEquals(false, bench.run("import sys\nresult = 'numpy' in sys.modules").result());
        }
    }

    @Test
    void aRunningBlockIsStoppedAtOnce() throws Exception {
        try (Bench bench = new Bench(SandboxConfig.of(state));
                ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Cancellation cancellation = new Cancellation();
            Future<BlockResult> running = caller.submit(() -> run(bench.runner, "while True: pass", cancellation));
            Thread.sleep(300);
            long asked = System.nanoTime();
            cancellation.cancel();
            Bench.assertEnds("EXEC-CANCELLED", Status.STOPPED, running.get());
            long millis = (System.nanoTime() - asked) / 1_000_000;
            assertTrue(millis < 3000, () -> millis + " ms");
        }
    }

    @Test
    void aCancelledBlockNeverStarts() {
        try (Bench bench = new Bench(SandboxConfig.of(state))) {
            Cancellation cancellation = new Cancellation();
            cancellation.cancel();
            Bench.assertEnds("EXEC-CANCELLED", Status.STOPPED, run(bench.runner, "print('ran')", cancellation));
        }
    }

    /** One place only: the second block waits for the first and can be called off meanwhile. */
    @Test
    void aWaitingBlockIsCalledOff() throws Exception {
        SandboxConfig one = SandboxConfig.of(state);
        SandboxConfig narrow = new SandboxConfig(1, 1, one.python(), one.bubblewrap(), one.state(), one.idle(),
                one.warm());
        try (Bench bench = new Bench(narrow); ExecutorService callers = Executors.newFixedThreadPool(2)) {
            Cancellation first = new Cancellation();
            Future<BlockResult> running = callers.submit(() -> run(bench.runner, "while True: pass", first));
            Thread.sleep(300);
            Cancellation second = new Cancellation();
            Future<BlockResult> waiting = callers.submit(() -> run(bench.runner, "print('ran')", second));
            Thread.sleep(100);
            second.cancel();
            Bench.assertEnds("EXEC-CANCELLED", Status.STOPPED, waiting.get());
            first.cancel();
            Bench.assertEnds("EXEC-CANCELLED", Status.STOPPED, running.get());
        }
    }

    /** More callers than workers: all are served, and none of them waits for ever. */
    @Test
    void manyCallersAreAllServed() throws Exception {
        try (Bench bench = new Bench(SandboxConfig.of(state));
                ExecutorService callers = Executors.newFixedThreadPool(16)) {
            List<Future<BlockResult>> results = new ArrayList<>();
            for (int i = 0; i < 48; i++) {
                String source = "result = " + i;
                results.add(callers.submit(() -> run(bench.runner, source, new Cancellation())));
            }
            for (int i = 0; i < results.size(); i++) {
                assertEquals(i, results.get(i).get().result());
            }
        }
    }

    @Test
    void aBlockThatAsksForMoreGetsAWorkerOfItsOwn() {
        Limits more = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(10), 2L << 30, 32, 1 << 16);
        try (Bench bench = new Bench(SandboxConfig.of(state))) {
            String source = "import resource\nresult = resource.getrlimit(resource.RLIMIT_AS)[1]";
            assertEquals(2L << 30, ((Number) bench.run(source, Map.of(), null, more).result()).longValue());
            assertEquals(1L << 30, ((Number) bench.run(source, Map.of(), null, ONE_SECOND).result()).longValue());
        }
    }

    @Test
    void theDoctorFindsWhatIsInForce() {
        SandboxConfig config = SandboxConfig.of(state);
        Assumptions.assumeTrue(config.bubblewrap().isPresent(), "SKIPPED: bubblewrap is absent");
        Doctor.Report report = new Doctor(config).examine();
        Assumptions.assumeTrue(report.problem().isEmpty(), () -> "SKIPPED, no sandbox: " + report.problem());
        assertTrue(report.safe() && report.languages().contains("python"), report.toString());
        assertTrue(report.limits().stream().anyMatch(limit -> "network".equals(limit.subject()) && limit.active()));
        assertTrue(report.checks().stream().allMatch(check -> "ok".equals(check.state()) == check.cure().isEmpty()),
                report.checks().toString());
    }

    @Test
    void theDoctorSaysWhatIsMissing() {
        Doctor.Report report = new Doctor(SandboxConfig.of(state).withBubblewrap(Optional.empty())).examine();
        assertEquals("EXEC-NO-SANDBOX", report.problem().orElseThrow().code());
        assertTrue(!report.safe() && report.limits().isEmpty(), report.toString());
        assertEquals("missing", report.checks().getFirst().state());
    }
}
