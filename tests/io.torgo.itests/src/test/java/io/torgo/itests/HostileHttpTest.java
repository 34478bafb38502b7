package io.torgo.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.itests.Gateway.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile requests get a 4xx with a code, and leave neither threads nor memory behind. */
class HostileHttpTest {

    private static final String EXECUTE = "/maml/execute";
    private static final String MARKDOWN = "text/markdown";
    private static final int ROUNDS = 5;
    private static final int DEEP = 10_000;
    private static final double SPARE_BYTES = 24 << 20;
    private static final String GOOD = Documents.of("result = 6 * 7");

    @TempDir
    private Path folder;
    private Torgo torgo;
    private Gateway gateway;

    @BeforeEach
    void start() {
        torgo = new Torgo(folder);
        gateway = torgo.start();
    }

    @AfterEach
    void end() {
        torgo.close();
    }

    @Test
    void eachIsRefusedAndNothingStays() throws IOException {
        allOfIt();
        serves();
        double heap = gateway.heapInUse();
        double threads = gateway.metric("torgo_threads");
        for (int round = 0; round < ROUNDS; round++) {
            allOfIt();
        }
        serves();
        gateway.awaitThreads(threads + 4);
        double after = gateway.heapInUse();
        Surroundings.tell("heap in use " + Math.round(heap / 1e6) + " MB, after hostile requests "
                + Math.round(after / 1e6) + " MB; threads " + threads);
        assertTrue(after < heap + SPARE_BYTES, heap + " bytes before, " + after + " after");
        assertEquals(0, torgo.json("receipts", "list").exits(0).json().get("receipts").findValuesAsText("operation")
                .stream().filter("relay"::equals).count());
    }

    private void allOfIt() throws IOException {
        bodies();
        nesting();
        text();
        strangers();
        stumps();
    }

    private void serves() {
        assertEquals("ok", gateway.execute(GOOD, folder).has(200).json().get("status").asText());
    }

