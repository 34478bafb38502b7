package io.torgo.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.Progress;
import io.torgo.api.exec.PlatformCalls;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.run.RunRequest;
import io.torgo.api.run.RunResult;
import io.torgo.api.run.RunResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may run a document, and what its blocks may call. */
class PermissionsTest {

    private static final String PLAIN = "x = 1";
    private static final String STORES = "import tor_db\nimport torgo";

    @TempDir
    Path home;
    @TempDir
    Path documents;
    private Platform platform;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(documents.resolve("vitals.csv"), "time,subject\n");
        platform = new Platform(home);
        platform.blocks.put(PLAIN, (job, calls) -> Platform.ok(null));
        platform.blocks.put(STORES, (job, calls) -> Platform.ok(null));
    }

    @AfterEach
    void close() throws Exception {
        platform.close();
    }

    private RunResult run(String text) {
        return platform.engine.run(Documents.request(text, documents), Progress.NONE);
    }

    private RunResult executableBy(String list) {
        return run(Documents.of("", PLAIN).replace("execute: [\"gateway://local\"]", "execute: " + list));
    }

    private static String code(RunResult result) {
        return result.error().map(problem -> problem.code()).orElse("");
    }

    private static String deniedCall(PlatformCalls calls, String method, Map<String, Object> parameters) {
        return calls.call(method, parameters) instanceof Outcome.Failed<Object>(var problem) ? problem.code() : "";
    }

    @Test
    void executeNamesThePrincipalOrTheGateway() {
        for (String list : List.of("[\"gateway://gpu-cluster\"]", "[\"user://local\"]", "[\"user://*\"]",
                "[\"api://weather\", \"gateway://x\"]")) {
            assertEquals(Status.OK, executableBy(list).status(), list);
        }
        for (String list : List.of("[]", "[\"user://other\"]", "[\"agent://*\"]", "[\"api://weather\"]")) {
            RunResult result = executableBy(list);
            assertEquals(Status.DENIED, result.status(), list);
            assertEquals("POLICY-EXECUTE", code(result), list);
            assertEquals(List.of("deny"), result.receipts().stream().map(Receipt::operation).toList());
        }
    }

    @Test
    void theOperatorSaysByWhichNamesTheGatewayGoes() throws IOException {
        Path policy = documents.resolve("policy.yaml");
        Files.writeString(policy, Policy.SHIPPED_TEXT.replace("gateway://*", "gateway://local"));
        String text = Documents.of("", PLAIN);
        assertEquals(Status.OK, platform.engine
                .run(Documents.withPolicy(Documents.request(text, documents), policy), Progress.NONE).status());
        RunRequest other = Documents.request(text.replace("gateway://local", "gateway://mars"), documents);
        assertEquals("POLICY-EXECUTE",
                code(platform.engine.run(Documents.withPolicy(other, policy), Progress.NONE)));
    }

    @Test
    void largeDocumentsAndUnknownLanguagesAreRefused() {
        assertEquals("PLAN-TOO-LARGE", code(run(Documents.of("", PLAIN) + "## Notes\n" + "x\n".repeat(1 << 20))));
        assertEquals("PLAN-LANGUAGE", code(run(Documents.of("", "```fortran\nend"))));
        assertEquals(Status.OK, run(Documents.of("", PLAIN, "```fortran:disable-run\nend")).status());
    }

    @Test
    void writingAndReadingNeedSomebodyWhoMay() {
        platform.blocks.put(STORES, (job, calls) -> {
            assertEquals("", deniedCall(calls, "storage.store", Map.of("name", "vitals.csv")));
            assertEquals("EXEC-DENIED", deniedCall(calls, "storage.list", Map.of()));
            assertEquals("EXEC-DENIED", deniedCall(calls, "storage.fetch", Map.of("object", "x")));
            return Platform.ok(null);
        });
        assertEquals(Status.OK,
                run(Documents.of("", STORES).replace("read: [\"agent://*\"]", "read: []")).status());
        assertEquals("POLICY-DENIED",
                code(run(Documents.of("", STORES).replace("write: [\"agent://test\"]", "write: []"))));
    }

    @Test
    void askingForMoreThanWasUsedIsReported() {
        RunResult result = run(Documents.of("requires:\n  libs: [\"qiskit==0.45\"]\n", STORES));
        assertTrue(result.warnings().stream().anyMatch(
                warning -> warning.contains("asked for storage, quantum, agent, log, and the run never used")),
                () -> "" + result.warnings());
    }

    @Test
    void whatWasUsedIsNotReported() {
        platform.blocks.put(STORES, (job, calls) -> {
            assertTrue(calls.call("storage.list", Map.of()).isOk());
            assertTrue(calls.call("log.write", Map.of("text", "hello")).isOk());
            return Platform.ok(null);
        });
        RunResult result = run(Documents.of("", STORES));
        assertEquals(List.of(), result.warnings());
    }

    @Test
    void theTicketHoldsWhatTheDocumentGrants() throws IOException {
        RunResult result = run(Documents.of("requires:\n  libs: [\"numpy\"]\n", STORES));
        String ticket = Files.readString(home.resolve("runs").resolve(result.run()).resolve("ticket"));
        for (String line : List.of("run: " + result.run(), "principal: user://local",
                "capabilities: agent,blocks,log,storage", "read: [\"agent://*\"]", "write: [\"agent://test\"]",
                "execute: [\"gateway://local\"]", "requires: [\"numpy\"]")) {
            assertTrue(ticket.lines().anyMatch(line::equals), line + " is not in " + ticket);
        }
    }

    @Test
    void aCircuitLanguageAsksForTheSimulator() {
        platform.blocks.put("OPENQASM 3;", (job, calls) -> {
            assertEquals("QASM-SYNTAX", deniedCall(calls, "quantum.qasm", Map.of("source", "nonsense")));
            return Platform.ok(calls.call("quantum.qasm", Map.of("source", job.source(), "shots", 10)).orElseThrow());
        });
        RunResult result = run(Documents.of("", "```qasm\nOPENQASM 3;"));
        assertEquals(Status.OK, result.status(), () -> "" + result.error());
        assertEquals(10, result.circuits().getFirst().shots());
        assertFalse(result.receipts().isEmpty());
    }
}
