package io.torgo.gateway.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.gateway.GatewayConfig;
import io.torgo.gateway.fakes.FakeGateway;
import io.torgo.gateway.tests.RawHttp.Got;
import io.torgo.gateway.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that mean no good: each gets a 4xx with a code, and the gateway serves on. */
class HostileInputTest {

    private static final String MARKDOWN = "text/markdown";

    private FakeGateway gateway;
    private RawHttp http;

    @BeforeEach
    void start() throws IOException {
        gateway = new FakeGateway(GatewayConfig.DEFAULT.withBodyTime(Duration.ofMillis(500)).withMaxUpload(1 << 20));
        http = new RawHttp(gateway.url());
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (int i = 0; i < 100 && gateway.active() > 0; i++) {
            Thread.sleep(20);
        }
        assertEquals(0, gateway.active(), "a request is still being handled");
        http.close();
        gateway.close();
    }

    private static void refused(int status, String code, Got got) {
        assertEquals(code, got.code(), got.text());
        assertEquals(status, got.status());
        assertTrue(got.text().contains("\"cure\""));
    }

    @Test
    void fiftyMegabytes() throws Exception {
        refused(413, "GATEWAY-TOO-LARGE", http.post("/maml/execute", MARKDOWN, new byte[50 << 20]));
        refused(413, "GATEWAY-TOO-LARGE", http.post("/maml/execute", "application/json", new byte[50 << 20]));
        refused(413, "GATEWAY-TOO-LARGE", http.post("/storage/objects", "application/octet-stream",
                new byte[50 << 20]));
    }

