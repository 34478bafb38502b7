package io.torgo.maml.lsp.tests;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.torgo.maml.lsp.MamlServer;
import io.torgo.maml.lsp.Workflows;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * A client that knows nothing of the server's classes: it writes and reads bytes. What the server asks is answered as a
 * simple editor would.
 */
final class Connected implements AutoCloseable {

    static final int PATIENCE_SECONDS = 10;

    private final OutputStream out;
    private final InputStream in;
    private final CompletableFuture<Integer> exitCode;
    private final ReentrantLock writing = new ReentrantLock();
    private final List<JsonObject> inbox = new ArrayList<>();
    private boolean ended;
    private int lastId;

    Connected(InputStream in, OutputStream out, CompletableFuture<Integer> exitCode) {
        this.in = in;
        this.out = out;
        this.exitCode = exitCode;
        Thread.ofPlatform().daemon().name("test-client").start(this::read);
    }

    /** A client of a new server in this process, over two pipes. */
    static Connected start(Workflows workflows) throws IOException {
        Pipe toServer = Pipe.open();
        Pipe toClient = Pipe.open();
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("test-server").start(() -> {
            try (OutputStream answers = Channels.newOutputStream(toClient.sink())) {
                exitCode.complete(
                        new MamlServer(workflows).serve(Channels.newInputStream(toServer.source()), answers));
            } catch (IOException | RuntimeException fault) {
                exitCode.completeExceptionally(fault);
            }
        });
        return new Connected(Channels.newInputStream(toClient.source()), Channels.newOutputStream(toServer.sink()),
                exitCode);
    }

    private void read() {
        try (DataInputStream data = new DataInputStream(in)) {
            for (int length = length(data); length >= 0; length = length(data)) {
                take(JsonParser.parseString(new String(data.readNBytes(length), StandardCharsets.UTF_8))
                        .getAsJsonObject());
            }
        } catch (IOException gone) {
            end();
            return;
        }
        end();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    private static int length(InputStream data) throws IOException {
        int length = -1;
        StringBuilder line = new StringBuilder();
        for (int c = data.read(); c >= 0; c = data.read()) {
            if (c == '\n' && line.isEmpty()) {
                return length;
            }
            if (c == '\n') {
                length = line.toString().startsWith("Content-Length:")
                        ? Integer.parseInt(line.substring(line.indexOf(":") + 1).strip())
                        : length;
                line.setLength(0);
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
        return -1;
    }

    private void take(JsonObject message) {
        if (message.has("method") && message.has("id")) {
            JsonObject reply = new JsonObject();
            reply.addProperty("jsonrpc", "2.0");
            reply.add("id", message.get("id"));
            reply.add("result", reply(message));
            send(reply);
        }
        synchronized (this) {
            inbox.add(message);
            notifyAll();
        }
    }

    private static JsonElement reply(JsonObject question) {
        return switch (question.get("method").getAsString()) {
            case "workspace/configuration" -> {
                JsonArray values = new JsonArray();
                values.add(new JsonObject());
                yield values;
            }
            case "workspace/applyEdit" -> {
                JsonObject done = new JsonObject();
                done.addProperty("applied", true);
                yield done;
            }
            default -> JsonNull.INSTANCE;
        };
    }

    /** Sends a request and answers its id. */
    int request(String method, JsonElement params) {
        JsonObject request = message(method, params);
        request.addProperty("id", ++lastId);
        send(request);
        return lastId;
    }

    void inform(String method, JsonElement params) {
        send(message(method, params));
    }

    private static JsonObject message(String method, JsonElement params) {
        JsonObject message = new JsonObject();
        message.addProperty("jsonrpc", "2.0");
        message.addProperty("method", method);
        message.add("params", params);
        return message;
    }

    private void send(JsonObject message) {
        raw(message.toString());
    }

    /** Sends any text as a message. */
    void raw(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        bytes(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII), bytes);
    }

    /** Reading must go on while this waits for the server to read. */
    void bytes(byte[]... parts) {
        writing.lock();
        try {
            for (byte[] part : parts) {
                out.write(part);
            }
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            writing.unlock();
        }
    }

    /** The response to a request, with {@code result} or {@code error}. */
    JsonObject response(int id) {
        return await("response " + id, message -> !message.has("method") && message.has("id")
                && message.get("id").equals(new JsonPrimitive(id)));
    }

    /** The result of a request that succeeds. */
    JsonElement ask(String method, JsonElement params) {
        JsonObject response = response(request(method, params));
        if (response.has("error")) {
            throw new AssertionError(method + " failed: " + response.get("error"));
        }
        return response.get("result");
    }

    /** The first message that fits; it is taken out of the inbox. */
    synchronized JsonObject await(String what, Predicate<JsonObject> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            for (JsonObject message : inbox) {
                if (wanted.test(message)) {
                    inbox.remove(message);
                    return message;
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0 || ended) {
                throw new AssertionError("no " + what + " came; in the inbox: " + inbox);
            }
            try {
                wait(left);
            } catch (InterruptedException end1) {
                throw new AssertionError(end1);
            }
        }
    }

    /** The first message from the server with that method. */
    JsonObject awaitMethod(String method) {
        return await(method, message -> message.has("method") && message.get("method").getAsString().equals(method));
    }

    /** The exit code of the server, once it has ended. */
    int exitCode() {
        try {
            return exitCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException fault) {
            throw new AssertionError("the server has not ended", fault);
        }
    }

    /** Whether the server has closed the connection. */
    synchronized boolean hasEnded() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!ended && System.nanoTime() < end) {
            try {
                wait(100);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
        return ended;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
