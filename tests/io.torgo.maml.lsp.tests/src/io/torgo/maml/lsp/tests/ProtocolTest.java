package io.torgo.maml.lsp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.torgo.maml.lsp.Workflows;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the server does when a client is early, late, wrong, hasty or counts in another way. */
@Timeout(60)
class ProtocolTest {

    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int PARSE_ERROR = -32700;
    private static final int NOT_INITIALIZED = -32002;
    private static final int CANCELLED = -32800;
    private static final String NAME = "untitled:Untitled-1";
    private static final String TEXT = "---\nmaml_version: \"2.0.0\"\n---\n## Intent\nSay hello.\n";

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private Connected server;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        Workflows waiting = (command, document, block, progress) -> {
            begun.countDown();
            try {
                ending.await();
            } catch (InterruptedException wanted) {
                interrupted.countDown();
            }
            System.out.println("a command that talks");
            return Map.of("status", "ok");
        };
        server = Connected.start(waiting);
    }

    @AfterEach
    void end() {
        server.close();
        server.exitCode();
    }

    private JsonObject initialize(String capabilities) {
        return server.ask("initialize", Json.of("{'processId': null, 'capabilities': " + capabilities + "}"))
                .getAsJsonObject();
    }

    private void open(String text) {
        JsonObject params = Json.of("{'textDocument': {'uri': '" + NAME + "', 'languageId': 'maml', 'version': 1}}")
                .getAsJsonObject();
        params.getAsJsonObject("textDocument").addProperty("text", text);
        server.inform("textDocument/didOpen", params);
    }

    private void change(int version, String changes) {
        server.inform("textDocument/didChange", Json.of("{'textDocument': {'uri': '" + NAME + "', 'version': "
                + version + "}, 'contentChanges': " + changes + "}"));
    }

    private static int code(JsonObject response) {
        return response.getAsJsonObject("error").get("code").getAsInt();
    }

    private JsonElement symbols() {
        return server.ask("textDocument/documentSymbol", Json.of("{'textDocument': {'uri': '" + NAME + "'}}"));
    }

    private static final String TREES = "{'textDocument': {'documentSymbol':"
            + " {'hierarchicalDocumentSymbolSupport': true}}}";

    private static boolean fits(String pattern, JsonElement value) {
        return Json.fits(Json.of(pattern), value, new HashMap<>());
    }

    @Test
    void requestsBeforeInitializeAreRefusedAndNotificationsDropped() {
        open(TEXT);
        assertEquals(NOT_INITIALIZED, code(server.response(server.request("textDocument/hover", new JsonObject()))));
        initialize("{}");
        assertEquals(INVALID_REQUEST, code(server.response(server.request("initialize", new JsonObject()))));
    }

    @Test
    void exitWithoutShutdownIsAnErrorAndSoIsTheEndOfTheInput() {
        initialize("{}");
        server.inform("exit", null);
        assertEquals(1, server.exitCode());
    }

    @Test
    void afterShutdownNothingIsAnsweredButExit() {
        initialize("{}");
        server.ask("shutdown", null);
        assertEquals(INVALID_REQUEST, code(server.response(server.request("textDocument/hover", new JsonObject()))));
        server.inform("exit", null);
        assertEquals(0, server.exitCode());
    }

    @Test
    void brokenMessagesAreAnsweredAndTheNextOneIsRead() {
        initialize(TREES);
        server.raw("{ this is not JSON");
        assertEquals(PARSE_ERROR, code(error()));
        server.raw("");
        assertTrue(code(error()) < 0);
        server.raw("[1, 2");
        assertTrue(code(error()) < 0);
        server.bytes("Content-Length: none\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        server.raw("[".repeat(100_000));
        assertTrue(code(error()) < 0);
        open(TEXT);
        assertTrue(fits("[{'name': 'Front matter'}]", symbols()));
    }

    private JsonObject error() {
        return server.await("an error", message -> message.has("error"));
    }

    @Test
    void aMessageThatIsTooLongIsPassedOver() {
        initialize("{}");
        byte[] block = new byte[1 << 20];
        int blocks = 65;
        server.bytes(("Content-Length: " + (long) blocks * block.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < blocks; i++) {
            server.bytes(block);
        }
        assertEquals(INVALID_REQUEST, code(error()));
        server.ask("shutdown", null);
    }

    @Test
    void whatIsUnknownOrWrongGetsAnError() {
        initialize("{}");
        assertEquals(METHOD_NOT_FOUND, code(server.response(server.request("torgo/unknown", new JsonObject()))));
        assertEquals(INVALID_PARAMS,
                code(server.response(server.request("textDocument/hover", Json.of("{'textDocument': 'x'}")))));
        assertEquals(INVALID_PARAMS, code(server.response(server.request("workspace/executeCommand",
                Json.of("{'command': 'torgo.run', 'arguments': []}")))));
        assertEquals(INVALID_PARAMS, code(server.response(server.request("workspace/executeCommand",
                Json.of("{'command': 'torgo.fly', 'arguments': ['file:///x']}")))));
        assertEquals(INVALID_PARAMS, code(server.response(server.request("textDocument/hover",
                Json.of("{'textDocument': {'uri': '%%%'}, 'position': {'line': 0, 'character': 0}}")))));
    }

    @Test
    void documentsThatAreNotThereGiveEmptyAnswers() {
        initialize("{}");
        assertEquals(new JsonArray(), symbols());
        JsonObject hover = server.response(server.request("textDocument/hover",
                Json.of("{'textDocument': {'uri': 'file:///not/there.maml.md'},"
                        + " 'position': {'line': 9, 'character': 9}}")));
        assertFalse(hover.has("error"), hover::toString);
    }

    @Test
    void positionsOutsideOfTheTextAreTakenToItsEdge() {
        initialize("{}");
        open(TEXT);
        for (String place : List.of("{'line': 999, 'character': 0}", "{'line': 0, 'character': 999}")) {
            server.ask("textDocument/completion",
                    Json.of("{'textDocument': {'uri': '" + NAME + "'}, 'position': " + place + "}"));
            server.ask("textDocument/hover",
                    Json.of("{'textDocument': {'uri': '" + NAME + "'}, 'position': " + place + "}"));
        }
        change(2, "[{'range': {'start': {'line': 99, 'character': 0}, 'end': {'line': 999, 'character': 0}},"
                + " 'text': '## History\\n'}]");
        server.ask("textDocument/foldingRange", Json.of("{'textDocument': {'uri': '" + NAME + "'}}"));
    }

    @Test
    void changesAreMadeInTheirOrder() {
        initialize(TREES);
        open(TEXT);
        for (int version = 2; version < 102; version++) {
            change(version, "[{'range': {'start': {'line': 3, 'character': 3}, 'end': {'line': 3, 'character': 3}},"
                    + " 'text': '" + (char) ('a' + version % 26) + "'}]");
        }
        change(102, "[{'text': '## One\\n'}, {'range': {'start': {'line': 0, 'character': 3},"
                + " 'end': {'line': 0, 'character': 6}}, 'text': 'Two'}]");
        assertTrue(fits("[{'name': 'Two'}]", symbols()), () -> symbols().toString());
    }

    @Test
    void countsAsTheClientDoes() {
        String text = TEXT.replace("Say hello.", "\uD83D\uDE00é See [x](y.maml.md)");
        for (Map.Entry<String, Integer> encoding : Map.of("utf-16", 4, "utf-8", 7, "utf-32", 3).entrySet()) {
            try (Connected client = Connected.start((command, document, block, progress) -> Map.of())) {
                JsonObject answer = client.ask("initialize", Json.of("{'capabilities': {'general':"
                        + " {'positionEncodings': ['utf-7', '" + encoding.getKey() + "', 'utf-16']}}}"))
                        .getAsJsonObject();
                assertTrue(fits("{'capabilities': {'positionEncoding': '" + encoding.getKey() + "'}}", answer));
                JsonObject params = Json.of("{'textDocument': {'uri': '" + NAME
                        + "', 'languageId': 'maml', 'version': 1}}").getAsJsonObject();
                params.getAsJsonObject("textDocument").addProperty("text", text);
                client.inform("textDocument/didOpen", params);
                // The change replaces an emoji, a letter with an accent and a blank.
                client.inform("textDocument/didChange", Json.of("{'textDocument': {'uri': '" + NAME
                        + "', 'version': 2}, 'contentChanges': [{'range': {'start': {'line': 4, 'character': 0},"
                        + " 'end': {'line': 4, 'character': " + encoding.getValue() + "}},"
                        + " 'text': '## '}]}"));
                JsonElement symbols = client.ask("textDocument/documentSymbol",
                        Json.of("{'textDocument': {'uri': '" + NAME + "'}}"));
                assertTrue(fits("[{'name': 'See…'}]", symbols), () -> encoding + ": " + symbols);
                client.close();
                client.exitCode();
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }
    }

    @Test
    void findingsAreSentUnaskedToAClientThatDoesNotAsk() {
        JsonObject answer = initialize("{'textDocument': {'publishDiagnostics': {'versionSupport': true}}}");
        assertFalse(answer.getAsJsonObject("capabilities").has("diagnosticProvider"));
        open(TEXT);
        assertTrue(fits("{'params': {'uri': '" + NAME + "', 'version': 1, 'diagnostics': [{'source': 'maml',"
                + " 'severity': 1}]}}", server.awaitMethod("textDocument/publishDiagnostics")));
        change(2, "[{'text': '---\\n'}]");
        assertTrue(fits("{'params': {'version': 2}}", server.awaitMethod("textDocument/publishDiagnostics")));
        server.inform("textDocument/didClose", Json.of("{'textDocument': {'uri': '" + NAME + "'}}"));
        server.await("empty findings", message -> message.has("method")
                && message.getAsJsonObject("params").has("diagnostics")
                && message.getAsJsonObject("params").getAsJsonArray("diagnostics").isEmpty());
    }

    @Test
    void theUsersProfileIsTheOneThatCounts() {
        server.ask("initialize", Json.of("{'capabilities': {'textDocument': {'publishDiagnostics':"
                + " {'versionSupport': true}}}, 'initializationOptions': {'profile': 'lenient'}}"));
        open(TEXT);
        assertTrue(fits("{'params': {'version': 1}}", server.await("no errors", ProtocolTest::isWithoutErrors)));
        server.inform("workspace/didChangeConfiguration",
                Json.of("{'settings': {'torgo': {'profile': 'strict-2.0.0'}}}"));
        server.await("errors", message -> message.has("method") && !isWithoutErrors(message)
                && message.get("method").getAsString().equals("textDocument/publishDiagnostics"));
    }

    private static boolean isWithoutErrors(JsonObject message) {
        return message.has("method") && message.getAsJsonObject("params").has("diagnostics")
                && message.getAsJsonObject("params").getAsJsonArray("diagnostics").asList().stream()
                        .noneMatch(found -> found.getAsJsonObject().get("severity").getAsInt() == 1);
    }

    @Test
    void aCancelledCommandIsInterrupted() throws Exception {
        initialize("{}");
        Path file = Files.writeString(folder.resolve("a.maml.md"), TEXT);
        int id = server.request("workspace/executeCommand",
                Json.of("{'command': 'torgo.run', 'arguments': ['" + file.toUri() + "']}"));
        begun.await();
        server.inform("$/cancelRequest", Json.of("{'id': " + id + "}"));
        assertEquals(CANCELLED, code(server.response(id)));
        assertEquals(new JsonArray(), symbols(), "other requests are answered meanwhile");
        interrupted.await();
    }

    @Test
    void commandsCannotTalkIntoTheProtocol() throws IOException {
        initialize("{}");
        PrintStream outside = System.out;
        ending.countDown();
        Path file = Files.writeString(folder.resolve("a.maml.md"), TEXT);
        server.ask("workspace/executeCommand",
                Json.of("{'command': 'torgo.run', 'arguments': ['" + file.toUri() + "']}"));
        assertTrue(outside == System.err, "standard output is the protocol's");
    }

    @Test
    void noMessageWhateverItHoldsStopsTheServer() {
        initialize("{}");
        open(TEXT);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String valid = "{\"jsonrpc\":\"2.0\",\"id\":\"m%d\",\"method\":\"textDocument/hover\",\"params\":"
                + "{\"textDocument\":{\"uri\":\"" + NAME + "\"},\"position\":{\"line\":1,\"character\":2}}}";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder message = new StringBuilder(valid.formatted(i));
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                int at = random.nextInt(message.length());
                switch (random.nextInt(3)) {
                    case 0 -> message.deleteCharAt(at);
                    case 1 -> message.insert(at, "{}[],:\"0e-9\\u\n".charAt(random.nextInt(14)));
                    default -> message.setCharAt(at, (char) random.nextInt(0x3000));
                }
            }
            server.raw(message.toString());
        }
        assertTrue(server.ask("textDocument/foldingRange", Json.of("{'textDocument': {'uri': '" + NAME + "'}}"))
                .isJsonArray(), "seed " + seed);
    }
}
