package io.torgo.agents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.agent.chimera.Heads;
import io.torgo.api.Outcome;
import io.torgo.api.agent.HeadStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed for real. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HeadsTest {

    private static final List<String> ROLES = List.of("authentication", "computation", "visualization", "storage");
    private static final double MOST_MILLIS = 5000;

    @TempDir
    Path folder;
    private Heads heads;

    @AfterEach
    void close() {
        if (heads != null) {
            heads.close();
        }
    }

    private Heads open(List<String> roles) {
        heads = new Heads(folder, roles, new SecureRandom());
        return heads;
    }

    private Map<String, String> ok(String role, String operation, Map<String, String> parameters) {
        return heads.ask(role, operation, parameters).orElseThrow();
    }

    private String code(String role, String operation, Map<String, String> parameters) {
        return assertInstanceOf(Outcome.Failed.class, heads.ask(role, operation, parameters)).problem().code();
    }

    private HeadStatus of(String role) {
        return heads.heads().stream().filter(head -> head.role().equals(role)).findFirst().orElseThrow();
    }

    private void kill(HeadStatus head) {
        assertTrue(ProcessHandle.of(head.pid()).orElseThrow().destroyForcibly());
    }

    private void awaitRunning(int rebuilds) {
        while (!heads.heads().stream().allMatch(head -> head.state().equals("running"))
                || heads.heads().stream().mapToInt(HeadStatus::rebuilds).sum() < rebuilds) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    @Test
    void nothingRunsBeforeTheFirstRequest() {
        assertTrue(open(ROLES).heads().stream().allMatch(head -> head.state().equals("idle") && head.pid() == 0));
        assertEquals("HEAD-UNKNOWN-ROLE", code("cooking", "boil", Map.of()));
        assertTrue(heads.heads().stream().allMatch(head -> head.pid() == 0));
    }

    @Test
    void everyRoleDoesItsWork() {
        open(ROLES);
        ok("storage", "put", Map.of("key", "ward", "value", "seven"));
        assertEquals("seven", ok("storage", "get", Map.of("key", "ward")).get("value"));
        assertEquals("ward", ok("storage", "list", Map.of()).get("keys"));
        assertTrue(ok("computation", "statistics", Map.of("key", "a", "values", "1,2,3")).get("result")
                .startsWith("count 3, mean 2.0"));
        assertTrue(ok("computation", "trend", Map.of("key", "b", "values", "1,3,5")).get("result")
                .startsWith("slope 2.0, start 1.0"));
        assertTrue(ok("visualization", "chart", Map.of("key", "<a>", "values", "1,4,2")).get("svg")
                .contains("<title>&lt;a&gt;</title>"));
        String token = ok("authentication", "issue", Map.of("subject", "nurse")).get("token");
        assertEquals("nurse", ok("authentication", "check", Map.of("token", token)).get("subject"));
        ok("authentication", "revoke", Map.of("token", token));
        assertEquals("HEAD-BAD-TOKEN", code("authentication", "check", Map.of("token", token)));
    }

    @Test
    void refusalsNameWhatIsWrong() {
        open(ROLES);
        assertEquals("HEAD-UNKNOWN-OPERATION", code("storage", "burn", Map.of()));
        assertEquals("HEAD-BAD-REQUEST", code("storage", "get", Map.of("key", "none")));
        assertEquals("HEAD-BAD-REQUEST", code("computation", "trend", Map.of("key", "a", "values", "1,x")));
        assertEquals("HEAD-BAD-TOKEN", code("authentication", "check", Map.of("token", "a.b.9.d")));
        assertEquals("HEAD-UNKNOWN", assertInstanceOf(Outcome.Failed.class, heads.rekey(4)).problem().code());
    }

    @Test
    void theOtherSetOfRolesSharesTheWorkByKey() {
        open(List.of("quantum", "quantum", "learning", "learning"));
        for (int i = 0; i < 60; i++) {
            ok("learning", "learn", Map.of("key", "m", "features", "" + (i % 2 * 2 - 1), "label", "" + i % 2));
        }
        double one = Double.parseDouble(ok("learning", "predict", Map.of("key", "m", "features", "1"))
                .get("probability"));
        assertTrue(one > 0.8, "learned " + one);
        String bell = "OPENQASM 2.0; include \"qelib1.inc\"; qreg q[2]; creg c[2]; h q[0]; cx q[0],q[1]; measure q->c;";
        Map<String, String> counts = ok("quantum", "run", Map.of("key", "bell", "qasm", bell, "shots", "100", "seed",
                "1"));
        assertEquals(counts, ok("quantum", "result", Map.of("key", "bell")));
        assertTrue(counts.get("counts").matches("00=\\d+,11=\\d+"), counts.get("counts"));
        assertEquals("true", counts.get("simulated"));
    }

    /** Each head in turn is killed while four clients write; whatever was answered must be there afterwards. */
    @Test
    void anyHeadKilledUnderLoadIsRebuiltWithoutLoss() throws Exception {
        open(ROLES);
        ok("storage", "put", Map.of("key", "first", "value", "0"));
        AtomicBoolean go = new AtomicBoolean(true);
        int[] accepted = new int[4];
        List<Thread> clients = Stream.of(0, 1, 2, 3).map(client -> Thread.ofVirtual().start(() -> {
            while (go.get()) {
                String key = client + "/" + accepted[client];
                if (heads.ask("storage", "put", Map.of("key", key, "value", key)).isOk()) {
                    accepted[client]++;
                }
            }
        })).toList();
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int kill = 0; kill < 8; kill++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(300)));
            kill(heads.heads().get(kill % 4));
            awaitRunning(kill + 1);
            HeadStatus rebuilt = heads.heads().get(kill % 4);
            assertTrue(rebuilt.rebuildMillis() < MOST_MILLIS, "rebuilt in " + rebuilt.rebuildMillis() + " ms");
            System.out.println("head " + kill % 4 + " rebuilt in " + Math.round(rebuilt.rebuildMillis()) + " ms");
        }
        go.set(false);
        for (Thread client : clients) {
            client.join();
        }
        List<String> keys = List.of(ok("storage", "list", Map.of()).get("keys").split("\n"));
        for (int client = 0; client < 4; client++) {
            for (int i = 0; i < accepted[client]; i++) {
                assertTrue(keys.contains(client + "/" + i), client + "/" + i + " was accepted and is lost");
            }
        }
        System.out.println(keys.size() + " accepted");
        assertTrue(keys.size() > 20, "only " + keys.size() + " were accepted");
    }

    /** Processes die, disks stay: from their own folders they come back together. */
    @Test
    void allFourKilledTogetherComeBack() {
        open(ROLES);
        ok("storage", "put", Map.of("key", "a", "value", "1"));
        heads.heads().forEach(this::kill);
        assertEquals("1", ok("storage", "get", Map.of("key", "a")).get("value"));
        awaitRunning(1);
        ok("storage", "put", Map.of("key", "b", "value", "2"));
        heads.heads().subList(0, 2).forEach(this::kill);
        assertEquals("2", ok("storage", "get", Map.of("key", "b")).get("value"));
    }

    @Test
    void aHeadThatDoesNotAnswerIsReplaced() throws Exception {
        open(ROLES);
        ok("storage", "put", Map.of("key", "a", "value", "1"));
        long pid = of("computation").pid();
        new ProcessBuilder("kill", "-STOP", "" + pid).start().waitFor();
        awaitRunning(1);
        assertNotEquals(pid, of("computation").pid());
    }

    @Test
    void whatWasAcceptedSurvivesTheEndOfAll() {
        open(ROLES);
        for (int i = 0; i < 602; i++) {
            ok("storage", "put", Map.of("key", "k" + i % 7, "value", "" + i));
        }
        heads.close();
        open(ROLES);
        assertEquals("601", ok("storage", "get", Map.of("key", "k6")).get("value"));
    }

    /** A full head refuses, and neither it nor the others die of it; nor do they when it is rebuilt. */
    @Test
    void aFullHeadRefusesAndLives() {
        open(ROLES);
        String text = "x".repeat(200_000);
        int kept = 0;
        while (heads.ask("storage", "put", Map.of("key", "k" + kept, "value", text)).isOk()) {
            kept++;
            assertTrue(kept < 100, "there is no end to what a head keeps");
        }
        assertEquals("HEAD-FULL", code("storage", "put", Map.of("key", "one more", "value", text)));
        assertEquals("HEAD-FULL", code("storage", "put", Map.of("key", "k", "value", "x".repeat(3 << 20))));
        ok("storage", "delete", Map.of("key", "k0"));
        for (int i = 0; i < 40; i++) {
            ok("storage", "put", Map.of("key", "k0", "value", text));
        }
        assertEquals(0, heads.heads().stream().mapToInt(HeadStatus::rebuilds).sum());
        kill(of("storage"));
        awaitRunning(1);
        assertEquals(text, ok("storage", "get", Map.of("key", "k" + (kept - 1))).get("value"));
        assertEquals(kept, ok("storage", "list", Map.of()).get("keys").split("\n").length);
        assertEquals(1, heads.heads().stream().mapToInt(HeadStatus::rebuilds).sum());
    }

    @Test
    void whatIsForgottenMakesRoom() {
        open(ROLES);
        String values = "1,".repeat(90_000) + "1";
        int kept = 0;
        while (heads.ask("visualization", "chart", Map.of("key", "k" + kept, "values", values)).isOk()) {
            kept++;
        }
        assertTrue(kept >= 20 && kept < 24, kept + " were kept");
        assertEquals("HEAD-FULL", code("visualization", "chart", Map.of("key", "k", "values", values)));
        ok("visualization", "forget", Map.of("key", "k0"));
        assertEquals("HEAD-BAD-REQUEST", code("visualization", "show", Map.of("key", "k0")));
        ok("visualization", "chart", Map.of("key", "k", "values", values));
    }

    @Test
    void anyFolderCanBeLost() throws Exception {
        for (int lost = 0; lost < 4; lost++) {
            open(ROLES);
            ok("storage", "put", Map.of("key", "k" + lost, "value", "" + lost));
            heads.close();
            delete(folder.resolve("head-" + lost));
        }
        open(ROLES);
        assertEquals("k0\nk1\nk2\nk3", ok("storage", "list", Map.of()).get("keys"));
    }

    @Test
    void aCompromisedHeadGetsANewKeyAndKeepsItsState() throws Exception {
        open(ROLES);
        String token = ok("authentication", "issue", Map.of("subject", "nurse")).get("token");
        ok("storage", "put", Map.of("key", "a", "value", "1"));
        byte[] before = Files.readAllBytes(folder.resolve("head-3/shards-3"));
        for (int head = 0; head < 4; head++) {
            assertEquals(2, heads.rekey(head).orElseThrow().epoch());
        }
        assertEquals("HEAD-BAD-TOKEN", code("authentication", "check", Map.of("token", token)));
        assertEquals("1", ok("storage", "get", Map.of("key", "a")).get("value"));
        assertNotEquals(-1, Arrays.mismatch(before, Files.readAllBytes(folder.resolve("head-3/shards-3"))));
    }

    @Test
    void nothingLegibleLiesOnDisk() throws Exception {
        open(ROLES);
        ok("storage", "put", Map.of("key", "patient", "value", "a text that nobody may read on the disk"));
        heads.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(each -> !each.toString().endsWith(".class"))
                    .toList()) {
                assertTrue(!new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains("nobody may read"), file.toString());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
