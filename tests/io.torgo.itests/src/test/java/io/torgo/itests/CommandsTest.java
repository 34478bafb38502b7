package io.torgo.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Every command with {@code --json}: the members that programs rely on, and the exit code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsTest {

    private static final String GOOD = "good.maml.md";
    private static final String BAD = "bad.maml.md";
    private static final String SAKINA = "io.torgo.agent.sakina";

    @TempDir
    private static Path folder;
    private Torgo torgo;

    @BeforeAll
    void start() throws IOException {
        torgo = new Torgo(folder);
        Files.writeString(folder.resolve(Documents.READINGS_NAME), Documents.READINGS);
        Files.writeString(folder.resolve(GOOD), Documents.of("print(\"said\")\nresult = {\"answer\": 42}"));
        Files.writeString(folder.resolve(BAD), Documents.of("result = 1").replace("type: ", "typ: "));
        Files.writeString(folder.resolve("fails.maml.md"), Documents.of("raise ValueError(\"no\")"));
        Files.writeString(folder.resolve("may-not-write.maml.md"), Documents.of(List.of(), """
                from bluetooth_mesh import MeshNetwork
                MeshNetwork(nodes=100).relay_data("readings.csv")
                """));
        Files.writeString(folder.resolve("nobody.yaml"), "version: 1\nrules: []\n");
    }

    @AfterAll
    void end() {
        torgo.close();
    }

    private static void has(JsonNode object, String... members) {
        List<String> missing = new ArrayList<>();
        for (String member : members) {
            if (!object.has(member)) {
                missing.add(member);
            }
        }
        assertEquals(List.of(), missing, object::toString);
    }

    private static void isError(Said said, String code) {
        JsonNode error = said.json().get("error");
        has(error, "code", "message", "cure");
        assertEquals(code, error.get("code").asText(), said::out);
    }

    @Test
    @Order(1)
    void whatNeedsNoGateway() {
        has(torgo.json("version").exits(0).json(), "version", "java", "os");
        assertTrue(torgo.run("--help").exits(0).out().contains("validate"));
        assertTrue(torgo.run("completion", "bash").exits(0).out().contains("complete "));
        has(torgo.json("keygen", "-o", folder.resolve("keys").toString()).exits(0).json(), "fingerprint", "signing");
        JsonNode explained = torgo.json("explain", "MAML-K01").exits(0).json();
        has(explained, "code", "severity", "title", "why", "bad", "good", "cure");
        has(torgo.json("explain", "PLAN-STRICT-UNVERIFIABLE").exits(0).json(), "code", "title", "why", "cure");
        assertFalse(torgo.json("status").exits(6).json().get("running").asBoolean());
        assertFalse(torgo.json("stop").exits(0).json().get("running").asBoolean());
        assertFalse(Files.exists(torgo.home().resolve("gateway.json")), "one of these commands started a gateway");
    }

    @Test
    @Order(2)
    void validate() {
        JsonNode good = torgo.json("validate", GOOD).exits(0).json().get("documents").get(0);
        has(good, "file", "valid", "dialect", "profile", "diagnostics");
        assertTrue(good.get("valid").asBoolean());
        JsonNode documents = torgo.json("validate", GOOD, BAD).exits(1).json().get("documents");
        assertEquals(2, documents.size());
        JsonNode diagnostic = documents.get(1).get("diagnostics").get(0);
        has(diagnostic, "code", "severity", "line", "column", "endLine", "endColumn", "message", "cure");
        isError(torgo.json("validate", "--profile", "no-such", GOOD).exits(2), "CLI-UNKNOWN-PROFILE");
        isError(torgo.json("validate", "absent.maml.md").exits(2), "CLI-NO-FILE");
    }

    @Test
    @Order(3)
    void startAndStatus() {
        JsonNode started = torgo.json("start").exits(0).json();
        has(started, "running", "pid", "version", "url", "uptime_ms", "health");
        JsonNode status = torgo.json("status").exits(0).json();
        assertTrue(status.get("running").asBoolean());
        assertEquals(started.get("pid").asLong(), status.get("pid").asLong());
        assertEquals(started.get("pid").asLong(), torgo.json("start").exits(0).json().get("pid").asLong());
        has(status.get("health").get(0), "component", "state", "reason");
    }

    @Test
    @Order(4)
    void plan() {
        JsonNode plan = torgo.json("plan", GOOD).exits(0).json();
        has(plan, "document", "hash", "steps", "resources", "permissions", "contracts", "runnable");
        has(plan.get("steps").get(0), "block", "language", "capabilities");
        has(plan.get("permissions").get(0), "asked", "granted", "reason");
        JsonNode example = torgo.json("plan", Surroundings.example("mars-blackout.maml.md").toString()).exits(0).json();
        has(example.get("resources").get(0), "name", "state", "version", "by");
        Said denied = torgo.json("plan", GOOD, "--policy", "nobody.yaml").exits(4);
        assertFalse(denied.json().get("runnable").asBoolean());
        isError(denied, "POLICY-DENIED");
        isError(torgo.json("plan", BAD).exits(1), "PLAN-INVALID-DOCUMENT");
    }

    @Test
    @Order(5)
    void run() throws IOException {
        JsonNode run = torgo.json("run", GOOD, "--seed", "5").exits(0).json();
        has(run, "status", "document", "run", "steps", "receipts");
        JsonNode step = run.get("steps").get(0);
        has(step, "block", "language", "status", "code", "stdout", "stderr", "result", "millis");
        assertEquals("said\n", step.get("stdout").asText());
        assertEquals(42, step.get("result").get("answer").asInt());
        JsonNode failed = torgo.json("run", "fails.maml.md").exits(1).json();
        assertEquals("failed", failed.get("status").asText());
        assertEquals("EXEC-ERROR", failed.get("steps").get(0).get("code").asText());
        Files.writeString(folder.resolve("input.json"), "{\"n\": 3}");
        Files.writeString(folder.resolve("doubles.maml.md"),
                Documents.of("def run_skill(given):\n    return given[\"n\"] * 2"));
        JsonNode doubled = torgo.json("run", "doubles.maml.md", "--input", "input.json").exits(0).json();
        assertEquals(6, doubled.get("steps").get(0).get("result").asInt());
        isError(torgo.json("run", GOOD, "--seed", "many").exits(2), "CLI-USAGE");
        isError(torgo.json("run").exits(2), "CLI-USAGE");
        assertEquals("refused", torgo.json("run", BAD).exits(1).json().get("status").asText());
    }

    @Test
    @Order(5)
    void inputComesFromStandardInputToo() throws IOException {
        Files.writeString(folder.resolve("doubles.maml.md"),
                Documents.of("def run_skill(given):\n    return given[\"n\"] * 2"));
        JsonNode doubled = torgo.fed("{\"n\": 4}", "run", "doubles.maml.md", "--input", "-", "--json").exits(0).json();
        assertEquals(8, doubled.get("steps").get(0).get("result").asInt());
        isError(torgo.json("run", "doubles.maml.md", "--input", "-").exits(2), "CLI-BAD-INPUT");
    }

    @Test
    @Order(5)
    void historyChangesTheHistoryOnly() throws IOException {
        String before = Documents.of("result = 1") + "\n## History\n\n- 2026-11-21T06:00:00Z: [CREATE] Made by hand\n";
        Path document = Files.writeString(folder.resolve("told.maml.md"), before);
        torgo.json("run", "told.maml.md").exits(0);
        assertEquals(before, Files.readString(document));
        String run = torgo.json("run", "told.maml.md", "--history").exits(0).json().get("run").asText();
        String after = Files.readString(document);
        assertTrue(after.startsWith(before), after);
        List<String> added = after.substring(before.length()).lines().toList();
        assertEquals(1, added.size(), after);
        assertTrue(added.getFirst().contains("[EXECUTE] Success in " + run), after);
    }

    /** What docs/contracts.md says of each example. */
    @Test
    @Order(5)
    void verifySaysWhichClausesHold() throws IOException {
        assertEquals(Set.of("PROVED", "CHECKED"), verdicts(verified("dose-plan").exits(0)));
        assertEquals(Set.of("CHECKED", "NOT_EXECUTABLE"), verdicts(verified("triage-order").exits(0)));
        Said failed = verified("water-ration").exits(1);
        assertEquals("ok", failed.json().get("status").asText(), "level warn does not end the run");
        assertTrue(verdicts(failed).contains("FAILED"), failed::out);
        failed.json().get("clauses").forEach(clause -> assertEquals(clause.get("verdict").asText().equals("FAILED"),
                clause.get("counterexample").asText().contains("reserve = "), clause::toString));
        Files.writeString(folder.resolve("pressure.json"), "{\"pressure\": 100}");
        Said closed = verified("closed-valve", "--input", "pressure.json").exits(1);
        assertTrue(verdicts(closed).contains("FAILED"), closed::out);
        assertEquals("RUN-CONTRACT", closed.code());
        isError(torgo.json("verify", "absent.maml.md").exits(2), "CLI-NO-FILE");
    }

    private Said verified(String name, String... options) {
        String document = Surroundings.example("contracts/" + name + ".maml.md").toString();
        return torgo.json(Stream.concat(Stream.of("verify", document), Stream.of(options)).toArray(String[]::new));
    }

    private static Set<String> verdicts(Said said) {
        JsonNode clauses = said.json().get("clauses");
        has(clauses.get(0), "spec", "line", "column", "kind", "block", "verdict", "reason", "counterexample");
        return new TreeSet<>(clauses.findValuesAsText("verdict"));
    }

    @Test
    @Order(6)
    void whatIsNotAllowedIsDenied() {
        Said byPolicy = torgo.json("run", GOOD, "--policy", "nobody.yaml").exits(4);
        assertEquals("denied", byPolicy.json().get("status").asText());
        isError(byPolicy, "POLICY-DENIED");
        Said byDocument = torgo.json("run", "may-not-write.maml.md").exits(4);
        assertEquals("denied", byDocument.json().get("status").asText());
        isError(byDocument, "POLICY-DENIED");
        assertTrue(byDocument.json().path("steps").isEmpty(), byDocument::out);
    }

    @Test
    @Order(7)
    void sync() {
        JsonNode run = torgo.json("sync", "--data", Documents.READINGS_NAME).exits(0).json();
        has(run, "status", "run", "relay", "storage", "receipts");
        has(run.get("relay"), "nodes", "sent", "delivered", "latency_ms", "by_hops", "simulated");
        has(run.get("storage"), "object", "suite", "k", "n", "bytes");
        torgo.json("sync").exits(2);
        torgo.json("sync", "--data", Documents.READINGS_NAME, "--tor-uri", "http://example.org/").exits(1);
    }

    @Test
    @Order(8)
    void receipts() throws IOException {
        JsonNode list = torgo.json("receipts", "list").exits(0).json().get("receipts");
        has(list.get(0), "id", "operation", "actor", "time", "subject", "hash");
        String id = list.get(0).get("id").asText();
        JsonNode shown = torgo.json("receipts", "show", id).exits(0).json();
        has(shown, "id", "operation", "text");
        has(torgo.json("receipts", "verify", id).exits(0).json(), "verified", "failed", "checkpoint");
        JsonNode all = torgo.json("receipts", "verify", "--all").exits(0).json();
        assertEquals(list.size(), all.get("verified").asInt());
        has(all.get("checkpoint"), "size", "root");
        Files.writeString(folder.resolve("words.txt"), "vitals of the colony\n");
        JsonNode mirrored = torgo.json("receipts", "mirror", "words.txt").exits(0).json();
        has(mirrored, "text");
        assertFalse(mirrored.get("text").asText().contains("vitals"), mirrored::toString);
        assertEquals(1, torgo.json("receipts", "show", "r-999999").exits(1).exit());
        torgo.json("receipts", "verify").exits(2);
        torgo.json("receipts", "lst").exits(2);
    }

    @Test
    @Order(9)
    void storage() throws IOException {
        byte[] content = "kept for the colony".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("kept.txt"), content);
        JsonNode put = torgo.json("storage", "put", "kept.txt").exits(0).json();
        has(put, "object", "bytes", "suite", "k", "n");
        String id = put.get("object").asText();
        JsonNode got = torgo.json("storage", "get", id, "-o", "again.txt").exits(0).json();
        has(got, "object", "bytes", "suite", "k", "n");
        assertArrayEquals(content, Files.readAllBytes(folder.resolve("again.txt")));
        JsonNode list = torgo.json("storage", "list").exits(0).json().get("objects");
        assertTrue(list.findValuesAsText("object").contains(id));
        JsonNode peers = torgo.json("storage", "peers").exits(0).json().get("peers");
        assertEquals(7, peers.size());
        has(peers.get(0), "id", "state", "folder");
        has(torgo.json("storage", "repair").exits(0).json(), "checked", "repaired", "unrecoverable");
        isError(torgo.json("storage", "get", "0".repeat(32), "-o", "none.txt").exits(1), "STORE-UNKNOWN-OBJECT");
        assertFalse(Files.exists(folder.resolve("none.txt")));
        isError(torgo.json("storage", "put", "absent.bin").exits(2), "CLI-NO-FILE");
        torgo.json("storage", "get", id).exits(2);
    }

    @Test
    @Order(10)
    void plugins() throws IOException {
        JsonNode list = torgo.json("plugin", "list").exits(0).json().get("plugins");
        assertEquals(4, list.size());
        list.forEach(plugin -> {
            has(plugin, "id", "version", "state", "signer", "services", "permissions");
            assertEquals("active", plugin.get("state").asText());
        });
        Path agent = Surroundings.product().resolve("agents").resolve(SAKINA + ".jar");
        has(torgo.json("plugin", "remove", SAKINA).exits(0).json(), "id", "version", "state");
        assertEquals(3, torgo.json("plugin", "list").exits(0).json().get("plugins").size());
        JsonNode installed = torgo.json("plugin", "install", agent.toString()).exits(0).json();
        assertEquals("active", installed.get("state").asText(), installed::toString);
        Path unsigned = folder.resolve("unsigned.jar");
        Files.write(unsigned, Plugins.with(Files.readAllBytes(agent), Map.of("Bundle-Version", "9.9.9")));
        isError(torgo.json("plugin", "install", unsigned.toString()).exits(5), "PLUGIN-UNSIGNED");
        isError(torgo.json("plugin", "remove", "no.such.plugin").exits(1), "PLUGIN-UNKNOWN");
    }

    @Test
    @Order(11)
    void runs() {
        JsonNode runs = torgo.json("runs", "list").exits(0).json().get("runs");
        assertFalse(runs.isEmpty());
        has(torgo.json("runs", "show", runs.get(0).asText()).exits(0).json(), "status", "document", "run", "steps");
    }

    @Test
    @Order(12)
    void whatIsMistypedIsUsage() {
        isError(torgo.json("rnu", GOOD).exits(2), "CLI-USAGE");
        isError(torgo.json("run", "--sed", "5", GOOD).exits(2), "CLI-USAGE");
        isError(torgo.json("explain", "NO-SUCH-CODE").exits(1), "CLI-UNKNOWN-CODE");
        isError(torgo.json("start", "--port", "70000").exits(2), "CLI-USAGE");
    }

    @Test
    @Order(13)
    void aWrongTokenIsDenied() throws IOException {
        Path token = torgo.home().resolve("token");
        String right = Files.readString(token);
        Files.writeString(token, "0".repeat(64));
        try {
            torgo.json("receipts", "list").exits(4);
        } finally {
            Files.writeString(token, right);
        }
    }

    @Test
    @Order(14)
    void stop() {
        assertFalse(torgo.json("stop").exits(0).json().get("running").asBoolean());
        assertFalse(torgo.json("status").exits(6).json().get("running").asBoolean());
        assertFalse(torgo.json("stop").exits(0).json().get("running").asBoolean());
        Torgo nowhere = new Torgo(Path.of("/proc/no-home-here"), folder);
        isError(nowhere.json("receipts", "list").exits(6), "CLI-HOME");
    }
}
