package io.torgo.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.torgo.itests.Gateway.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent's jar is replaced while documents run; what is not signed, not whole or not resolvable stays out. */
class SwapTest {

    private static final int EXECUTIONS = 1000;
    private static final int CLIENTS = 4;
    private static final String SAKINA = "io.torgo.agent.sakina";
    private static final String OTHER_VERSION = "0.1.1.other";
    private static final long PATIENCE_NANOS = 15_000_000_000L;
    private static final String DOCUMENT = Documents.of("""
            from torgo import sakina
            result = sakina.triage("readings.csv").ranking[0].subject
            """);

    @TempDir
    private Path folder;
    private Torgo torgo;
    private Gateway gateway;
    private Path file;
    private byte[] jar;
    private String signature;

    @BeforeEach
    void start() throws IOException {
        Surroundings.signing();
        torgo = new Torgo(folder);
        gateway = torgo.start();
        Files.writeString(folder.resolve(Documents.READINGS_NAME), Documents.READINGS);
        file = torgo.home().resolve("plugins").resolve(SAKINA + ".jar");
        jar = Files.readAllBytes(file);
        signature = Files.readString(Plugins.signatureOf(file));
    }

    @AfterEach
    void end() {
        torgo.close();
    }

    @Test
    void aThousandExecutionsLoseNothing() throws Exception {
        String first = version();
        byte[] otherJar = Plugins.with(jar, Map.of("Bundle-Version", OTHER_VERSION));
        String otherSignature = Plugins.signature(otherJar);
        execute();
        double threads = gateway.metric("torgo_threads");
        AtomicInteger left = new AtomicInteger(EXECUTIONS);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Double>>> working = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Callable<List<Double>> work = () -> work(left);
                working.add(clients.submit(work));
            }
            int swaps = 0;
            Set<String> seen = new TreeSet<>();
            while (left.get() > 0) {
                boolean other = swaps++ % 2 == 0;
                Plugins.put(file, other ? otherJar : jar, other ? otherSignature : signature);
                awaitPlugins(plugin -> isActive(plugin, other ? OTHER_VERSION : first));
                seen.add(version());
            }
            List<Double> millis = new ArrayList<>();
            for (Future<List<Double>> done : working) {
                millis.addAll(done.get());
            }
            Surroundings.tell(EXECUTIONS + " executions by " + CLIENTS + " clients during " + swaps + " swaps: "
                    + Figures.latencies(millis.stream().mapToDouble(Double::doubleValue).toArray()));
            assertEquals(EXECUTIONS, millis.size());
            assertEquals(Set.of(first, OTHER_VERSION), seen);
            assertTrue(swaps >= 4, swaps + " swaps");
        }
        gateway.awaitThreads(threads + 40);
    }

    /** Latencies of the executions that this client made, milliseconds; fails at the first that was lost. */
    private List<Double> work(AtomicInteger left) {
        List<Double> millis = new ArrayList<>();
        while (left.getAndDecrement() > 0) {
            long begun = System.nanoTime();
            execute();
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return millis;
    }

    private void execute() {
        Answer answer = gateway.execute(DOCUMENT, folder).has(200);
        JsonNode run = answer.json();
        assertEquals("ok", run.get("status").asText(), answer::text);
        assertEquals("colonist-02", run.get("steps").get(0).get("result").asText(), answer::text);
    }

    @Test
    void theUnsignedIsRefused() throws IOException {
        byte[] other = Plugins.with(jar, Map.of("Bundle-Version", OTHER_VERSION));
        Files.delete(Plugins.signatureOf(file));
        Files.write(file, other);
        refused("PLUGIN-UNSIGNED");
        Path elsewhere = folder.resolve("elsewhere.jar");
        Files.write(elsewhere, other);
        assertEquals("PLUGIN-UNSIGNED", torgo.json("plugin", "install", elsewhere.toString()).exits(5).code());
        theGoodOneIsLetInAgain();
    }

    @Test
    void theTamperedIsRefused() throws IOException {
        byte[] tampered = jar.clone();
        tampered[tampered.length / 2] ^= 1;
        Plugins.put(file, tampered, signature);
        refused("PLUGIN-TAMPERED");
        Path elsewhere = folder.resolve("elsewhere.jar");
        Plugins.put(elsewhere, tampered, signature);
        assertEquals("PLUGIN-TAMPERED", torgo.json("plugin", "install", elsewhere.toString()).exits(5).code());
        theGoodOneIsLetInAgain();
    }

    @Test
    void theUnresolvableIsRefused() throws IOException {
        byte[] unresolvable = Plugins.with(jar, Map.of("Bundle-Version", OTHER_VERSION, "Import-Package",
                "io.torgo.api.agent,nowhere.to.be.found"));
        Plugins.put(file, unresolvable, Plugins.signature(unresolvable));
        String error = refused("PLUGIN-NOT-RESOLVABLE");
        assertTrue(error.contains("nowhere.to.be.found"), error);
        theGoodOneIsLetInAgain();
    }

    /** The folder's change is refused with this code in the list, and the old plugin serves on. */
    private String refused(String code) {
        JsonNode failed = awaitPlugins(plugin -> plugin.path("error").asText().startsWith(code));
        assertEquals("failed", failed.get("state").asText(), failed::toString);
        awaitPlugins(plugin -> isActive(plugin, ""));
        execute();
        JsonNode told = torgo.json("plugin", "list").exits(0).json().get("plugins");
        assertTrue(told.toString().contains(code), told::toString);
        return failed.get("error").asText();
    }

    private void theGoodOneIsLetInAgain() throws IOException {
        Plugins.put(file, jar, signature);
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (gateway.get("/plugins").json().toString().contains("\"failed\"")) {
            assertTrue(System.nanoTime() - end < 0, () -> gateway.get("/plugins").text());
            Gateway.sleep(50);
        }
        execute();
    }

    private String version() {
        return awaitPlugins(plugin -> SAKINA.equals(plugin.get("id").asText())).get("version").asText();
    }

    private static boolean isActive(JsonNode plugin, String version) {
        return SAKINA.equals(plugin.get("id").asText()) && "active".equals(plugin.get("state").asText())
                && plugin.get("version").asText().startsWith(version);
    }

    private JsonNode awaitPlugins(Predicate<JsonNode> wanted) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            JsonNode plugins = gateway.get("/plugins").has(200).json().get("plugins");
            for (JsonNode plugin : plugins) {
                if (wanted.test(plugin)) {
                    return plugin;
                }
            }
            assertTrue(System.nanoTime() - end < 0, () -> "it did not come to that: " + plugins);
            Gateway.sleep(50);
        }
    }
}
