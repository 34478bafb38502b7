package io.torgo.gateway.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.gateway.ComponentHealth;
import io.torgo.gateway.GatewayConfig;
import io.torgo.gateway.GatewayServer;
import io.torgo.gateway.fakes.FakeGateway;
import io.torgo.gateway.tests.RawHttp.Got;
import io.torgo.gateway.wire.Json;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the gateway serves, over real HTTP. */
class GatewayServerTest {

    private static final String MARKDOWN = "text/markdown";

    private FakeGateway gateway;
    private RawHttp http;

    @BeforeEach
    void start() throws IOException {
        gateway = new FakeGateway(GatewayConfig.DEFAULT);
        http = new RawHttp(gateway.url());
    }

    @AfterEach
    void stop() {
        http.close();
        gateway.close();
    }

    private static byte[] document(String mark) {
        return FakeGateway.DOCUMENT.replace("Relay readings.", "Relay readings. " + mark)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void runsMarkdownWithoutAnyFolder() throws Exception {
        Got got = http.post("/maml/execute?name=a.maml.md&seed=5", MARKDOWN, document(""));
        assertEquals(200, got.status(), got.text());
        assertEquals("ok", got.body().get("status"));
        assertEquals(5L, got.body().get("seed"));
        assertTrue(gateway.workflows.requests.get(0).folder().isEmpty());
        assertArrayEquals(document(""), gateway.workflows.requests.get(0).content());
        assertEquals("user://local", gateway.workflows.requests.get(0).principal());
    }

    @Test
    void runsJsonWithFolderSeedPolicyAndInput() throws Exception {
        Map<String, Object> request = Map.of("document", new String(document(""), StandardCharsets.UTF_8), "name", "a",
                "folder", "/data", "seed", 9, "policy", "/p.json", "input", Map.of("x", List.of(1, 2)));
        Got got = http.post("/maml/execute", "application/json", Json.bytes(request));
        assertEquals(200, got.status(), got.text());
        var seen = gateway.workflows.requests.get(0);
        assertEquals("/data", seen.folder().orElseThrow().toString());
        assertEquals("/p.json", seen.policy().orElseThrow().toString());
        assertEquals(9, seen.seed().orElseThrow());
        assertEquals(Map.of("x", List.of(1L, 2L)), seen.input());
    }

    @Test
    void refusesRelativeFolder() throws Exception {
        Got got = http.post("/maml/execute", "application/json",
                Json.bytes(Map.of("document", FakeGateway.DOCUMENT, "folder", "../x")));
        assertEquals(400, got.status());
        assertEquals("GATEWAY-BAD-REQUEST", got.code());
    }

    @Test
    void streamsProgressThenResult() throws Exception {
        Got got = http.post("/maml/execute", MARKDOWN, document(""), "Accept", "application/x-ndjson");
        List<String> lines = got.text().lines().toList();
        assertEquals(4, lines.size(), got.text());
        assertEquals(Map.of("phase", "run", "message", "run-1", "run", "run-1"), progress(lines.get(0)));
        assertEquals(Map.of("phase", "block", "message", "running block-1 (python)", "index", 1L, "total", 2L),
                progress(lines.get(1)));
        assertEquals(Map.of("phase", "relay", "message", "9,600 nodes"), progress(lines.get(2)));
        assertTrue(lines.get(3).startsWith("{\"result\":{\"status\":\"ok\""));
    }

    private static Object progress(String line) throws IOException {
        return Json.object(line.getBytes(StandardCharsets.UTF_8)).get("progress");
    }

    @Test
    void queuesWhatNobodyWaitsFor() throws Exception {
        Got queued = http.post("/maml/execute", "application/json",
                Json.bytes(Map.of("document", FakeGateway.DOCUMENT, "detach", true)));
        assertEquals(202, queued.status());
        assertEquals("run-9", queued.body().get("run"));
        assertEquals("queued", queued.body().get("state"));
        Got denied = http.post("/maml/execute?detach=true", MARKDOWN, document("[denied]"));
        assertEquals(200, denied.status(), "the fake's run-1 ended well: its result is the answer");
        assertEquals("run-1", denied.body().get("run"));
        assertEquals(400, http.post("/maml/execute", "application/json",
                Json.bytes(Map.of("document", FakeGateway.DOCUMENT, "detach", "yes"))).status());
    }

    @Test
    void cancelsAndResumesRuns() throws Exception {
        assertEquals("queued", http.send("DELETE", "/runs/run-9", BodyPublishers.noBody()).body().get("state"));
        assertEquals("RUN-ENDED", http.post("/runs/run-1/cancel", "application/json", new byte[0]).code());
        assertEquals("queued", http.post("/runs/run-9/resume", "application/json", new byte[0]).body().get("state"));
        assertEquals(404, http.send("DELETE", "/runs/run-2", BodyPublishers.noBody()).status());
        assertEquals(List.of("run-9", "run-1", "run-9", "run-2"), gateway.workflows.cancelled);
    }

    @Test
    void tellsWhereRunsStand() throws Exception {
        assertEquals("ok", http.get("/runs/run-1/state").body().get("state"));
        assertEquals(404, http.get("/runs/run-2/state").status());
        List<?> states = (List<?>) http.get("/runs?states=1").body().get("states");
        assertEquals(Map.of("run", "run-9", "document", "doc", "principal", "user://local", "state", "queued", "queued",
                "2026-01-02T03:04:05Z"), states.getFirst());
        assertEquals(400, http.get("/runs?states=all").status());
    }

    @Test
    void verifiesContractsOfARun() throws Exception {
        Got got = http.post("/maml/verify", MARKDOWN, document(""));
        assertEquals(200, got.status());
        assertEquals("FAILED", ((Map<?, ?>) ((List<?>) got.body().get("clauses")).getFirst()).get("verdict"));
        assertEquals("ok", got.body().get("status"));
        assertFalse(got.body().containsKey("steps"));
    }

    @Test
    void streamsABugAsIncidentOnly() throws Exception {
        Got got = http.post("/maml/execute", MARKDOWN, document("[bug]"), "Accept", "application/x-ndjson");
        assertTrue(got.text().contains("GATEWAY-INTERNAL"), got.text());
        assertFalse(got.text().contains("secret inside"));
    }

    @Test
    void endsAStreamWithAResultAlsoOnAnError() throws Exception {
        for (String mark : List.of("[error]", "[bug]")) {
            Got got = http.post("/maml/execute", MARKDOWN, document(mark), "Accept", "application/x-ndjson");
            String last = got.text().lines().toList().getLast();
            assertTrue(last.startsWith("{\"result\":{\"status\":\"failed\",\"error\":{\"code\":\"GATEWAY-INTERNAL"),
                    last);
            assertFalse(got.text().contains("secret inside"));
        }
        assertEquals(500, http.post("/maml/execute", MARKDOWN, document("[error]")).status());
    }

    @Test
    void namesEveryFaultOfAnInvalidDocument() throws Exception {
        byte[] bad = "nothing".getBytes(StandardCharsets.UTF_8);
        Got streamed = http.post("/maml/execute", MARKDOWN, bad, "Accept", "application/x-ndjson");
        String last = streamed.text().lines().toList().getLast();
        assertTrue(last.startsWith("{\"result\":{\"status\":\"refused\""), last);
        assertTrue(last.contains("PLAN-INVALID-DOCUMENT") && last.contains("\"diagnostics\":[{"), last);
        Got plan = http.post("/maml/plan", MARKDOWN, bad);
        assertEquals("PLAN-INVALID-DOCUMENT", plan.code());
        assertEquals(false, plan.body().get("runnable"));
        assertFalse(((List<?>) plan.body().get("diagnostics")).isEmpty());
    }

    @Test
    void saysThatReadingsAreMadeUp() throws Exception {
        byte[] csv = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
        Got made = http.post("/sync?name=v.csv&synthetic=true", "text/csv", csv);
        assertTrue(((List<?>) made.body().get("warnings"))
                .contains("v.csv is the synthetic data set that ships with TORGO"), made.text());
        Got measured = http.post("/sync?name=v.csv", "text/csv", csv);
        assertFalse(measured.text().contains("synthetic"), measured.text());
    }

    @Test
    void letsWhatWasBegunEnd() throws Exception {
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        Thread client = Thread.ofVirtual().start(() -> {
            try {
                statuses.add(http.post("/maml/execute", MARKDOWN, document("[slow]")).status());
            } catch (IOException | InterruptedException e) {
                statuses.add(-1);
            }
        });
        while (gateway.workflows.requests.isEmpty()) {
            Thread.sleep(5);
        }
        gateway.drain(Duration.ofSeconds(20));
        client.join();
        assertEquals(List.of(200), statuses);
    }

    @Test
    void statusesFollowTheRun() throws Exception {
        assertEquals(403, http.post("/maml/execute", MARKDOWN, document("[denied]")).status());
        assertEquals(200, http.post("/maml/execute", MARKDOWN, document("[refused]")).status());
        assertEquals(200, http.post("/maml/execute", MARKDOWN, document("[failed]")).status());
        Got bug = http.post("/maml/execute", MARKDOWN, document("[bug]"));
        assertEquals(500, bug.status());
        assertEquals("GATEWAY-INTERNAL", bug.code());
        assertFalse(bug.text().contains("secret inside"));
        assertFalse(bug.text().contains("IllegalState"));
    }

    @Test
    void invalidDocumentIsToldWithDiagnosticsAndNotRun() throws Exception {
        Got got = http.post("/maml/execute", MARKDOWN, "no front matter".getBytes(StandardCharsets.UTF_8));
        assertEquals(422, got.status());
        assertEquals("PLAN-INVALID-DOCUMENT", got.code());
        assertFalse(((List<?>) got.body().get("diagnostics")).isEmpty());
        assertTrue(gateway.workflows.requests.isEmpty());
    }

    @Test
    void validates() throws Exception {
        Got got = http.post("/maml/validate?name=a.md", MARKDOWN, document(""));
        Map<?, ?> first = (Map<?, ?>) ((List<?>) got.body().get("documents")).get(0);
        assertEquals("a.md", first.get("file"));
        assertEquals(true, first.get("valid"), got.text());
        assertEquals(400, http.post("/maml/validate?profile=none", MARKDOWN, document("")).status());
    }

    @Test
    void plans() throws Exception {
        Got got = http.post("/maml/plan", MARKDOWN, document("[refused]"));
        assertEquals(false, got.body().get("runnable"));
        assertEquals("PLAN-STRICT-UNVERIFIED", got.code());
        Map<?, ?> step = (Map<?, ?>) ((List<?>) got.body().get("steps")).get(0);
        assertEquals(List.of("mesh", "storage"), step.get("capabilities"));
    }

    @Test
    void syncs() throws Exception {
        byte[] csv = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
        Got got = http.post("/sync?name=v.csv&uri=tor%3A%2F%2Flocalhost%3A9050%2Ftorgo&seed=3", "text/csv", csv);
        assertEquals("ok", got.body().get("status"), got.text());
        assertEquals("tor://localhost:9050/torgo", gateway.workflows.syncs.get(0).uri());
        assertArrayEquals(csv, gateway.workflows.syncs.get(0).csv());
    }

    @Test
    void showsRunsAndReceipts() throws Exception {
        assertEquals(List.of("run-1", "run-9"), http.get("/runs").body().get("runs"));
        assertEquals("ok", http.get("/runs/run-1").body().get("status"));
        assertEquals("RUN-UNKNOWN", http.get("/runs/run-2").code());
        assertEquals(404, http.get("/runs/run-2").status());
        assertEquals(1, ((List<?>) http.get("/receipts").body().get("receipts")).size());
        assertEquals("---\npeh\n", http.get("/receipts/r-000001").body().get("text"));
        assertEquals(404, http.get("/receipts/r-9").status());
    }

    @Test
    void verifiesAndMirrors() throws Exception {
        Got good = http.post("/receipts/verify", "application/json", Json.bytes(Map.of("ids", List.of())));
        assertEquals(1L, good.body().get("verified"));
        gateway.ledger.damaged = true;
        Got bad = http.post("/receipts/verify", "application/json", Json.bytes(Map.of("ids", List.of("r-000001"))));
        assertEquals(List.of(Map.of("id", "r-000001", "reason", "signature does not match")), bad.body().get("failed"));
        Got mirror = http.post("/receipts/mirror", "application/json", Json.bytes(Map.of("text", "abc")));
        assertEquals("cba", mirror.body().get("text"));
        Got compared = http.post("/receipts/mirror", "application/json",
                Json.bytes(Map.of("source", "abc", "receipt", "cbx")));
        assertEquals(false, compared.body().get("exact"));
        assertEquals(400, http.post("/receipts/mirror", "application/json",
                Json.bytes(Map.of("text", "a", "unit", "sentence"))).status());
    }

    @Test
    void storesAndFetchesTheSameBytes() throws Exception {
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        Got put = http.post("/storage/objects?name=%C3%A4.bin", "application/octet-stream", content);
        assertEquals("ä.bin", put.body().get("name"));
        Got get = http.get("/storage/objects/" + put.body().get("object"));
        assertArrayEquals(content, get.response().body());
        String about = get.response().headers().firstValue("Torgo-Object").orElseThrow();
        assertEquals("ä.bin", Json.object(about.getBytes(StandardCharsets.UTF_8)).get("name"));
    }

    @Test
    void storesAndFetchesNothing() throws Exception {
        Got put = http.post("/storage/objects?name=empty", "application/octet-stream", new byte[0]);
        Got get = http.get("/storage/objects/" + put.body().get("object"));
        assertEquals(200, get.status());
        assertEquals(0, get.response().body().length);
    }

    @Test
    void storageFailuresHaveCodes() throws Exception {
        assertEquals("STORE-UNKNOWN-OBJECT", http.get("/storage/objects/77").code());
        gateway.store.shardsLost = true;
        assertEquals("STORE-TOO-FEW-SHARDS", http.get("/storage/objects/77").code());
        assertEquals(2, ((List<?>) http.get("/storage/peers").body().get("peers")).size());
        assertEquals(1, ((List<?>) http.post("/storage/repair", "application/json", new byte[0]).body()
                .get("unrecoverable")).size());
    }

    @Test
    void pluginsComeAndGo() throws Exception {
        assertEquals(1, ((List<?>) http.get("/plugins").body().get("plugins")).size());
        assertEquals(200, http.post("/plugins", "application/json", Json.bytes(Map.of("jar", "/a.jar"))).status());
        Got refused = http.post("/plugins", "application/json", Json.bytes(Map.of("jar", "/unsigned.jar")));
        assertEquals("PLUGIN-UNSIGNED", refused.code());
        assertEquals(403, refused.status());
        assertEquals(404, http.send("DELETE", "/plugins/x", BodyPublishers.noBody()).status());
        assertEquals(200,
                http.send("DELETE", "/plugins/io.torgo.agent.sakina", BodyPublishers.noBody()).status());
    }

    @Test
    void healthNeedsNoTokenAndTellsByStatus() throws Exception {
        Got good = http.get("/health", "Authorization", "");
        assertEquals(200, good.status());
        assertEquals(List.of(Map.of("component", "disk", "state", "ok", "reason", "")), good.body().get("health"));
        gateway.disk = ComponentHealth.State.CRITICAL;
        assertEquals(503, http.get("/health", "Authorization", "").status());
    }

    @Test
    void statusMetricsAndStop() throws Exception {
        http.post("/maml/execute", MARKDOWN, document(""));
        http.get("/no/such/path");
        Map<String, Object> status = http.get("/status").body();
        assertEquals(true, status.get("running"));
        assertEquals(ProcessHandle.current().pid(), status.get("pid"));
        assertEquals(gateway.url(), status.get("url"));
        String metrics = http.get("/metrics").text();
        assertTrue(metrics.contains("torgo_runs_total{status=\"ok\"} 1"), metrics);
        assertTrue(metrics.contains("{method=\"POST\",route=\"/maml/execute\",status=\"200\"} 1"), metrics);
        assertFalse(metrics.contains("no/such"), metrics);
        assertTrue(metrics.contains("torgo_execution_seconds_count 1"), metrics);
        assertEquals(202, http.post("/stop", "application/json", new byte[0]).status());
        assertEquals(1, gateway.stops.get());
    }

    @Test
    void unknownPathsAndMethods() throws Exception {
        assertEquals("GATEWAY-NOT-FOUND", http.get("/nothing").code());
        Got got = http.get("/maml/execute");
        assertEquals(405, got.status());
        assertEquals("POST", got.response().headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void manyClientsAtOnce() throws Exception {
        List<Thread> clients = new ArrayList<>();
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 40; i++) {
            clients.add(Thread.ofVirtual().start(() -> {
                try {
                    statuses.add(http.post("/maml/execute", MARKDOWN, document("")).status());
                } catch (IOException | InterruptedException e) {
                    statuses.add(-1);
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
        assertEquals(40, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
    }

    @Test
    void noTokenNoGateway() {
        assertThrows(IllegalArgumentException.class,
                () -> GatewayServer.start(GatewayConfig.DEFAULT, null, " ", "", () -> {}));
    }
}
