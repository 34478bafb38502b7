package io.torgo.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that ask a gateway, against a real server over fakes. */
class GatewayCommandsTest {

    @TempDir
    private Path folder;

    private FakeGateway gateway;
    private Shell shell;
    private GatewayHome home;

    @BeforeEach
    void start() throws IOException {
        gateway = new FakeGateway(GatewayConfig.DEFAULT);
        home = new GatewayHome(folder.resolve("home"));
        home.create();
        Files.writeString(home.folder().resolve("token"), FakeGateway.TOKEN);
        announce(gateway.url());
        shell = new Shell(home.folder());
    }

    private void announce(String url) throws IOException {
        home.announce(new GatewayHome.Running(ProcessHandle.current().pid(), url, "0.1.0", Instant.now()));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private String document(String mark) throws IOException {
        return Files.writeString(folder.resolve("doc.maml.md"),
                FakeGateway.DOCUMENT.replace("Relay readings.", "Relay readings. " + mark)).toString();
    }

    @Test
    void runTellsEverythingAPersonWants() throws Exception {
        Ended ended = shell.run("run", document(""), "--seed", "42");
        assertEquals(0, ended.code(), ended.err());
        for (String part : List.of(": ok", "seed 42", "9,600 nodes", "299 of 300", "(simulated)", "p50 12.5 ms",
                "p95 40.0 ms", "p99 61.3 ms", "missed", "hops", "00112233445566778899aabbccddeeff", "any 3 of 5",
                "1,234 bytes", "aes-256-gcm", "stored on embedded peers", "BELUGA", "heart_rate", "SAKINA",
                "colonist-07", "7 to 9", "spo2 88 +3", "not measured: consciousness", "r-000001", "| hello",
                home.folder().toString(), "target missed")) {
            assertTrue(ended.out().contains(part), part + " is not in:\n" + ended.out());
        }
        assertTrue(ended.err().contains("relay: 9,600 nodes"), ended.err());
        assertFalse(ended.out().contains("\u001b"), "colour off a terminal");
    }

    @Test
    void runHandsOverFolderSeedPolicyAndInput() throws Exception {
        Path policy = Files.writeString(folder.resolve("policy.json"), "{}");
        Path input = Files.writeString(folder.resolve("input.json"), "{\"x\":[1]}");
        Ended ended = shell.run("run", document(""), "--seed", "42", "--policy", policy.toString(), "--input",
                input.toString(), "--json");
        assertEquals(0, ended.code(), ended.out());
        assertEquals("ok", ended.json().get("status"));
        var request = gateway.workflows.requests.get(0);
        assertEquals("doc.maml.md", request.name());
        assertEquals(folder.toRealPath(), request.folder().orElseThrow().toRealPath());
        assertEquals(42, request.seed().orElseThrow());
        assertEquals(policy, request.policy().orElseThrow());
        assertEquals(Map.of("x", List.of(1L)), request.input());
        assertArrayEquals(Files.readAllBytes(folder.resolve("doc.maml.md")), request.content());
    }

    @Test
    void runExitsByHowItEnded() throws Exception {
        assertEquals(4, shell.run("run", document("[denied]")).code());
        assertEquals(1, shell.run("run", document("[refused]")).code());
        assertEquals(1, shell.run("run", document("[failed]")).code());
        Ended bug = shell.run("run", document("[bug]"), "--json");
        assertEquals(3, bug.code());
        assertEquals("GATEWAY-INTERNAL", bug.errorCode());
        Ended denied = shell.run("run", document("[denied]"), "--json");
        assertEquals("denied", denied.json().get("status"));
        assertEquals("POLICY-DENIED", denied.errorCode());
    }

    @Test
    void runOfAnInvalidDocumentShowsItsDiagnostics() throws Exception {
        String bad = Files.writeString(folder.resolve("bad.maml.md"), "nothing").toString();
        Ended ended = shell.run("run", bad);
        assertEquals(1, ended.code());
        assertTrue(ended.out().contains(bad + ":1:1:"), ended.out());
        Ended json = shell.run("run", bad, "--json");
        assertEquals("refused", json.json().get("status"));
        assertEquals("PLAN-INVALID-DOCUMENT", json.errorCode());
    }

    @Test
    void plansWithExitCodes() throws Exception {
        Ended good = shell.run("plan", document(""));
        assertEquals(0, good.code(), good.err());
        assertTrue(good.out().contains("may run"), good.out());
        assertTrue(good.out().contains("substituted"), good.out());
        assertEquals(1, shell.run("plan", document("[refused]")).code());
        assertEquals(false, shell.run("plan", document("[refused]"), "--json").json().get("runnable"));
    }

    @Test
    void syncsAsTheSpecificationWritesIt() throws Exception {
        String data = Files.writeString(folder.resolve("vitals_mars_colony.csv"), "a,b\n1,2\n").toString();
        Ended ended = shell.run("sync", "--data", data, "--tor-uri", "tor://localhost:9050/torgo");
        assertEquals(0, ended.code(), ended.err());
        assertEquals("tor://localhost:9050/torgo", gateway.workflows.syncs.get(0).uri());
        assertEquals("vitals_mars_colony.csv", gateway.workflows.syncs.get(0).name());
    }

    @Test
    void syncFindsDataSetsByNameAndSaysWhichAreMadeUp() throws Exception {
        Path install = folder.resolve("install");
        Files.createDirectories(install.resolve("data"));
        Files.writeString(install.resolve("data/vitals_mars.csv"), "a,b\n1,2\n");
        Files.writeString(home.folder().resolve("data/own.csv"), "a,b\n1,2\n");
        Shell installed = new Shell(home.folder(), install);
        assertEquals(0, installed.run("sync", "--data", "own").code());
        assertEquals("own.csv", gateway.workflows.syncs.get(0).name());
        Ended shipped = installed.run("sync", "--data", "vitals_mars", "--json");
        assertEquals(0, shipped.code(), shipped.out());
        assertTrue(shipped.out().contains("vitals_mars.csv is the synthetic data set that ships with TORGO"),
                shipped.out());
        Ended absent = installed.run("sync", "--data", "vitals");
        assertEquals(2, absent.code());
        assertTrue(absent.err().contains("own.csv, vitals_mars.csv"), absent.err());
        assertEquals(2, gateway.workflows.syncs.size());
    }

    @Test
    void receiptsAreListedShownAndVerified() throws Exception {
        assertTrue(shell.run("receipts", "list").out().contains("r-000001"));
        assertEquals("---\npeh\n", shell.run("receipts", "show", "r-000001").out());
        assertEquals(1, shell.run("receipts", "show", "r-9").code());
        assertEquals(2, shell.run("receipts", "verify").code());
        assertEquals(0, shell.run("receipts", "verify", "--all").code());
        gateway.ledger.damaged = true;
        Ended ended = shell.run("receipts", "verify", "--all");
        assertEquals(5, ended.code());
        assertTrue(ended.out().contains("r-000001: signature does not match"), ended.out());
        Ended json = shell.run("receipts", "verify", "r-000001", "--json");
        assertEquals(5, json.code());
        assertEquals(0L, json.json().get("verified"));
    }

    @Test
    void mirrorsAndCompares() throws Exception {
        String source = Files.writeString(folder.resolve("a.txt"), "abc").toString();
        assertEquals("cba", shell.run("receipts", "mirror", source).out());
        assertEquals("cba", shell.run("receipts", "mirror", source, "--json").json().get("text"));
        String receipt = Files.writeString(folder.resolve("a.mu"), "cbx").toString();
        assertEquals(1, shell.run("receipts", "mirror", source, "--compare", receipt).code());
    }

    @Test
    void storesAndFetches() throws Exception {
        byte[] content = new byte[2_000_000];
        new Random(1).nextBytes(content);
        Path file = Files.write(folder.resolve("a.bin"), content);
        Map<String, Object> put = shell.run("storage", "put", file.toString(), "--json").json();
        assertEquals(3L, put.get("k"));
        Path target = folder.resolve("b.bin");
        Ended get = shell.run("storage", "get", (String) put.get("object"), "-o", target.toString(), "--json");
        assertEquals(0, get.code(), get.err());
        assertEquals(put.get("object"), get.json().get("object"));
        assertArrayEquals(content, Files.readAllBytes(target));
        assertTrue(shell.run("storage", "list").out().contains("a.bin"));
        assertTrue(shell.run("storage", "peers").out().contains("missing"));
        assertEquals(0, shell.run("storage", "repair").code());
    }

    @Test
    void failedGetLeavesNothingAndKeepsTheOld() throws Exception {
        Path target = Files.writeString(folder.resolve("kept.bin"), "old");
        gateway.store.shardsLost = true;
        Ended ended = shell.run("storage", "get", "0".repeat(32), "-o", target.toString(), "--json");
        assertEquals(1, ended.code());
        assertEquals("STORE-TOO-FEW-SHARDS", ended.errorCode());
        assertEquals("old", Files.readString(target));
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
        }
        assertEquals(1, shell.run("storage", "repair").code());
    }

