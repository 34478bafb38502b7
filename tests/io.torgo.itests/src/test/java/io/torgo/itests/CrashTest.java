package io.torgo.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.torgo.itests.Gateway.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at any moment of a run: the next start takes the run up, and everything in it happens once. */
class CrashTest {

    private static final int KILLS = 20;
    private static final double READY_MILLIS = 5000;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    /** Receipts of one whole run of {@link #document}, by operation. */
    private static final Map<String, Integer> OF_ONE_RUN = Map.of("authorise", 1, "relay", 1, "store", 2, "fetch", 1,
            "simulate", 1, "scan", 1, "triage", 1, "execute", 3);

    @TempDir
    private Path folder;
    private Torgo torgo;
    private final Random random = Surroundings.random("kills");

    @BeforeEach
    void prepare() throws IOException {
        torgo = new Torgo(folder);
        Files.writeString(folder.resolve(Documents.READINGS_NAME), Documents.READINGS);
    }

    @AfterEach
    void end() {
        torgo.close();
    }

    private static String document(int number) {
        return Documents.of("""
                from bluetooth_mesh import MeshNetwork
                from tor_db import TorStorage
                storage = TorStorage("tor://localhost:9050/torgo")
                first = storage.store(data=b"first" * 2000, name="crash-%1$d-first")
                MeshNetwork(nodes=400).relay_data("readings.csv")
                storage.store(data=b"second" * 2000, name="crash-%1$d-second", encrypt="512-bit-aes")
                assert storage.fetch(first.id) == b"first" * 2000
                """.formatted(number), """
                from qiskit import QuantumCircuit
                circuit = QuantumCircuit(4)
                circuit.h(range(4))
                circuit.measure_all()
                """, """
                from torgo import beluga, sakina
                beluga.scan("readings.csv")
                result = {"first": sakina.triage("readings.csv").ranking[0].subject}
                """);
    }

    @Test
    void everyRunEndsAndEverythingHappensOnce() {
        Gateway gateway = torgo.start();
        double runMillis = millisOfARun(gateway);
        double[] starts = new double[KILLS];
        int cut = 0;
        Set<String> known = new TreeSet<>(runs(gateway));
        for (int kill = 1; kill <= KILLS; kill++) {
            double moment = random.nextDouble() * runMillis;
            Optional<Answer> answer = runAndKill(gateway, kill, moment);
            cut += answer.isPresent() ? 0 : 1;
            long begun = System.nanoTime();
            gateway = torgo.start();
            starts[kill - 1] = (System.nanoTime() - begun) / 1e6;
            Set<String> fresh = new TreeSet<>(runs(gateway));
            fresh.removeAll(known);
            known.addAll(fresh);
            settled(gateway, fresh, known, answer, "kill " + kill + " after " + Math.round(moment) + " ms");
        }
        report(starts, cut, runMillis);
        ledgerAndStoreAgree(gateway, known);
        assertTrue(cut > KILLS / 4, "only " + cut + " kills hit a run");
        assertTrue(Figures.median(starts) < READY_MILLIS, "median start " + Figures.median(starts) + " ms");
    }

    private double millisOfARun(Gateway gateway) {
        long begun = System.nanoTime();
        assertEquals("ok", gateway.execute(document(0), folder).has(200).json().get("status").asText());
        return (System.nanoTime() - begun) / 1e6;
    }

    private static Set<String> runs(Gateway gateway) {
        Set<String> runs = new TreeSet<>();
        gateway.get("/runs").has(200).json().get("runs").forEach(run -> runs.add(run.asText()));
        return runs;
    }

