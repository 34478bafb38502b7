package io.torgo.maml.embedded.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One interpreter process that parses what it is sent: frames of a length (four bytes, big-endian) and JSON. It starts
 * with the first request, with an empty environment, isolated, without site packages; it may write no file. It is ended
 * when a request takes longer than two seconds, and started again by the next one.
 */
final class PythonWorker {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCRIPT = script();
    private static final int LARGEST_ANSWER = 1 << 16;
    private static final long MILLIS = 2000;

    private final Path python;
    private Process process;
    private boolean closed;

    PythonWorker(Path python) {
        this.python = python;
    }

    private static String script() {
        try (InputStream in = PythonWorker.class.getResourceAsStream("worker.py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("worker.py cannot be read", broken);
        }
    }

    /** The worker's answer; empty where it gave none in time. */
    synchronized Optional<JsonNode> ask(String code) {
        if (closed) {
            return Optional.empty();
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        try {
            Process running = running();
            Thread.ofVirtual().start(() -> exchange(running, code, answer));
            return Optional.of(answer.get(MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException | TimeoutException failed) {
            // No answer is no finding; the next request gets a fresh process.
            end();
            return Optional.empty();
        }
        end();
        return Optional.empty();
    }

    private Process running() throws IOException {
        if (process == null || !process.isAlive()) {
            ProcessBuilder builder = new ProcessBuilder(python.toString(), "-I", "-S", "-c", SCRIPT)
                    .directory(Path.of("/").toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            process = builder.start();
        }
        return process;
    }

    private static void exchange(Process process, String code, CompletableFuture<JsonNode> answer) {
        try {
            byte[] request = JSON.writeValueAsBytes(Map.of("code", code));
            DataOutputStream out = new DataOutputStream(process.getOutputStream());
            out.writeInt(request.length);
            out.write(request);
            out.flush();
            DataInputStream in = new DataInputStream(process.getInputStream());
            int length = in.readInt();
            if (length < 0 || length > LARGEST_ANSWER) {
                throw new IOException("an answer of " + length + " bytes");
            }
            answer.complete(JSON.readTree(in.readNBytes(length)));
        } catch (IOException broken) {
            answer.completeExceptionally(broken);
        }
    }

    private void end() {
        if (process != null) {
            Program.end(process);
            process = null;
        }
    }

    synchronized void close() {
        closed = true;
        end();
    }
}