    @Test
    void getIntoAMissingFolderSaysSo() {
        Ended ended = shell.run("storage", "get", "0".repeat(32), "-o", folder.resolve("none/b.bin").toString());
        assertEquals(1, ended.code());
        assertTrue(ended.err().contains("CLI-UNWRITABLE: the folder " + folder.resolve("none") + " does not exist"),
                ended.err());
    }

    @Test
    void pluginsComeAndGo() throws Exception {
        assertTrue(shell.run("plugin", "list").out().contains("io.torgo.agent.sakina"));
        Path good = Files.writeString(folder.resolve("a.jar"), "x");
        assertEquals(0, shell.run("plugin", "install", good.toString()).code());
        Path unsigned = Files.writeString(folder.resolve("unsigned.jar"), "x");
        Ended refused = shell.run("plugin", "install", unsigned.toString(), "--json");
        assertEquals(5, refused.code());
        assertEquals("PLUGIN-UNSIGNED", refused.errorCode());
        assertEquals(0, shell.run("plugin", "remove", "io.torgo.agent.sakina").code());
        assertEquals(1, shell.run("plugin", "remove", "nobody").code());
    }

    @Test
    void runsAreListedAndShown() throws Exception {
        String list = shell.run("runs", "list").out();
        assertTrue(list.lines().anyMatch(line -> line.startsWith("run-1") && line.contains(" ok ")), list);
        assertTrue(list.lines().anyMatch(line -> line.startsWith("run-9") && line.contains(" queued ")), list);
        assertEquals(List.of("run-1", "run-9"), shell.run("runs", "list", "--json").json().get("runs"));
        assertEquals(1, ((List<?>) shell.run("runs", "list", "--last", "1", "--json").json().get("states")).size());
        assertEquals(0, shell.run("runs", "show", "run-1").code());
        assertEquals("run-9: queued\n", shell.run("runs", "show", "run-9").out());
        assertEquals("RUN-UNKNOWN", shell.run("runs", "show", "run-2", "--json").errorCode());
    }

