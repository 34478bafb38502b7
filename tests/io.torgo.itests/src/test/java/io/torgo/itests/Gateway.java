package io.torgo.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running gateway, spoken to over HTTP. */
final class Gateway {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long THREADS_LEAVE_NANOS = 20_000_000_000L;

    private final long pid;
    private final URI url;
    private final String token;

    private Gateway(long pid, URI url, String token) {
        this.pid = pid;
        this.url = url;
        this.token = token;
    }

    /** What the gateway answered. */
    record Answer(int status, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return Said.JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + text(), e);
            }
        }

        String code() {
            return json().path("error").path("code").asText();
        }

        Answer has(int expected) {
            assertEquals(expected, status, this::text);
            return this;
        }
    }

    /** The gateway that announced itself in a home folder. */
    static Gateway of(Path home) {
        try {
            JsonNode announced = Said.JSON.readTree(Files.readAllBytes(home.resolve("gateway.json")));
            return new Gateway(announced.get("pid").asLong(), URI.create(announced.get("url").asText()),
                    Files.readString(home.resolve("token")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return pid;
    }

    URI url() {
        return url;
    }

    String token() {
        return token;
    }

    Answer get(String path) {
        return send(request(path, token).GET());
    }

    Answer post(String path, String type, byte[] body) {
        return post(path, type, BodyPublishers.ofByteArray(body), token);
    }

    /** @param bearer null for none */
    Answer post(String path, String type, BodyPublisher body, String bearer) {
        return send(request(path, bearer).header("Content-Type", type).POST(body));
    }

    Answer post(String path, JsonNode body) {
        return post(path, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Executes a document as a command line in that folder would. */
    Answer execute(String document, Path folder) {
        ObjectNode request = Said.JSON.createObjectNode().put("document", document).put("name", "test.maml.md");
        return post("/maml/execute", request.put("folder", folder.toString()));
    }

    private HttpRequest.Builder request(String path, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path)).timeout(PATIENCE);
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A figure of {@code /metrics}. */
    double metric(String name) {
        return get("/metrics").has(200).text().lines().filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1))).findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }

    /**
     * Fails where the gateway keeps more threads than these. Pools may keep idle ones for a minute, as many as worked at
     * the same time; what is leaked grows with the number of requests.
     */
    void awaitThreads(double most) {
        long end = System.nanoTime() + THREADS_LEAVE_NANOS;
        double threads = metric("torgo_threads");
        while (threads > most) {
            assertTrue(System.nanoTime() - end < 0, threads + " threads stay, at most " + most + " are expected:\n"
                    + jcmd("Thread.print").lines().filter(line -> line.startsWith("\"")).toList());
            sleep(200);
            threads = metric("torgo_threads");
        }
    }

    /** Bytes of heap that are in use after a full collection. */
    double heapInUse() {
        jcmd("GC.run");
        return metric("torgo_heap_bytes");
    }

    private String jcmd(String what) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), what).redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), said);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Does what {@code kill -9} does, and waits until the process is gone. */
    void kill() {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        });
    }

    /** The processes that it started and that live. */
    List<ProcessHandle> children() {
        return ProcessHandle.of(pid).map(process -> process.descendants().toList()).orElse(List.of());
    }
}
