package io.torgo.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.Progress;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.PlatformCalls;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.run.BlockRange;
import io.torgo.api.run.RunResult;
import io.torgo.api.run.RunResult.Status;
import io.torgo.api.run.RunResult.StepResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowEngineTest {

    private static final String USES_ALL = "import bluetooth_mesh, torgo\nimport tor_db";
    private static final String SECOND = "second = 2";

    @TempDir
    Path home;
    @TempDir
    Path documents;
    private Platform platform;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(documents.resolve("vitals.csv"),
                "time,subject,heart_rate\n2026-01-01T00:00:00Z,a,70\n2026-01-01T00:00:10Z,a,\n");
        platform = new Platform(home);
    }

    @AfterEach
    void close() throws Exception {
        platform.close();
    }

    private static void useAll(PlatformCalls calls) {
        assertTrue(calls.call("mesh.relay", Map.of("csv", "vitals.csv", "nodes", 10)).isOk());
        assertTrue(calls.call("storage.store", Map.of("name", "vitals.csv", "uri", "tor://localhost:9050/x")).isOk());
        assertTrue(calls.call("agent.sakina.triage", Map.of("csv", "vitals.csv")).isOk());
    }

    private RunResult run(String text) {
        return platform.engine.run(Documents.request(text, documents), Progress.NONE);
    }

    private static List<String> operations(RunResult result) {
        return result.receipts().stream().map(Receipt::operation).toList();
    }

    @Test
    void everyStepLeavesAReceipt() {
        platform.blocks.put(USES_ALL, (job, calls) -> {
            useAll(calls);
            return Platform.ok(null);
        });
        RunResult result = run(Documents.of("", USES_ALL));
        assertEquals(Status.OK, result.status(), () -> "" + result.error());
        assertEquals(List.of("authorise", "relay", "store", "triage", "execute"), operations(result));
        assertEquals(5, platform.ledger.verify(List.of()).verified());
        assertTrue(result.storageNote().contains("not available here"));
        assertEquals(result, platform.engine.result(result.run()).orElseThrow());
    }

    @Test
    void onlyTheChosenBlocksRunAndKeepTheirNames() {
        List<String> blocks = List.of("a = 1", "b = 2", "c = 3");
        blocks.forEach(block -> platform.blocks.put(block, (job, calls) -> Platform.ok(null)));
        String text = Documents.of("", blocks.toArray(String[]::new));
        assertEquals(List.of("block-2"), blocksRun(text, BlockRange.only(1)));
        assertEquals(List.of("block-1", "block-2"), blocksRun(text, BlockRange.upTo(1)));
        assertEquals(List.of("block-1", "block-2", "block-3"), blocksRun(text, BlockRange.ALL));
    }

    private List<String> blocksRun(String text, BlockRange blocks) {
        RunResult result = platform.engine.run(Documents.withBlocks(Documents.request(text, documents), blocks),
                Progress.NONE);
        assertEquals(Status.OK, result.status(), () -> "" + result.error());
        return result.steps().stream().map(StepResult::block).toList();
    }

    @Test
    void aBlockThatIsNotThereIsRefused() {
        RunResult result = platform.engine.run(Documents.withBlocks(
                Documents.request(Documents.of("", "a = 1"), documents), BlockRange.only(5)), Progress.NONE);
        assertEquals("PLAN-NO-BLOCK", result.error().orElseThrow().code());
    }

    @Test
    void aCallThatNoImportAnnouncedIsDenied() {
        platform.blocks.put(SECOND, (job, calls) -> {
            Outcome<Object> answer = calls.call("mesh.relay", Map.of("csv", "vitals.csv"));
            return answer instanceof Outcome.Failed<Object>(Problem problem)
                    ? new BlockResult(BlockResult.Status.STOPPED, Optional.of(problem), "", "", null, 1)
                    : Platform.ok(null);
        });
        RunResult result = run(Documents.of("", SECOND));
        assertEquals("EXEC-DENIED", result.error().orElseThrow().code());
        assertTrue(platform.relayed.isEmpty());
    }

    @Test
    void callsWithBadParametersAreAnswered() {
        platform.blocks.put(USES_ALL, (job, calls) -> {
            Outcome<Object> answer = calls.call("storage.store", Map.of("name", "x", "data_base64", "not base64!"));
            assertEquals("EXEC-BAD-CALL", ((Outcome.Failed<Object>) answer).problem().code());
            answer = calls.call("mesh.relay", Map.of("csv", "../../etc/passwd"));
            assertEquals("RUN-NO-DATA", ((Outcome.Failed<Object>) answer).problem().code());
            answer = calls.call("mesh.unknown", Map.of());
            assertEquals("EXEC-UNKNOWN-CALL", ((Outcome.Failed<Object>) answer).problem().code());
            return Platform.ok(null);
        });
        assertEquals(Status.OK, run(Documents.of("", USES_ALL)).status());
    }

    @Test
    void whatIsOutsideThePolicyIsDenied() throws IOException {
        Path policy = documents.resolve("policy.yaml");
        Files.writeString(policy, "version: 1\nrules:\n  - principal: user://local\n    may: [blocks]\n");
        RunResult result = platform.engine.run(
                Documents.withPolicy(Documents.request(Documents.of("", USES_ALL), documents), policy), Progress.NONE);
        assertEquals(Status.DENIED, result.status());
        assertEquals("POLICY-DENIED", result.error().orElseThrow().code());
        assertEquals(List.of("deny"), operations(result));
    }

    @Test
    void strictWithoutSpecificationIsRefusedUnlessThePolicyAllowsIt() throws IOException {
        platform.blocks.put(SECOND, (job, calls) -> Platform.ok(null));
        String text = Documents.of("verification:\n  method: \"ortac-runtime\"\n  level: \"strict\"\n", SECOND);
        RunResult refused = run(text);
        assertEquals(Status.REFUSED, refused.status());
        assertEquals("PLAN-STRICT-UNVERIFIABLE", refused.error().orElseThrow().code());
        Path policy = documents.resolve("policy.yaml");
        Files.writeString(policy, Policy.SHIPPED_TEXT.replace("specification: deny", "specification: allow"));
        RunResult allowed = platform.engine.run(Documents.withPolicy(Documents.request(text, documents), policy),
                Progress.NONE);
        assertEquals(Status.OK, allowed.status());
        assertTrue(allowed.warnings().stream().anyMatch(warning -> warning.contains("the policy allowed it")));
        assertTrue(allowed.warnings().stream().anyMatch(warning -> warning.contains(policy.toString())));
    }

    @Test
    void aNamedSpecificationMustBeThere() throws IOException {
        platform.blocks.put(SECOND, (job, calls) -> Platform.ok(null));
        String text = Documents.of(
                "verification:\n  method: \"ortac-runtime\"\n  spec_files: [\"a.mli\"]\n  level: \"strict\"\n",
                SECOND);
        assertTrue(run(text).error().orElseThrow().message().contains("a.mli is not there"));
        Files.writeString(documents.resolve("a.mli"), "val f : int -> int\n");
        assertTrue(run(text).error().orElseThrow().message().contains("nothing on this gateway checks"));
        RunResult result = run(text.replace("strict", "warn"));
        assertEquals(Status.OK, result.status());
        assertTrue(result.warnings().getFirst().startsWith("not verified"));
    }

    @Test
    void aFailedBlockEndsTheRun() {
        platform.blocks.put(SECOND, (job, calls) -> new BlockResult(BlockResult.Status.FAILED,
                Optional.of(new Problem("EXEC-ERROR", "boom", "mend it")), "", "trace", null, 1));
        RunResult result = run(Documents.of("", SECOND, USES_ALL));
        assertEquals(Status.FAILED, result.status());
        assertEquals(1, result.steps().size());
        assertEquals("EXEC-ERROR", result.steps().getFirst().code());
    }

    @Test
    void theOutputSchemaIsEnforced() {
        platform.blocks.put(SECOND, (job, calls) -> Platform.ok(Map.of("status", 3)));
        String schema = "## Output_Schema\n{\"type\": \"object\", \"properties\": {\"status\": {\"type\": \"string\"}}}\n";
        assertEquals("RUN-OUTPUT", run(Documents.of("", SECOND) + schema).error().orElseThrow().code());
    }

    @Test
    void defaultsOfTheInputSchemaAreApplied() {
        platform.blocks.put(SECOND, (job, calls) -> Platform.ok(job.input()));
        String schema = "## Input_Schema\n{\"type\": \"object\", \"properties\": {\"n\": {\"type\": \"integer\", \"default\": 5}}}\n";
        RunResult result = run(Documents.of("", SECOND) + schema);
        assertEquals(Map.of("n", 5), result.steps().getFirst().result());
    }

    @Test
    void theRunsCopyOfTheDocumentGetsItsHistory() throws IOException {
        platform.blocks.put(SECOND, (job, calls) -> Platform.ok(null));
        String text = Documents.of("", SECOND);
        RunResult result = run(text);
        platform.engine.close(); // files are written beside
        Path folder = home.resolve("runs").resolve(result.run());
        assertEquals(text, Files.readString(folder.resolve("document.maml.md")));
        assertTrue(Files.readString(folder.resolve("document.after.maml.md"))
                .contains("[EXECUTE] Success in " + result.run()));
    }

    /** Stops the engine, as a crash would, after each thing it does; then takes the run up again. */
    @Test
    void aRunThatACrashCutOffIsTakenUpAndNothingIsDoneTwice() throws Exception {
        for (int crashAt = 1; crashAt <= 4; crashAt++) {
            int calls = crashAt;
            platform.relayed.clear();
            platform.blocks.put(USES_ALL, (job, platformCalls) -> {
                List<String> methods = List.of("mesh.relay", "storage.store", "agent.sakina.triage");
                for (int i = 0; i < methods.size(); i++) {
                    if (i == calls - 1) {
                        throw new Crash();
                    }
                    assertTrue(platformCalls.call(methods.get(i), Map.of("csv", "vitals.csv", "name", "vitals.csv"))
                            .isOk());
                }
                return Platform.ok(null);
            });
            platform.blocks.put(SECOND, (job, platformCalls) -> {
                throw new Crash();
            });
            int before = platform.ledger.list().size();
            int objects = platform.store.list().size();
            assertThrows(Crash.class, () -> run(Documents.of("", USES_ALL, SECOND)));
            platform.close();
            platform = new Platform(home);
            platform.blocks.put(USES_ALL, (job, platformCalls) -> {
                for (String method : List.of("mesh.relay", "storage.store", "agent.sakina.triage")) {
                    assertTrue(platformCalls.call(method, Map.of("csv", "vitals.csv", "name", "vitals.csv")).isOk());
                }
                return Platform.ok(null);
            });
            platform.blocks.put(SECOND, (job, platformCalls) -> Platform.ok(null));
            String run = platform.engine.resume().getFirst();
            RunResult result = platform.engine.result(run).orElseThrow();
            assertEquals(Status.OK, result.status());
            assertEquals(List.of("authorise", "relay", "store", "triage", "execute", "execute"), operations(result));
            assertEquals(before + 6, platform.ledger.list().size(), "receipts, crash at " + crashAt);
            assertEquals(objects + 1, platform.store.list().size());
            assertEquals(crashAt == 1 ? 1 : 0, platform.relayed.size());
            assertTrue(platform.engine.resume().isEmpty());
        }
    }

    @Test
    void aRunThatStopsTheGatewayEachTimeIsGivenUp() throws Exception {
        platform.blocks.put(USES_ALL, (job, calls) -> {
            useAll(calls);
            return Platform.ok(null);
        });
        platform.blocks.put(SECOND, (job, calls) -> {
            throw new Crash();
        });
        assertThrows(Crash.class, () -> run(Documents.of("", USES_ALL, SECOND)));
        assertThrows(Crash.class, () -> platform.engine.resume());
        assertThrows(Crash.class, () -> platform.engine.resume());
        RunResult result = platform.engine.result(platform.engine.resume().getFirst()).orElseThrow();
        assertEquals("RUN-INTERRUPTED", result.error().orElseThrow().code());
        assertEquals(List.of("relay", "store", "triage", "execute"), operations(result), "what it had done");
        assertEquals(1, result.objects().size());
    }

    @Test
    void anInvalidDocumentIsRefusedWithItsPosition() {
        RunResult result = run(Documents.of("", SECOND).replace("type: \"workflow\"\n", ""));
        assertEquals(Status.REFUSED, result.status());
        assertTrue(result.error().orElseThrow().message().startsWith("test.maml.md:1:"));
        assertFalse(result.error().orElseThrow().cure().isEmpty());
    }

    @Test
    void anyBytesGiveAnAnswer() {
        RunResult result = platform.engine.run(Documents.request("\0\uFFFF---", documents), Progress.NONE);
        assertEquals(Status.REFUSED, result.status());
        assertEquals(0, new String(Documents.request("", documents).content(), StandardCharsets.UTF_8).length());
    }

    @Test
    void onlyDeclaredFilesAreRead() throws IOException {
        Files.writeString(documents.resolve("undeclared.csv"), "secret");
        platform.blocks.put(USES_ALL, (job, calls) -> {
            Outcome<Object> answer = calls.call("storage.store", Map.of("name", "undeclared.csv"));
            assertEquals("RUN-NO-DATA", ((Outcome.Failed<Object>) answer).problem().code());
            return Platform.ok(null);
        });
        assertEquals(Status.OK, run(Documents.of("", USES_ALL)).status());
    }

    @Test
    void aBlockMayOnlyWhatItAnnouncedItself() {
        platform.blocks.put(USES_ALL, (job, calls) -> Platform.ok(null));
        platform.blocks.put(SECOND, (job, calls) -> {
            assertEquals("EXEC-DENIED",
                    ((Outcome.Failed<Object>) calls.call("storage.list", Map.of())).problem().code());
            return Platform.ok(null);
        });
        assertEquals(Status.OK, run(Documents.of("", USES_ALL, SECOND)).status());
    }

    @Test
    void aDocumentSeesItsOwnObjectsOnly() {
        platform.blocks.put(USES_ALL, (job, calls) -> {
            useAll(calls);
            return Platform.ok(calls.call("storage.list", Map.of()).orElseThrow());
        });
        RunResult first = run(Documents.of("", USES_ALL));
        String other = Documents.of("", USES_ALL).replace("5f0d6c2a9e41", "000000000000");
        platform.blocks.put(USES_ALL, (job, calls) -> {
            assertEquals(List.of(), calls.call("storage.list", Map.of()).orElseThrow());
            String foreign = first.objects().getFirst().id();
            Outcome<Object> answer = calls.call("storage.fetch", Map.of("object", foreign));
            assertEquals("RUN-NOT-OWN", ((Outcome.Failed<Object>) answer).problem().code());
            return Platform.ok(null);
        });
        assertEquals(Status.OK, run(other).status());
        assertEquals(1, ((List<?>) first.steps().getFirst().result()).size());
    }

    private static void storeAndFetch(PlatformCalls calls) {
        Map<?, ?> stored = (Map<?, ?>) calls.call("storage.store", Map.of("name", "a", "data_base64", "AQID"))
                .orElseThrow();
        Map<?, ?> fetched = (Map<?, ?>) calls.call("storage.fetch", Map.of("object", stored.get("id"))).orElseThrow();
        assertEquals("AQID", fetched.get("data_base64"));
    }

    @Test
    void fetchedBytesLeaveAReceiptBeforeTheBlockHasThem() throws IOException {
        platform.blocks.put(USES_ALL, (job, calls) -> {
            storeAndFetch(calls);
            assertEquals("fetch", platform.ledger.list().getLast().operation());
            return Platform.ok(null);
        });
        RunResult result = run(Documents.of("", USES_ALL));
        assertEquals(List.of("authorise", "store", "fetch", "execute"), operations(result));
        assertEquals("a", result.receipts().get(2).subject());
        assertFalse(Files.readString(home.resolve("runs").resolve(result.run()).resolve("journal")).contains("AQID"),
                "the bytes are in the store");
    }

    @Test
    void whatWasFetchedBeforeACrashIsFetchedAgainWithOneReceipt() throws Exception {
        for (String crash : List.of("in the block", "behind it")) {
            platform.blocks.put(USES_ALL, (job, calls) -> {
                storeAndFetch(calls);
                if (crash.equals("in the block")) {
                    throw new Crash();
                }
                return Platform.ok(null);
            });
            platform.blocks.put(SECOND, (job, calls) -> {
                throw new Crash();
            });
            assertThrows(Crash.class, () -> run(Documents.of("", USES_ALL, SECOND)));
            assertThrows(Crash.class, () -> platform.engine.resume());
            platform.close();
            platform = new Platform(home);
            platform.blocks.put(USES_ALL, (job, calls) -> {
                storeAndFetch(calls);
                return Platform.ok(null);
            });
            platform.blocks.put(SECOND, (job, calls) -> Platform.ok(null));
            RunResult result = platform.engine.result(platform.engine.resume().getFirst()).orElseThrow();
            assertEquals(List.of("authorise", "store", "fetch", "execute", "execute"), operations(result), crash);
        }
        assertEquals(10, platform.ledger.verify(List.of()).verified());
    }

    @Test
    void whoCopiesAnIdDoesNotSeeWhatItsOwnerStored() throws IOException {
        Files.writeString(home.resolve("policy.yaml"), Policy.SHIPPED_TEXT.replace("user://local", "user://*"));
        platform.blocks.put(USES_ALL, (job, calls) -> {
            useAll(calls);
            return Platform.ok(null);
        });
        assertEquals(Status.OK, run(Documents.of("", USES_ALL)).status());
        String nosy = USES_ALL + "\nnosy = True";
        platform.blocks.put(nosy, (job, calls) -> Platform.ok(calls.call("storage.list", Map.of()).orElseThrow()));
        assertEquals(List.of(), run(Documents.of("", nosy)).steps().getFirst().result());
        platform.blocks.put(USES_ALL, platform.blocks.get(nosy));
        assertEquals(List.of(), platform.engine.run(Documents.by("user://other", Documents.request(
                Documents.of("", USES_ALL).replace("[\"gateway://local\"]", "[\"user://*\"]"), documents)),
                Progress.NONE).steps().getFirst().result());
        assertEquals(1, ((List<?>) run(Documents.of("", USES_ALL)).steps().getFirst().result()).size());
    }

    @Test
    void aBlockThatComputesOtherwiseAfterACrashGetsWhatItStoredThen() throws Exception {
        platform.blocks.put(USES_ALL, (job, calls) -> {
            assertTrue(calls.call("storage.store", Map.of("name", "a", "data_base64", "AAAA")).isOk());
            throw new Crash();
        });
        assertThrows(Crash.class, () -> run(Documents.of("", USES_ALL)));
        platform.blocks.put(USES_ALL, (job, calls) -> Platform.ok(
                calls.call("storage.store", Map.of("name", "b", "data_base64", "AAAAAAAA")).orElseThrow()));
        RunResult result = platform.engine.result(platform.engine.resume().getFirst()).orElseThrow();
        assertEquals("b", ((Map<?, ?>) result.steps().getFirst().result()).get("name"));
        assertEquals(2, platform.store.list().size());
    }

    @Test
    void theActorOfReceiptsIsWhoAskedForTheRun() {
        platform.blocks.put(SECOND, (job, calls) -> Platform.ok(null));
        run(Documents.of("", SECOND)).receipts().forEach(receipt -> assertEquals("user://local", receipt.actor()));
    }

    @Test
    void logLinesAreKeptAndCannotControlATerminal() {
        platform.blocks.put(USES_ALL, (job, calls) -> {
            assertTrue(calls.call("log.write", Map.of("text", "one\u001b[2J")).isOk());
            assertTrue(calls.call("log.write", Map.of("text", "two")).isOk());
            assertFalse(calls.call("log.write", Map.of("text", "x".repeat(1 << 20))).isOk());
            return Platform.ok(null);
        });
        RunResult result = run(Documents.of("", USES_ALL));
        assertEquals(List.of("one\\x1b[2J", "two"), result.steps().getFirst().log());
        assertEquals(result, platform.engine.result(result.run()).orElseThrow());
    }

    @Test
    void aRunThatABugEndedIsNotTakenUp() {
        platform.blocks.put(SECOND, (job, calls) -> {
            throw new IllegalStateException("a bug");
        });
        assertThrows(IllegalStateException.class, () -> run(Documents.of("", SECOND)));
        assertTrue(platform.engine.resume().isEmpty());
        String run = platform.engine.runs().getLast();
        assertEquals("RUN-INTERNAL", platform.engine.result(run).orElseThrow().error().orElseThrow().code());
    }

    /** The receipt of the authorisation is written beside the first block. */
    @Test
    void aBugBesideTheRunEndsItToo() {
        platform.blocks.put(SECOND, (job, calls) -> Platform.ok(null));
        platform.writerIsBroken = true;
        assertThrows(RuntimeException.class, () -> run(Documents.of("", SECOND)));
        String run = platform.engine.runs().getLast();
        assertEquals("RUN-INTERNAL", platform.engine.result(run).orElseThrow().error().orElseThrow().code());
    }

    @Test
    void aRefusalCanBeLookedUp() {
        RunResult refused = run("no document");
        assertEquals(refused, platform.engine.result(refused.run()).orElseThrow());
    }

    @Test
    void aRunThatHadNotBegunIsForgotten() throws IOException {
        Files.createDirectories(home.resolve("runs/run-20260101-000000-00000000"));
        assertTrue(platform.engine.resume().isEmpty());
        assertTrue(platform.engine.runs().isEmpty());
    }

    private static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }
}
