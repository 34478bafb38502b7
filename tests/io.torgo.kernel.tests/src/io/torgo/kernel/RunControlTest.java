package io.torgo.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Cancellation;
import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.Progress;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockResult.OutputFile;
import io.torgo.api.exec.BlockResult.Usage;
import io.torgo.api.run.RunInfo;
import io.torgo.api.run.RunInfo.State;
import io.torgo.api.run.RunResult;
import io.torgo.api.run.RunResult.Status;
import io.torgo.api.run.RunResult.StepResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Values and files between blocks, cancelling, queueing, resuming. */
@Timeout(60)
class RunControlTest {

    private static final String FIRST = "a = 1";
    private static final String SECOND = "b = 2";

    @TempDir
    Path home;
    @TempDir
    Path documents;
    private Platform platform;

    @BeforeEach
    void open() {
        platform = new Platform(home);
        platform.blocks.put(FIRST, (job, calls) -> Platform.ok(null));
        platform.blocks.put(SECOND, (job, calls) -> Platform.ok(null));
    }

    @AfterEach
    void close() throws Exception {
        platform.close();
    }

    private RunResult run(String text) {
        return platform.engine.run(Documents.request(text, documents), Progress.NONE);
    }

    private static BlockResult leaving(Map<String, Object> values) {
        return new BlockResult(BlockResult.Status.OK, Optional.empty(), "out", "err", 7, 2, values,
                new Usage(12, 34_000), List.of());
    }