    @Test
    void fiftyMegabytesOfUnknownLength() throws Exception {
        refused(413, "GATEWAY-TOO-LARGE", http.send("POST", "/maml/execute",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[50 << 20])), "Content-Type",
                MARKDOWN));
        refused(413, "GATEWAY-TOO-LARGE", http.send("POST", "/storage/objects",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[50 << 20])), "Content-Type",
                "application/octet-stream"));
        assertTrue(gateway.store.list().isEmpty());
    }

    @Test
    void invalidUtf8AndNul() throws Exception {
        byte[] broken = FakeGateway.DOCUMENT.getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 2] = (byte) 0xC3;
        refused(400, "GATEWAY-NOT-UTF8", http.post("/maml/execute", MARKDOWN, broken));
        refused(400, "GATEWAY-NOT-UTF8", http.post("/maml/validate", MARKDOWN, new byte[]{(byte) 0xFF}));
        refused(400, "GATEWAY-NUL", http.post("/maml/execute", MARKDOWN, new byte[]{'a', 0, 'b'}));
        refused(400, "GATEWAY-NUL", http.post("/maml/execute", "application/json",
                Json.bytes(Map.of("document", "a\0b"))));
    }

    @Test
    void tokens() throws Exception {
        refused(401, "GATEWAY-UNAUTHORIZED", http.post("/maml/execute", MARKDOWN, new byte[1], "Authorization", ""));
        refused(401, "GATEWAY-UNAUTHORIZED",
                http.post("/maml/execute", MARKDOWN, new byte[1], "Authorization", "Bearer 0123456789abcdee"));
        refused(401, "GATEWAY-UNAUTHORIZED", http.get("/status", "Authorization", "Basic " + FakeGateway.TOKEN));
        refused(401, "GATEWAY-UNAUTHORIZED", http.get("/no-such-path", "Authorization", "Bearer x"));
        assertTrue(gateway.workflows.requests.isEmpty());
    }

    @Test
    void foreignOrigins() throws Exception {
        refused(403, "GATEWAY-ORIGIN", http.get("/health", "Origin", "https://example.org"));
        refused(403, "GATEWAY-ORIGIN", http.get("/health", "Origin", "null"));
        assertEquals(200, http.get("/health", "Origin", gateway.url()).status());
    }

    @Test
    void foreignHost() throws Exception {
        String answer = raw("GET /health HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        assertTrue(answer.contains("GATEWAY-HOST"), answer);
        assertTrue(raw("GET /health HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 200"));
    }

    private String raw(String request) throws IOException {
        URI uri = URI.create(gateway.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void bodyThatStandsStillIsCutOff() throws Exception {
        long begun = System.nanoTime();
        String answer;
        try {
            answer = raw("POST /maml/execute HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/markdown\r\n"
                    + "Authorization: Bearer " + FakeGateway.TOKEN + "\r\nContent-Length: 100\r\n\r\nabc");
        } catch (IOException e) {
            answer = "";
        }
        assertEquals("", answer);
        assertTrue(System.nanoTime() - begun < 10_000_000_000L, "cut off too late");
    }

    @Test
    void bodyThatTricklesIsRefused() throws Exception {
        URI uri = URI.create(gateway.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(("POST /maml/execute HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: text/markdown\r\nAuthorization: Bearer " + FakeGateway.TOKEN
                    + "\r\nContent-Length: 100\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 8; i++) {
                socket.getOutputStream().write('a');
                Thread.sleep(100);
            }
            byte[] start = socket.getInputStream().readNBytes(12);
            assertEquals("HTTP/1.1 408", new String(start, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void deepJson() throws Exception {
        String deep = "{\"document\":\"a\",\"input\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_001);
        refused(400, "GATEWAY-BAD-JSON",
                http.post("/maml/execute", "application/json", deep.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void strangeJson() throws Exception {
        for (String body : new String[]{"", "[]", "{\"document\":\"a\",\"document\":\"b\"}", "{} {}", "{\"a\":",
                "{\"seed\":" + "9".repeat(200) + "}", "{\"seed\":1e999999999}"}) {
            Got got = http.post("/maml/execute", "application/json", body.getBytes(StandardCharsets.UTF_8));
            assertEquals(400, got.status(), body + " " + got.text());
        }
        Got huge = http.post("/maml/execute", "application/json",
                "{\"document\":\"a\",\"seed\":99999999999999999999}".getBytes(StandardCharsets.UTF_8));
        refused(400, "GATEWAY-BAD-REQUEST", huge);
    }

    @Test
    void aliasBomb() throws Exception {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append('a').append(i).append(": &a").append(i).append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(9)).append("*a").append(i - 1).append("]\n");
        }
        bomb.append("---\n## Intent\nx\n");
        Got got = http.post("/maml/execute", MARKDOWN, bomb.toString().getBytes(StandardCharsets.UTF_8));
        refused(422, "PLAN-INVALID-DOCUMENT", got);
    }

    @Test
    void deeplyNestedDocument() throws Exception {
        String nested = "---\na: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n---\n## Intent\nx\n";
        refused(422, "PLAN-INVALID-DOCUMENT",
                http.post("/maml/execute", MARKDOWN, nested.getBytes(StandardCharsets.UTF_8)));
        refused(422, "PLAN-INVALID-DOCUMENT", http.post("/maml/execute", MARKDOWN,
                ("---\n---\n" + "> ".repeat(10_000) + "x").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void otherMediaTypes() throws Exception {
        refused(415, "GATEWAY-MEDIA-TYPE", http.post("/maml/execute", "text/html", new byte[1]));
    }

    @Test
    void badQueryAndIds() throws Exception {
        assertTrue(raw("GET /receipts/..%2f..%2ftoken HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + FakeGateway.TOKEN + "\r\n\r\n").startsWith("HTTP/1.1 404"));
        assertEquals(400, http.post("/maml/execute?seed=x", MARKDOWN, new byte[]{'a'}).status());
    }

    @Test
    void tooManyRequests() throws Exception {
        try (FakeGateway strict = new FakeGateway(GatewayConfig.DEFAULT.withRate(0.5, 3));
                RawHttp client = new RawHttp(strict.url())) {
            for (int i = 0; i < 3; i++) {
                assertEquals(200, client.get("/health").status());
            }
            Got got = client.get("/health");
            refused(429, "GATEWAY-RATE", got);
            assertEquals("2", got.response().headers().firstValue("Retry-After").orElseThrow());
        }
    }

    @Test
    void whoHasNoTokenCannotStarveTheOwner() throws Exception {
        int refusals = 0;
        for (int i = 0; i < 300; i++) {
            refusals += http.get("/status", "Authorization", "Bearer guess" + i).status() == 429 ? 1 : 0;
        }
        assertTrue(refusals > 0, "guesses are not limited");
        try (FakeGateway strict = new FakeGateway(GatewayConfig.DEFAULT.withRate(0.5, 3));
                RawHttp client = new RawHttp(strict.url())) {
            for (int i = 0; i < 20; i++) {
                refused(401, "GATEWAY-UNAUTHORIZED", client.get("/status", "Authorization", "Bearer x"));
            }
            for (int i = 0; i < 3; i++) {
                assertEquals(200, client.get("/status").status());
            }
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        for (int i = 0; i < 3; i++) {
            fiftyMegabytes();
            deepJson();
            invalidUtf8AndNul();
            tokens();
            aliasBomb();
        }
        http.get("/plugins");
        // workers end after five idle seconds; the watchdog lives as long as its server
        for (int i = 0; i < 100 && platformThreads() > 1; i++) {
            Thread.sleep(100);
        }
        assertTrue(platformThreads() <= 1, "threads left: " + platformThreads());
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        assertTrue(used < 128L << 20, used + " bytes are still in use");
        assertEquals(200, http.get("/health").status());
    }

    private static long platformThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("torgo-"))
                .count();
    }
}
