package io.torgo.cli.internal;

import io.torgo.gateway.wire.Json;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Talks to one gateway. Uses the JDK's older HTTP client, which loads fewer classes than the newer one; never repeats a
 * request by itself, never goes through a proxy.
 */
final class GatewayClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofHours(6);
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    private final String url;
    private final String token;

    GatewayClient(String url, String token) {
        this.url = url;
        this.token = token;
    }

    String url() {
        return url;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    Map<String, Object> get(String path) {
        return reply("GET", path, SHORT).required();
    }

    Map<String, Object> delete(String path) {
        return reply("DELETE", path, LONG).required();
    }

    /** Asks for a run to be cancelled, by whoever has no time to wait. */
    void cancel(String run) {
        reply("DELETE", "/runs/" + encoded(run), CONNECT);
    }

    Map<String, Object> post(String path, Map<String, Object> body) {
        return send(path, JSON, Json.bytes(body)).required();
    }

    private Reply reply(String method, String path, Duration patience) {
        try {
            return read(open(method, path, patience));
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /** Quick look whether somebody answers here; empty-handed rather than failing. */
    boolean answers(Duration patience) {
        int status = knock(patience);
        return status > 0 && status < 500;
    }

    /** Whether somebody is here who only finishes what was begun. */
    boolean isStopping(Duration patience) {
        return knock(patience) == HttpURLConnection.HTTP_UNAVAILABLE;
    }

    /** The HTTP status of an answer, 0 where there is none. */
    private int knock(Duration patience) {
        try {
            return read(open("GET", "/status", patience)).status();
        } catch (IOException e) {
            return 0;
        }
    }

    Reply send(String path, String type, byte[] body) {
        return upload(path, type, new ByteArrayInputStream(body), body.length);
    }

    Reply upload(String path, String type, InputStream body, long length) {
        try {
            HttpURLConnection connection = open("POST", path, LONG);
            write(connection, type, body, length);
            return read(connection);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /** Sends and hears progress until the result comes. */
    Reply stream(String path, String type, byte[] body, BiConsumer<String, String> progress) {
        try {
            HttpURLConnection connection = open("POST", path, LONG);
            connection.setRequestProperty("Accept", LINES);
            write(connection, type, new ByteArrayInputStream(body), body.length);
            boolean lines = String.valueOf(connection.getContentType()).startsWith(LINES);
            return lines ? lines(connection, progress) : read(connection);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private static Reply lines(HttpURLConnection connection, BiConsumer<String, String> progress) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Map<String, Object> event = Json.object(line.getBytes(StandardCharsets.UTF_8));
                Tree tree = new Tree(event);
                if (tree.has("result")) {
                    return new Reply(200, tree.at("result").members());
                }
                if (tree.has("error")) {
                    return new Reply(500, event);
                }
                progress.accept(tree.at("progress").text("phase"), tree.at("progress").text("message"));
            }
        }
        throw new IOException("the gateway ended in the middle of its answer");
    }

    /** Writes the object's bytes to the target only when the gateway has them all; answers what it said about it. */
    Reply download(String path, OutputStream target) {
        try {
            HttpURLConnection connection = open("GET", path, LONG);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return read(connection);
            }
            try (InputStream body = connection.getInputStream()) {
                long count = body.transferTo(target);
                checkWhole(count, connection.getContentLengthLong());
            }
            String about = connection.getHeaderField("Torgo-Object");
            return new Reply(200, about == null
                    ? Map.of()
                    : Json.object(about.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private static void checkWhole(long count, long announced) throws IOException {
        if (announced >= 0 && count != announced) {
            throw new IOException("the object broke off after " + count + " of " + announced + " bytes");
        }
    }

    private HttpURLConnection open(String method, String path, Duration patience) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url + path).toURL()
                .openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod(method);
        connection.setConnectTimeout((int) CONNECT.toMillis());
        connection.setReadTimeout((int) patience.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Accept", JSON);
        return connection;
    }

    private static void write(HttpURLConnection connection, String type, InputStream body, long length)
            throws IOException {
        connection.setDoOutput(true);
        // a body of known length is streamed, and what is streamed the JDK cannot send twice behind our back
        connection.setFixedLengthStreamingMode(length);
        connection.setRequestProperty("Content-Type", type);
        try (OutputStream out = connection.getOutputStream()) {
            body.transferTo(out);
        }
    }

    private static Reply read(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        InputStream stream = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
        if (stream == null) {
            return new Reply(status, Map.of());
        }
        try (stream) {
            return new Reply(status, Json.object(stream.readAllBytes()));
        }
    }

    private CliFailure lost(IOException e) {
        return new CliFailure(ExitCode.UNREACHABLE, "CLI-GATEWAY-LOST",
                "the gateway at " + url + " did not answer: " + e.getMessage(),
                "See torgo status; start the gateway again and look at what it has done with torgo runs list.");
    }
}