    private void await(String run) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!platform.engine.info(run).orElseThrow().state().isEnd()) {
            assertTrue(System.nanoTime() - end < 0, run + " does not end");
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void valuesGoFromBlockToBlockByName() {
        platform.blocks.put(FIRST, (job, calls) -> leaving(Map.of("a", 1, "b", 1)));
        platform.blocks.put(SECOND, (job, calls) -> {
            assertEquals(Map.of("a", 1, "b", 1), job.values());
            return leaving(Map.of("b", 2));
        });
        platform.blocks.put("c = 3", (job, calls) -> Platform.ok(job.values()));
        RunResult result = run(Documents.of("", FIRST, SECOND, "c = 3"));
        assertEquals(Map.of("a", 1, "b", 2), result.steps().getLast().result());
        assertEquals(new Usage(12, 34_000), result.steps().getFirst().usage());
    }

    @Test
    void requiredLibrariesAreHandedOverBare() {
        platform.blocks.put(FIRST, (job, calls) -> {
            assertEquals(Set.of("numpy", "qiskit"), job.libraries());
            return Platform.ok(null);
        });
        String text = Documents.of("requires:\n  libs: [\"NumPy>=1.2\", \"qiskit==0.45\"]\n", FIRST);
        assertEquals(Status.OK, run(text).status());
    }

    @Test
    void filesThatBlocksLeaveAreKept() throws IOException {
        platform.blocks.put(FIRST, (job, calls) -> {
            try {
                Files.writeString(Files.createDirectories(job.outputs().orElseThrow()).resolve("report.txt"), "hello");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new BlockResult(BlockResult.Status.OK, Optional.empty(), "", "", null, 1, Map.of(), Usage.UNKNOWN,
                    List.of(new OutputFile("report.txt", 5, "ab")));
        });
        RunResult result = run(Documents.of("", FIRST, SECOND));
        assertEquals("report.txt", result.steps().getFirst().outputs().getFirst().name());
        Path outputs = home.resolve("runs").resolve(result.run()).resolve("outputs");
        assertEquals("hello", Files.readString(outputs.resolve("block-1/report.txt")));
        assertFalse(Files.exists(outputs.resolve("block-2")), "a folder with nothing in it");
    }

    @Test
    void dataThatCannotBeReadIsSkippedWithAWarning() {
        platform.blocks.put("{\"n\": 1}", (job, calls) -> leaving(Map.of("config", Map.of("n", 1))));
        platform.blocks.put("{...}", (job, calls) -> new BlockResult(BlockResult.Status.FAILED,
                Optional.of(new Problem("EXEC-DATA", "1:2: no JSON", "")), "", "", null, 1));
        platform.blocks.put(FIRST, (job, calls) -> Platform.ok(job.values().get("config")));
        String schema = "## Output_Schema\n{\"type\": \"object\", \"required\": [\"n\"]}\n";
        RunResult result = run(
                Documents.of("", "```json\n{\"n\": 1}", FIRST, "```json\n{...}", "```yaml\nn: 1") + schema);
        assertEquals(Status.OK, result.status(), () -> "" + result.error());
        assertEquals(List.of("data-1 ok", "block-1 ok", "data-2 skipped"),
                result.steps().stream().map(step -> step.block() + " " + step.status()).toList());
        assertTrue(result.warnings().getFirst().contains("data-2 (json"), () -> "" + result.warnings());
    }

    @Test
    void progressSaysWhichBlockOfHowMany() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        RunResult result = platform.engine.run(Documents.request(Documents.of("", FIRST, SECOND), documents),
                new Progress() {
                    @Override
                    public void report(String phase, String message) {
                        heard.add(phase);
                    }

                    @Override
                    public void report(String phase, String message, int number, int of) {
                        heard.add(number + "/" + of);
                    }

                    @Override
                    public void started(String run) {
                        heard.add(run);
                    }
                });
        assertEquals(List.of(result.run(), "plan", "1/2", "1/2", "2/2", "2/2"), heard);
    }

    /** Begins a run whose first block waits to be cancelled. */
    private CompletableFuture<RunResult> waitingRun(CountDownLatch begun, Cancellation cancellation) {
        CountDownLatch asked = new CountDownLatch(1);
        platform.blocks.put(FIRST, (job, calls) -> {
            platform.cancellation.onCancel(asked::countDown);
            begun.countDown();
            waitFor(asked);
            assertFalse(calls.call("storage.list", Map.of()).isOk(), "calls of a cancelled run are not served");
            return Platform.stopped("EXEC-CANCELLED");
        });
        return CompletableFuture.supplyAsync(() -> platform.engine
                .run(Documents.request(Documents.of("", FIRST, SECOND), documents), Progress.NONE, cancellation),
                RunControlTest::onItsOwnThread);
    }

    private static void onItsOwnThread(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }

    @Test
    void aRunIsCancelledByItsId() {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<RunResult> run = waitingRun(begun, new Cancellation());
        waitFor(begun);
        String id = platform.engine.runs().getLast();
        assertEquals(State.RUNNING, platform.engine.info(id).orElseThrow().state());
        assertTrue(platform.engine.cancel(id).isOk());
        RunResult result = run.join();
        assertEquals(Status.FAILED, result.status());
        assertEquals("RUN-CANCELLED", result.error().orElseThrow().code());
        assertEquals(List.of("stopped"), result.steps().stream().map(StepResult::status).toList());
        assertEquals("RUN-ENDED", problem(platform.engine.cancel(id)));
        assertEquals("RUN-ENDED", problem(platform.engine.resume(id)));
        assertEquals("RUN-UNKNOWN", problem(platform.engine.cancel("run-20260101-000000-00000000")));
        assertEquals("RUN-UNKNOWN", problem(platform.engine.cancel("../keys")));
    }

    @Test
    void aRunIsCancelledByItsCaller() {
        CountDownLatch begun = new CountDownLatch(1);
        Cancellation cancellation = new Cancellation();
        CompletableFuture<RunResult> run = waitingRun(begun, cancellation);
        waitFor(begun);
        cancellation.cancel();
        assertEquals("RUN-CANCELLED", run.join().error().orElseThrow().code());
    }

    private static String problem(Outcome<RunInfo> outcome) {
        return outcome instanceof Outcome.Failed<RunInfo>(Problem problem) ? problem.code() : "";
    }

    @Test
    void aSubmittedRunIsKeptRunAndListed() {
        RunInfo queued = platform.engine.submit(Documents.request(Documents.of("", FIRST), documents));
        await(queued.run());
        RunInfo ended = platform.engine.info(queued.run()).orElseThrow();
        assertEquals(State.OK, ended.state());
        assertEquals("test.maml.md", ended.document());
        assertTrue(ended.queued().isPresent() && ended.started().isPresent() && ended.ended().isPresent());
        RunInfo refused = platform.engine.submit(Documents.request("no document", documents));
        assertEquals(State.REFUSED, refused.state());
        assertEquals("PLAN-INVALID-DOCUMENT", refused.code());
    }

    /** One at a time; the gateway ends in the middle of the first; the next one takes up all three in order. */
    @Test
    void theQueueSurvivesARestart() throws Exception {
        Files.writeString(home.resolve("policy.yaml"), Policy.SHIPPED_TEXT.replace("runs: 16", "runs: 1"));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        platform.blocks.put(FIRST, (job, calls) -> {
            begun.countDown();
            waitFor(never);
            throw new AssertionError("cut off");
        });
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            runs.add(platform.engine.submit(Documents.request(Documents.of("", FIRST).replace("Test.", "Test " + i),
                    documents)).run());
        }
        waitFor(begun);
        assertEquals(List.of(State.RUNNING, State.QUEUED, State.QUEUED), states(runs));
        Path copy = home.resolveSibling("copy-" + home.getFileName());
        copy(home, copy);
        never.countDown();
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        try (Platform next = new Platform(copy)) {
            next.blocks.put(FIRST, (job, calls) -> {
                order.add(job.block());
                return Platform.ok(null);
            });
            assertEquals(runs, next.engine.resume());
            for (String run : runs) {
                assertEquals(Status.OK, next.engine.result(run).orElseThrow().status());
            }
            assertEquals(runs, runs.stream().sorted(
                    Comparator.comparing(run -> next.engine.info(run).orElseThrow().ended().orElseThrow()))
                    .toList());
        } finally {
            OutputFolder.clear(copy);
        }
        assertEquals(3, order.size());
    }

    private List<State> states(List<String> runs) {
        return runs.stream().map(run -> platform.engine.info(run).orElseThrow().state()).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void aRunThatWaitsIsCancelledAtOnce() throws IOException {
        Files.writeString(home.resolve("policy.yaml"), Policy.SHIPPED_TEXT.replace("runs: 16", "runs: 1"));
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<RunResult> first = waitingRun(begun, new Cancellation());
        waitFor(begun);
        String running = platform.engine.runs().getLast();
        String waiting = platform.engine.submit(Documents.request(Documents.of("", SECOND), documents)).run();
        assertEquals(State.QUEUED, platform.engine.info(waiting).orElseThrow().state());
        RunInfo cancelled = platform.engine.cancel(waiting).orElseThrow();
        assertEquals(State.FAILED, cancelled.state());
        assertEquals("RUN-CANCELLED", cancelled.code());
        assertTrue(platform.engine.cancel(running).isOk());
        assertEquals("RUN-CANCELLED", first.join().error().orElseThrow().code());
    }

    @Test
    void aCallerThatWaitsIsCancelledAtOnce() throws IOException {
        Files.writeString(home.resolve("policy.yaml"), Policy.SHIPPED_TEXT.replace("runs: 16", "runs: 1"));
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<RunResult> first = waitingRun(begun, new Cancellation());
        waitFor(begun);
        String running = platform.engine.runs().getLast();
        Cancellation cancellation = new Cancellation();
        CompletableFuture<RunResult> second = CompletableFuture.supplyAsync(() -> platform.engine
                .run(Documents.request(Documents.of("", SECOND), documents), Progress.NONE, cancellation),
                RunControlTest::onItsOwnThread);
        cancellation.cancel();
        assertEquals("RUN-CANCELLED", second.join().error().orElseThrow().code());
        assertTrue(platform.engine.cancel(running).isOk());
        first.join();
    }

    @Test
    void whatWasCancelledStaysSoAfterACrash() throws Exception {
        platform.blocks.put(FIRST, (job, calls) -> {
            assertTrue(platform.engine.cancel(platform.engine.runs().getLast()).isOk());
            throw new StackOverflowError("stands for a crash");
        });
        try {
            run(Documents.of("", FIRST, SECOND));
        } catch (StackOverflowError crash) {
            assertEquals("stands for a crash", crash.getMessage());
        }
        reopen();
        String id = platform.engine.resume().getFirst();
        assertEquals("RUN-CANCELLED", platform.engine.result(id).orElseThrow().error().orElseThrow().code());
    }

    private void reopen() throws Exception {
        platform.close();
        platform = new Platform(home);
    }

    @Test
    void valuesOfFinishedBlocksAreThereAfterACrash() throws Exception {
        platform.blocks.put(FIRST, (job, calls) -> leaving(Map.of("a", List.of(1, "x"))));
        platform.blocks.put(SECOND, (job, calls) -> {
            throw new StackOverflowError("stands for a crash");
        });
        try {
            run(Documents.of("", FIRST, SECOND));
        } catch (StackOverflowError crash) {
            assertEquals("stands for a crash", crash.getMessage());
        }
        reopen();
        platform.blocks.put(FIRST, (job, calls) -> {
            throw new AssertionError("a finished block was run again");
        });
        platform.blocks.put(SECOND, (job, calls) -> Platform.ok(job.values()));
        RunResult result = platform.engine.result(platform.engine.resume().getFirst()).orElseThrow();
        assertEquals(Status.OK, result.status(), () -> "" + result.error());
        assertEquals(Map.of("a", List.of(1, "x")), result.steps().getLast().result());
        assertEquals(new Usage(12, 34_000), result.steps().getFirst().usage());
    }

    @Test
    void aFailedStepIsNotPassedOverAfterACrash() throws Exception {
        platform.blocks.put(FIRST, (job, calls) -> new BlockResult(BlockResult.Status.FAILED,
                Optional.of(new Problem("EXEC-ERROR", "boom", "")), "", "", null, 1));
        RunResult failed = run(Documents.of("", FIRST, SECOND));
        RunFolder.reopen(home.resolve("runs").resolve(failed.run())); // as if cut off just before the result was kept
        platform.blocks.put(SECOND, (job, calls) -> {
            throw new AssertionError("run behind a block that failed");
        });
        assertEquals(List.of(failed.run()), platform.engine.resume());
        RunResult again = platform.engine.result(failed.run()).orElseThrow();
        assertEquals("EXEC-ERROR", again.error().orElseThrow().code());
        assertEquals(1, again.steps().size());
    }

    @Test
    void aRunThatWasGivenUpIsTakenUpOnRequest() throws Exception {
        platform.blocks.put(SECOND, (job, calls) -> {
            throw new StackOverflowError("stands for a crash");
        });
        for (int crash = 0; crash < 3; crash++) {
            try {
                if (crash == 0) {
                    run(Documents.of("", FIRST, SECOND));
                } else {
                    platform.engine.resume();
                }
            } catch (StackOverflowError expected) {
                assertEquals("stands for a crash", expected.getMessage());
            }
            reopen();
            platform.blocks.put(SECOND, (job, calls) -> {
                throw new StackOverflowError("stands for a crash");
            });
        }
        String id = platform.engine.resume().getFirst();
        assertEquals("RUN-INTERRUPTED", platform.engine.info(id).orElseThrow().code());
        platform.blocks.put(FIRST, (job, calls) -> {
            throw new AssertionError("a finished block was run again");
        });
        platform.blocks.put(SECOND, (job, calls) -> Platform.ok(null));
        assertTrue(platform.engine.resume(id).isOk());
        await(id);
        assertEquals(State.OK, platform.engine.info(id).orElseThrow().state());
    }

    @Test
    void aBlockThatTheGatewaysStopCutOffIsRunAfterTheNextStart() throws Exception {
        platform.blocks.put(SECOND, (job, calls) -> {
            platform.engine.close();
            return Platform.stopped("EXEC-CLOSED");
        });
        RunResult cut = run(Documents.of("", FIRST, SECOND));
        assertEquals("RUN-INTERRUPTED", cut.error().orElseThrow().code());
        reopen();
        platform.blocks.put(SECOND, (job, calls) -> Platform.ok(null));
        assertEquals(List.of(cut.run()), platform.engine.resume());
        assertEquals(Status.OK, platform.engine.result(cut.run()).orElseThrow().status());
    }

    /** A run that outlasts the stop's patience meets services that are closed already. */
    @Test
    void aRunWhoseReceiptsTheStopRefusesIsTakenUpAfterTheNextStart() throws Exception {
        platform.blocks.put(SECOND, (job, calls) -> {
            platform.engine.close();
            try {
                platform.ledger.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Platform.ok(null);
        });
        RunResult cut = run(Documents.of("", FIRST, SECOND));
        assertEquals("RUN-INTERRUPTED", cut.error().orElseThrow().code());
        reopen();
        platform.blocks.put(SECOND, (job, calls) -> Platform.ok(null));
        assertEquals(List.of(cut.run()), platform.engine.resume());
        assertEquals(Status.OK, platform.engine.result(cut.run()).orElseThrow().status());
    }

    @Test
    void aRunIsNotGivenUpForStopsOfTheGatewayThatWereAskedFor() throws Exception {
        stopInTheMiddle();
        String run = run(Documents.of("", FIRST, SECOND)).run();
        for (int stops = 1; stops < 5; stops++) {
            reopen();
            stopInTheMiddle();
            platform.engine.resume();
        }
        reopen();
        platform.blocks.put(SECOND, (job, calls) -> Platform.ok(null));
        assertEquals(List.of(run), platform.engine.resume());
        assertEquals(Status.OK, platform.engine.result(run).orElseThrow().status());
    }

    /** Stops the engine, which then waits for the run whose block is cut off. */
    private void stopInTheMiddle() {
        platform.blocks.put(SECOND, (job, calls) -> {
            Thread stop = new Thread(platform.engine::close);
            stop.start();
            while (stop.getState() != Thread.State.TIMED_WAITING && stop.isAlive()) {
                pause();
            }
            return Platform.stopped("EXEC-CLOSED");
        });
    }

    /** As a run that was asked for and not begun when the gateway stopped. */
    private String leftBehind(String block) throws Exception {
        platform.engine.close();
        String run = platform.engine.submit(Documents.request(Documents.of("", block), documents)).run();
        reopen();
        return run;
    }

    @Test
    void manyWhoTakeUpARunAtOnceRunItOnce() throws Exception {
        String run = leftBehind(FIRST);
        AtomicInteger times = new AtomicInteger();
        platform.blocks.put(FIRST, (job, calls) -> {
            times.incrementAndGet();
            return Platform.ok(null);
        });
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            all.add(CompletableFuture.supplyAsync(() -> {
                waitFor(start);
                return platform.engine.resume(run).isOk();
            }, RunControlTest::onItsOwnThread));
        }
        start.countDown();
        assertEquals(1, all.stream().filter(CompletableFuture::join).count());
        await(run);
        assertEquals(1, times.get());
    }

    @Test
    void moreRunsThanGoOnAtOnceAllEnd() throws IOException {
        Files.writeString(home.resolve("policy.yaml"), Policy.SHIPPED_TEXT.replace("runs: 16", "runs: 100"));
        CountDownLatch go = new CountDownLatch(1);
        platform.blocks.put(FIRST, (job, calls) -> {
            waitFor(go);
            return Platform.ok(null);
        });
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            runs.add(platform.engine.submit(Documents.request(Documents.of("", FIRST), documents)).run());
        }
        go.countDown();
        runs.forEach(this::await);
    }

    @Test
    void whoWaitsForRunsTakenUpDoesNotWaitForCancelledOnes() throws Exception {
        String first = leftBehind(FIRST);
        String second = leftBehind(SECOND);
        Files.writeString(home.resolve("policy.yaml"), Policy.SHIPPED_TEXT.replace("runs: 16", "runs: 1"));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        platform.blocks.put(FIRST, (job, calls) -> {
            begun.countDown();
            waitFor(go);
            return Platform.ok(null);
        });
        CompletableFuture<List<String>> sweep = CompletableFuture.supplyAsync(platform.engine::resume,
                RunControlTest::onItsOwnThread);
        waitFor(begun);
        assertTrue(platform.engine.cancel(second).isOk());
        go.countDown();
        assertEquals(List.of(first, second), sweep.get(20, TimeUnit.SECONDS).stream()
                .sorted(Comparator.comparing(run -> run.equals(first) ? 0 : 1)).toList());
    }

    @Test
    void theSweepLeavesRunsThatAreJustBeginning() throws IOException {
        String run = "run-20261121-060000-00000000";
        Path folder = Files.createDirectories(home.resolve("other").resolve(run));
        RunArchive archive = new RunArchive(folder.getParent(), new Random(1), InstantSource.system());
        assertEquals(List.of(), archive.unfinished(run::equals));
        assertTrue(Files.exists(folder));
        assertEquals(List.of(), archive.unfinished(claimed -> false));
        assertFalse(Files.exists(folder));
    }
}
