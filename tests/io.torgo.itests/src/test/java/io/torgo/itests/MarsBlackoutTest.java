package io.torgo.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped example runs with one command on an empty home folder. */
class MarsBlackoutTest {

    @TempDir
    private Path folder;
    private Torgo torgo;
    private Path example;

    @BeforeEach
    void findExample() {
        torgo = new Torgo(folder);
        example = Surroundings.example("mars-blackout.maml.md");
    }

    @AfterEach
    void end() {
        torgo.close();
    }

    @Test
    void anEmptyHomeIsEnough() {
        Said said = torgo.json("run", example.toString(), "--seed", "7").exits(0);
        JsonNode run = said.json();
        assertEquals("ok", run.get("status").asText());
        for (String part : List.of("relay", "storage")) {
            assertTrue(run.path(part).isObject(), part + " in " + run);
        }
        for (String part : List.of("triage", "anomalies", "receipts", "steps")) {
            assertTrue(run.path(part).isArray() && !run.path(part).isEmpty(), part + " in " + run);
        }
        relayIsHonest(run.get("relay"));
        JsonNode storage = run.get("storage");
        assertTrue(storage.get("k").asInt() < storage.get("n").asInt(), storage::toString);
        assertTrue(storage.get("bytes").asLong() > 0, storage::toString);
        torgo.json("receipts", "verify", "--all").exits(0);
        Surroundings.tell("run of mars-blackout on an empty home: " + Math.round(said.millis()) + " ms");
    }

    private static void relayIsHonest(JsonNode relay) {
        assertTrue(relay.get("simulated").asBoolean(), relay::toString);
        assertEquals(9600, relay.get("nodes").asInt());
        assertTrue(relay.get("delivered").asInt() > 0 && relay.get("delivered").asInt() <= relay.get("sent").asInt());
        JsonNode latency = relay.get("latency_ms");
        assertTrue(latency.get("p50").asDouble() <= latency.get("p95").asDouble()
                && latency.get("p95").asDouble() <= latency.get("p99").asDouble(), latency::toString);
        assertFalse(relay.get("by_hops").isEmpty());
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        torgo.start();
        JsonNode first = figures("42");
        assertEquals(first, figures("42"));
        assertNotEquals(first.get("relay"), figures("43").get("relay"));
    }

    private JsonNode figures(String seed) {
        return Figures.comparable(torgo.json("run", example.toString(), "--seed", seed).exits(0).json());
    }

    @Test
    void peopleGetASummary() {
        String summary = torgo.run("run", example.toString(), "--seed", "7").exits(0).out();
        for (String word : List.of("simulated", "9,600", "p99", "4 of 7", "r-0")) {
            assertTrue(summary.contains(word), word + " in\n" + summary);
        }
    }
}