    private void bodies() {
        byte[] large = new byte[50 << 20];
        Arrays.fill(large, (byte) 'a');
        refused(413, "GATEWAY-TOO-LARGE", gateway.post(EXECUTE, MARKDOWN, large));
        refused(413, "GATEWAY-TOO-LARGE", gateway.post(EXECUTE, "application/json", large));
        refused(413, "GATEWAY-TOO-LARGE", gateway.post(EXECUTE, MARKDOWN,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), gateway.token()));
        refused(415, "GATEWAY-MEDIA-TYPE", gateway.post(EXECUTE, "application/octet-stream", new byte[3]));
        refusedDocument(gateway.post(EXECUTE, MARKDOWN, new byte[0]));
    }

    private void nesting() {
        String brackets = "[".repeat(DEEP) + "]".repeat(DEEP);
        String braces = "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
        refused(400, "GATEWAY-BAD-JSON", json("{\"document\":" + brackets + "}"));
        refused(400, "GATEWAY-BAD-JSON", json(braces));
        refused(400, "GATEWAY-BAD-JSON", json("[".repeat(DEEP)));
        refusedDocument(markdown(GOOD.replace("resources: []", "resources: " + brackets)));
        refusedDocument(markdown(GOOD.replace("resources: []", "resources: []\n" + bomb())));
        StringBuilder blocks = new StringBuilder();
        for (int depth = 0; depth < 1000; depth++) {
            blocks.append(" ".repeat(depth)).append("a:\n");
        }
        refusedDocument(markdown(GOOD.replace("requires:", "other:\n" + blocks.toString().indent(2) + "requires:")));
        Answer schema = markdown(GOOD + "\n## Output_Schema\n\n```json\n" + braces + "\n```\n");
        assertTrue(schema.status() >= 400 && schema.status() < 500, schema::text);
        assertFalse(schema.code().isEmpty(), schema::text);
    }

    /** A billion laughs. */
    private static String bomb() {
        StringBuilder bomb = new StringBuilder("laugh0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (int level = 1; level < 10; level++) {
            bomb.append("laugh").append(level).append(": &l").append(level).append(" [")
                    .append(("*l" + (level - 1) + ", ").repeat(9)).append("*l").append(level - 1).append("]\n");
        }
        return bomb.toString();
    }

    private void text() {
        byte[] broken = GOOD.getBytes(StandardCharsets.UTF_8);
        broken[broken.length / 2] = (byte) 0xff;
        refused(400, "GATEWAY-NOT-UTF8", gateway.post(EXECUTE, MARKDOWN, broken));
        refused(400, "GATEWAY-NOT-UTF8", gateway.post(EXECUTE, "application/json", broken));
        refused(400, "GATEWAY-NUL", markdown(GOOD.replace("Show", "Sh\0w")));
        refused(400, "GATEWAY-NUL", json("{\"document\":\"a\\u0000b\"}"));
        refused(400, "GATEWAY-BAD-JSON", json("{\"document\":\"a\",\"document\":\"b\"}"));
        refused(400, "GATEWAY-BAD-JSON", json("{"));
        refused(400, "GATEWAY-BAD-REQUEST", json("{\"document\":7}"));
        refused(400, "GATEWAY-BAD-REQUEST", json("{\"document\":\"x\",\"folder\":\"../relative\"}"));
    }

    private void strangers() throws IOException {
        refused(401, "GATEWAY-UNAUTHORIZED", gateway.post(EXECUTE, MARKDOWN, body(GOOD), null));
        refused(401, "GATEWAY-UNAUTHORIZED", gateway.post(EXECUTE, MARKDOWN, body(GOOD), ""));
        refused(401, "GATEWAY-UNAUTHORIZED", gateway.post(EXECUTE, MARKDOWN, body(GOOD), "0".repeat(64)));
        refused(401, "GATEWAY-UNAUTHORIZED", gateway.post(EXECUTE, MARKDOWN, body(GOOD), gateway.token().substring(1)));
        refused(403, "GATEWAY-HOST", raw("POST " + EXECUTE + " HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Bearer "
                + gateway.token()
                + "\r\nContent-Type: text/markdown\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx"));
        refused(403, "GATEWAY-ORIGIN", raw("GET /status HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://evil.example\r\n"
                + "Authorization: Bearer " + gateway.token() + "\r\nConnection: close\r\n\r\n"));
        refused(404, "GATEWAY-NOT-FOUND", gateway.get("/maml/../../etc/passwd"));
        refused(405, "GATEWAY-METHOD", gateway.get(EXECUTE));
    }

    /** Clients that begin a request and go away. */
    private void stumps() throws IOException {
        for (String begun : List.of("", "POST ", "POST " + EXECUTE + " HTTP/1.1\r\nHost: 127.0.0.1\r\n",
                "POST " + EXECUTE + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + gateway.token()
                        + "\r\nContent-Type: text/markdown\r\nContent-Length: 1000\r\n\r\nhalf")) {
            try (Socket socket = new Socket("127.0.0.1", gateway.url().getPort())) {
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
        }
    }

    private static BodyPublisher body(String text) {
        return BodyPublishers.ofString(text);
    }

    private Answer json(String text) {
        return gateway.post(EXECUTE, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private Answer markdown(String text) {
        return gateway.post(EXECUTE, MARKDOWN, text.getBytes(StandardCharsets.UTF_8));
    }

    private Answer raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.url().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String response = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int status = Integer.parseInt(response.split(" ", 3)[1]);
            int body = response.indexOf("\r\n\r\n") + 4;
            return new Answer(status, response.substring(body).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void refused(int status, String code, Answer answer) {
        assertEquals(status + " " + code, answer.status() + " " + answer.code(), answer::text);
        List<String> missing = new ArrayList<>(List.of("message", "cure"));
        missing.removeIf(part -> !answer.json().get("error").path(part).asText().isBlank());
        assertEquals(List.of(), missing, answer::text);
    }

    /** It was read, and the document itself was found wanting, at a place. */
    private static void refusedDocument(Answer answer) {
        refused(422, "PLAN-INVALID-DOCUMENT", answer);
        assertTrue(answer.json().get("diagnostics").get(0).get("line").asInt() >= 1, answer::text);
    }
}
