package io.torgo.itests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.torgo.itests.Gateway.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Documents that try to break out or to use everything up are stopped, each with its own code. */
class SandboxTest {

    private static final String GOOD = Documents.of("result = 6 * 7");

    /** Up to eight workers wait for the next block after such a rush, each of two processes; others may just start. */
    private static final int MOST_WAITING = 20;

    private static final Map<String, String> ATTEMPTS = new LinkedHashMap<>();

    static {
        ATTEMPTS.put("EXEC-CPU", "while True:\n    pass");
        ATTEMPTS.put("EXEC-NETWORK", """
                import socket
                socket.create_connection(("192.0.2.1", 80), timeout=2)
                """);
        ATTEMPTS.put("EXEC-FILE", "result = open(\"/etc/passwd\").read()");
        ATTEMPTS.put("EXEC-PROCESSES", "import os\nwhile True:\n    os.fork()");
        ATTEMPTS.put("EXEC-MEMORY", "hoard = bytearray(8 << 30)\nhoard[::4096] = b\"x\" * len(hoard[::4096])");
        ATTEMPTS.put("EXEC-OUTPUT", "for _ in range(1024):\n    print(\"x\" * (1 << 20))");
        ATTEMPTS.put("EXEC-DENIED", """
                mesh = __import__("blue" + "tooth_mesh")
                mesh.MeshNetwork(nodes=100).relay_data("readings.csv")
                """);
    }

    @TempDir
    private Path folder;
    private Torgo torgo;
    private Gateway gateway;

    @BeforeEach
    void start() throws IOException {
        torgo = new Torgo(folder);
        gateway = torgo.start();
        Files.writeString(folder.resolve(Documents.READINGS_NAME), Documents.READINGS);
    }

    @AfterEach
    void end() {
        torgo.close();
    }

    @Test
    void eachIsStoppedWithItsOwnCode() throws Exception {
        serves();
        double threads = gateway.metric("torgo_threads");
        Map<String, Future<Answer>> answers = new HashMap<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            ATTEMPTS.forEach((code, block) -> answers.put(code,
                    clients.submit(() -> gateway.execute(Documents.of(block), folder))));
            Gateway.sleep(1000);
            serves();
        }
        List<Executable> checks = new ArrayList<>();
        answers.forEach((code, answer) -> checks.add(() -> stopped(code, answer.get())));
        assertAll(checks);
        serves();
        gateway.awaitThreads(threads + 32);
        assertTrue(gateway.children().size() <= MOST_WAITING, () -> "processes stay: " + gateway.children().stream()
                .map(child -> child.info().commandLine().orElse("?")).toList());
        torgo.json("receipts", "verify", "--all").exits(0);
    }

    private static void stopped(String code, Answer answer) {
        JsonNode run = answer.has(200).json();
        assertEquals("failed", run.get("status").asText(), answer::text);
        assertEquals(code, run.get("steps").get(0).get("code").asText(), answer::text);
        assertEquals(code, answer.code(), answer::text);
        assertTrue(Set.of("stopped", "failed").contains(run.get("steps").get(0).get("status").asText()), answer::text);
        assertTrue(answer.body().length < 4 << 20, code + ": the answer has " + answer.body().length + " bytes");
    }

    private void serves() {
        JsonNode run = gateway.execute(GOOD, folder).has(200).json();
        assertEquals(42, run.get("steps").get(0).get("result").asInt(), run::toString);
    }

    @Test
    void theCallThatIsNotAllowedStopsTheBlockAndLeavesNothing() {
        String block = ATTEMPTS.get("EXEC-DENIED");
        JsonNode run = gateway
                .execute(Documents.of("try:\n" + block.strip().indent(4) + "except BaseException:\n    pass\n"
                        + "result = \"went on\""), folder)
                .has(200).json();
        assertEquals("EXEC-DENIED", run.get("steps").get(0).get("code").asText(), run::toString);
        assertTrue(run.path("relay").isMissingNode(), run::toString);
        assertTrue(gateway.get("/receipts").json().findValuesAsText("operation").stream().noneMatch("relay"::equals));
    }
}
