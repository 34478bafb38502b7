package io.torgo.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.cli.tests.Shell.Ended;
import io.torgo.gateway.GatewayConfig;
import io.torgo.gateway.GatewayHome;
import io.torgo.gateway.fakes.FakeGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code torgo verify} of documents with contracts and of specifications by themselves. */
class VerifyCommandTest {

    @TempDir
    private Path folder;

    private FakeGateway gateway;
    private Shell shell;

    @BeforeEach
    void start() throws IOException {
        gateway = new FakeGateway(GatewayConfig.DEFAULT);
        GatewayHome home = new GatewayHome(folder.resolve("home"));
        home.create();
        Files.writeString(home.folder().resolve("token"), FakeGateway.TOKEN);
        home.announce(new GatewayHome.Running(ProcessHandle.current().pid(), gateway.url(), "0.1.0", Instant.now()));
        shell = new Shell(home.folder());
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private String document(String mark) throws IOException {
        return Files.writeString(folder.resolve("doc.maml.md"), FakeGateway.DOCUMENT
                .replace("Relay readings.", "Relay readings. " + mark)
                .replace("  level: \"strict\"", "  level: \"strict\"\n  spec_files: [\"a.mli\"]")).toString();
    }

    @Test
    void clausesAreToldWithTheirValues() throws Exception {
        Ended ended = shell.run("verify", document(""));
        assertEquals(1, ended.code(), ended.err());
        assertTrue(ended.out().contains("not signed"), ended.out());
        assertTrue(ended.out().contains("✗ FAILED         a.mli:3:5 ensures (block-1): it does not hold"),
                ended.out());
        assertTrue(ended.out().contains("n = 1"), ended.out());
        assertTrue(ended.out().contains("1 failed"), ended.out());
        assertFalse(ended.out().contains("verified"), ended.out());
    }

    @Test
    void programsGetTheClausesAndTheSignature() throws Exception {
        Path input = Files.writeString(folder.resolve("input.json"), "{\"x\":1}");
        String document = document("");
        Ended ended = shell.run("--json", "verify", document, "--input", input.toString());
        assertEquals(1, ended.code());
        Map<?, ?> answer = ended.json();
        assertEquals(Map.of("spec", "a.mli", "line", 3L, "column", 5L, "kind", "ensures", "block", "block-1", "verdict",
                "FAILED", "reason", "it does not hold", "counterexample", "n = 1"),
                ((List<?>) answer.get("clauses")).getFirst());
        assertEquals("absent", ((Map<?, ?>) answer.get("signature")).get("state"));
        assertEquals(document, answer.get("document"));
        assertFalse(answer.containsKey("error"));
        assertEquals(Map.of("x", 1L), gateway.workflows.requests.getLast().input());
    }

    @Test
    void aForgedDocumentIsNotRun() throws Exception {
        String document = document("");
        assertEquals(0, shell.run("sign", document).code());
        document("changed");
        Ended ended = shell.run("--json", "verify", document);
        assertEquals(5, ended.code());
        assertEquals("CLI-BAD-SIGNATURE", ended.errorCode());
        assertEquals(List.of(), ended.json().get("clauses"));
        assertTrue(gateway.workflows.requests.isEmpty());
    }

    @Test
    void aRunThatDoesNotEndWellSaysWhy() throws Exception {
        Ended denied = shell.run("--json", "verify", document("[denied]"));
        assertEquals(4, denied.code(), denied.out());
        assertEquals("POLICY-DENIED", denied.errorCode());
        Ended failed = shell.run("verify", document("[failed]"));
        assertEquals(1, failed.code());
        assertTrue(failed.err().contains("EXEC-ERROR"), failed.err());
        assertTrue(failed.out().contains("no clause was looked at"), failed.out());
    }

    @Test
    void specificationsAreCheckedWithoutAGateway() throws Exception {
        Path good = Files.writeString(folder.resolve("good.mli"),
                "val f : int -> int\n(*@ y = f x requires x > 0 ensures y > x *)\n");
        Path bad = Files.writeString(folder.resolve("bad.mli"),
                "val f : int -> int\n(*@ y = f x requires z > 0 *)\n");
        Shell alone = new Shell(folder.resolve("nowhere"));
        Ended ended = alone.run("--json", "verify", "--spec", good.toString());
        assertEquals(0, ended.code(), ended.out());
        assertEquals(Map.of("accepted", true, "diagnostics", List.of()), ended.json());
        Ended refused = alone.run("--json", "verify", "--spec", bad.toString());
        assertEquals(1, refused.code());
        assertEquals(false, refused.json().get("accepted"));
        Map<?, ?> finding = (Map<?, ?>) ((List<?>) refused.json().get("diagnostics")).getFirst();
        assertEquals(2L, finding.get("line"));
        assertTrue(alone.run("verify", "--spec", bad.toString()).out().contains("bad.mli:2:"));
        assertTrue(gateway.workflows.requests.isEmpty());
    }

    @Test
    void aDocumentAndASpecificationAreNotAskedForTogether() throws Exception {
        assertEquals(2, shell.run("verify").code());
        assertEquals(2, shell.run("verify", document(""), "--spec", "a.mli").code());
    }
}
