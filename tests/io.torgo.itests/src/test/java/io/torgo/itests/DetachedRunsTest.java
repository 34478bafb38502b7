package io.torgo.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that nobody waits for: asked for, listed, cancelled, and taken up again after {@code kill -9}. */
class DetachedRunsTest {

    private static final String SLOW = "slow.maml.md";
    private static final int RUNS = 3;
    private static final int MOST_ATTEMPTS = 3;
    private static final long LEAVE_NANOS = 5_000_000_000L;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @TempDir
    private Path folder;
    private Torgo torgo;

    @BeforeEach
    void prepare() {
        torgo = new Torgo(folder);
    }

    @AfterEach
    void end() {
        torgo.close();
    }

    /** @param seconds how long its block takes */
    private String submitted(int seconds) throws IOException {
        Files.writeString(folder.resolve(SLOW),
                Documents.of("import time\ntime.sleep(%d)\nresult = 7".formatted(seconds)));
        JsonNode told = torgo.json("run", SLOW, "--detach").exits(0).json();
        assertTrue(List.of("queued", "running").contains(told.get("state").asText()), told::toString);
        assertEquals(SLOW, told.get("document").asText());
        return told.get("run").asText();
    }

    private JsonNode shown(String run) {
        return torgo.json("runs", "show", run).exits(0).json();
    }

    /** The result, which has no state any more but a status. */
    private JsonNode ended(String run) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        JsonNode shown = shown(run);
        while (!shown.has("status")) {
            assertTrue(System.nanoTime() - end < 0, run + " does not end: " + shown);
            Gateway.sleep(100);
            shown = shown(run);
        }
        return shown;
    }

    /** Waits until a run has been begun so many times, as its journal says. */
    private void awaitAttempt(String run, int number) throws IOException {
        Path journal = torgo.home().resolve("runs").resolve(run).resolve("journal");
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (Files.readString(journal).split("\"attempt\"", -1).length <= number) {
            assertTrue(System.nanoTime() - end < 0, run + " is not begun for the " + number + ". time");
            Gateway.sleep(10);
        }
    }

    @Test
    void aRunIsListedShownAndCancelled() throws IOException {
        torgo.start();
        String run = submitted(25);
        JsonNode listed = torgo.json("runs", "list").exits(0).json();
        assertEquals(run, listed.get("runs").get(0).asText());
        JsonNode state = listed.get("states").get(0);
        assertEquals(List.of(run, SLOW, "user://local"), List.of(state.get("run").asText(),
                state.get("document").asText(), state.get("principal").asText()));
        assertTrue(state.has("queued"), state::toString);
        assertFalse(state.has("ended"), state::toString);
        assertEquals(run, shown(run).get("run").asText());
        assertEquals(run, torgo.json("runs", "cancel", run).exits(0).json().get("run").asText());
        JsonNode result = ended(run);
        assertEquals("RUN-CANCELLED", result.get("error").get("code").asText(), result::toString);
        assertEquals("RUN-ENDED", torgo.json("runs", "cancel", run).exits(1).code());
        assertEquals("RUN-ENDED", torgo.json("runs", "resume", run).exits(1).code());
        assertEquals("RUN-UNKNOWN", torgo.json("runs", "cancel", "run-20261121-060000-00000000").exits(1).code());
        assertEquals("failed", torgo.json("runs", "list").exits(0).json().get("states").get(0).get("state").asText());
    }

    @Test
    void aRunThatWasGivenUpIsTakenUpOnRequest() throws IOException {
        Gateway gateway = torgo.start();
        String run = submitted(8);
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            awaitAttempt(run, attempt);
            gateway.kill();
            gateway = torgo.start();
        }
        JsonNode givenUp = ended(run);
        assertEquals("RUN-INTERRUPTED", givenUp.get("error").get("code").asText(), givenUp::toString);
        assertEquals(run, torgo.json("runs", "resume", run).exits(0).json().get("run").asText());
        assertEquals("ok", ended(run).get("status").asText());
    }

    @Test
    void aKilledGatewayLeavesNoWorkersAndItsRunsEndAfterTheNextStart() throws IOException {
        Gateway gateway = torgo.start();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(submitted(2));
        }
        awaitAttempt(runs.getLast(), 1);
        List<ProcessHandle> workers = gateway.children();
        assertTrue(workers.size() >= RUNS, "so few workers: " + workers.size());
        gateway.kill();
        long end = System.nanoTime() + LEAVE_NANOS;
        while (workers.stream().anyMatch(DetachedRunsTest::lives)) {
            assertTrue(System.nanoTime() - end < 0, () -> "a killed gateway left processes behind: "
                    + workers.stream().filter(DetachedRunsTest::lives).map(ProcessHandle::info).toList());
            Gateway.sleep(20);
        }
        torgo.start();
        for (String run : runs) {
            JsonNode result = ended(run);
            assertEquals("ok", result.get("status").asText(), result::toString);
            assertEquals(7, result.get("steps").get(0).get("result").asInt());
        }
        JsonNode verified = torgo.json("receipts", "verify", "--all").exits(0).json();
        assertEquals(2 * RUNS, verified.get("verified").asInt(), verified::toString);
    }

    /** A dead process whose new parent has not asked for its exit code yet does nothing any more. */
    private static boolean lives(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return false;
        }
    }
}