    /** The answer, if it came before the kill. */
    private Optional<Answer> runAndKill(Gateway gateway, int number, double millis) {
        CompletableFuture<Optional<Answer>> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return Optional.of(gateway.execute(document(number), folder));
            } catch (UncheckedIOException killed) {
                return Optional.empty();
            }
        });
        Gateway.sleep((long) millis);
        List<ProcessHandle> children = gateway.children();
        gateway.kill();
        noneIsLeft(children);
        return answer.join();
    }

    private static void noneIsLeft(List<ProcessHandle> children) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (children.stream().anyMatch(ProcessHandle::isAlive)) {
            assertTrue(System.nanoTime() - end < 0, "a killed gateway left processes behind: "
                    + children.stream().filter(ProcessHandle::isAlive).map(ProcessHandle::info).toList());
            Gateway.sleep(10);
        }
    }

    /** The run ended well; where it had not begun, nothing was acknowledged. */
    private void settled(Gateway gateway, Set<String> fresh, Set<String> known, Optional<Answer> answer, String when) {
        assertTrue(fresh.size() <= 1, () -> when + ": " + fresh);
        answer.ifPresent(given -> assertEquals("ok", given.has(200).json().get("status").asText(), when));
        if (fresh.isEmpty()) {
            assertTrue(answer.isEmpty(), () -> when + ": an answered run is gone");
            return;
        }
        String run = fresh.iterator().next();
        JsonNode result = resultOf(gateway, run, when);
        if (result.path("receipts").isEmpty()) {
            assertTrue(answer.isEmpty(), () -> when + ": an answered run left nothing");
            known.remove(run);
            return;
        }
        assertEquals("ok", result.get("status").asText(), () -> when + ": " + result);
        assertEquals(3, result.get("steps").size(), when);
        assertEquals(new TreeMap<>(OF_ONE_RUN), operations(gateway, result), () -> when + ": " + result);
        answer.ifPresent(given -> assertEquals(given.json().get("receipts"), result.get("receipts"), when));
    }

    private static JsonNode resultOf(Gateway gateway, String run, String when) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Answer answer = gateway.get("/runs/" + run);
        while (answer.status() == 409) {
            assertTrue(System.nanoTime() - end < 0, when + ": " + run + " is listed and never ends: " + answer.text());
            Gateway.sleep(50);
            answer = gateway.get("/runs/" + run);
        }
        return answer.status() == 404 ? Said.JSON.createObjectNode() : answer.has(200).json();
    }

    /** The moment between the run's folder and its order is too short for a random kill. */
    @Test
    void aRunThatHadNotBegunDoesNotGoOnForEver() throws IOException {
        torgo.start();
        torgo.run("stop").exits(0);
        String run = "run-20261121-000000-00000000";
        Files.createDirectories(torgo.home().resolve("runs").resolve(run));
        assertTrue(resultOf(torgo.start(), run, "killed before the order was kept").path("receipts").isEmpty());
    }

    /** Each receipt of the result is shown by the ledger; counted by operation. */
    private static Map<String, Integer> operations(Gateway gateway, JsonNode result) {
        Map<String, Integer> operations = new TreeMap<>();
        result.get("receipts").forEach(id -> operations.merge(
                gateway.get("/receipts/" + id.asText()).has(200).json().get("operation").asText(), 1, Integer::sum));
        return operations;
    }

    /** Nothing is in the ledger or in the store that no run accounts for. */
    private void ledgerAndStoreAgree(Gateway gateway, Set<String> runs) {
        Map<String, Integer> expected = new TreeMap<>();
        OF_ONE_RUN.forEach((operation, count) -> expected.put(operation, count * runs.size()));
        Map<String, Integer> recorded = new TreeMap<>();
        torgo.json("receipts", "list").exits(0).json().get("receipts")
                .forEach(receipt -> recorded.merge(receipt.get("operation").asText(), 1, Integer::sum));
        assertEquals(expected, recorded);
        Map<String, Integer> names = new HashMap<>();
        torgo.json("storage", "list").exits(0).json().get("objects")
                .forEach(object -> names.merge(object.get("name").asText(), 1, Integer::sum));
        assertEquals(2 * runs.size(), names.size(), names::toString);
        assertTrue(names.values().stream().allMatch(count -> count == 1), names::toString);
        JsonNode verified = torgo.json("receipts", "verify", "--all").exits(0).json();
        assertEquals(recorded.values().stream().mapToInt(Integer::intValue).sum(), verified.get("verified").asInt());
        assertEquals(0, gateway.get("/storage/peers").has(200).json().findValuesAsText("state").stream()
                .filter(state -> !"ok".equals(state) && !"up".equals(state)).count());
    }

    private static void report(double[] starts, int cut, double runMillis) {
        List<Long> rounded = new ArrayList<>();
        for (double start : starts) {
            rounded.add(Math.round(start));
        }
        Surroundings.tell(KILLS + " kills within " + Math.round(runMillis) + " ms, " + cut
                + " before the answer; torgo start then took, ms: " + rounded + ", median "
                + Math.round(Figures.median(starts)));
    }
}