    @Test
    void runsAreCancelledAndResumed() throws Exception {
        assertEquals(0, shell.run("runs", "cancel", "run-9").code());
        assertEquals("RUN-ENDED", shell.run("runs", "cancel", "run-1", "--json").errorCode());
        assertEquals("queued", shell.run("runs", "resume", "run-9", "--json").json().get("state"));
        assertEquals(1, shell.run("runs", "resume", "run-2").code());
        assertEquals(List.of("run-9", "run-1", "run-9", "run-2"), gateway.workflows.cancelled);
    }

    @Test
    void aDryRunPlansOnly() throws Exception {
        Ended ended = shell.run("run", document(""), "--dry-run", "--to", "0");
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().contains("may run"), ended.out());
        assertTrue(gateway.workflows.requests.isEmpty());
        assertEquals(1, shell.run("run", document("[refused]"), "-n").code());
    }

    @Test
    void aDetachedRunIsNotWaitedFor() throws Exception {
        assertEquals("run-9\n", shell.run("run", document(""), "--detach").out());
        assertEquals("queued", shell.run("run", document(""), "--detach", "--json").json().get("state"));
    }

    @Test
    void theInputMayComeFromStandardInput() throws Exception {
        assertEquals(0, shell.typed("{\"n\": 3}", "run", document(""), "--input", "-").code());
        assertEquals(Map.of("n", 3L), gateway.workflows.requests.getFirst().input());
        assertEquals(2, shell.typed("{}", "run", "-", "--input", "-").code());
    }

    @Test
    void theAuthorsFileGetsItsHistoryLineAndNothingElse() throws Exception {
        Path file = Path.of(document(""));
        String before = Files.readString(file);
        shell.run("run", file.toString());
        assertEquals(before, Files.readString(file), "nobody asked for it");
        assertEquals(0, shell.run("run", file.toString(), "--history").code());
        String after = Files.readString(file);
        assertTrue(after.contains("[EXECUTE] Success in run-1 by `gateway://local`."), after);
        assertEquals(before.lines().toList(),
                after.lines().toList().subList(0, (int) before.lines().count()), "the rest is untouched");
        String denied = Files.readString(Path.of(document("[denied]")));
        assertEquals(4, shell.run("run", file.toString(), "--history").code());
        assertEquals(denied, Files.readString(file), "nothing was run");
        assertEquals(2, shell.run("run", file.toString(), "--history", "--detach").code());
    }

    @Test
    void statusStartAndStop() throws Exception {
        Ended status = shell.run("status", "--json");
        assertEquals(0, status.code());
        assertEquals(true, status.json().get("running"));
        assertTrue(shell.run("status").out().contains("disk"));
        assertEquals(gateway.url(), shell.run("start").out().strip());
        assertEquals(0, shell.run("stop").code());
        assertEquals(1, gateway.stops.get());
    }

    @Test
    void wrongTokenIsDenied() throws Exception {
        Files.writeString(home.folder().resolve("token"), "wrong");
        Ended ended = shell.run("receipts", "list", "--json");
        assertEquals(4, ended.code());
        assertEquals("GATEWAY-UNAUTHORIZED", ended.errorCode());
    }

    @Test
    void documentThatIsNoTextIsRefusedHere() throws Exception {
        Path file = Files.write(folder.resolve("x.maml.md"), new byte[]{(byte) 0xFF});
        Ended ended = shell.run("run", file.toString(), "--json");
        assertEquals(1, ended.code());
        assertEquals("CLI-NOT-UTF8", ended.errorCode());
    }
}
