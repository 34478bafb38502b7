package io.torgo.maml.lsp.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Findings in files that nobody has opened, for a client that does not ask for them. */
@Timeout(60)
class WorkspaceTest {

    private static final String GOOD = """
            ---
            maml_version: "2.0.0"
            id: "urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e41"
            type: "mesh_workflow"
            origin: "agent://torgo-agent"
            requires:
              resources: []
              libs: []
            permissions:
              read: ["agent://torgo-agent"]
              write: ["agent://torgo-agent"]
              execute: ["gateway://local"]
            verification:
              method: "ortac-runtime"
              level: "strict"
              spec_files: []
            created_at: 2026-11-21T06:00:00Z
            ---
            ## Intent
            Say hello.

            ## Context
            nodes: 3

            ## Code_Blocks

            ```python
            print("hello")
            ```

            ## History

            - 2026-11-21T06:00:00Z: [CREATE] Written by `user://author`.
            """;
    private static final String BAD = GOOD.replace("level: \"strict\"", "level: \"stern\"");

    private Connected server;

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void start() throws IOException {
        folder = temporary.toRealPath();
        server = Connected.start((command, document, block, progress) -> Map.of());
    }

    @AfterEach
    void end() {
        server.close();
        server.exitCode();
    }

    private void begin() {
        server.ask("initialize", Json.of("{'capabilities': {}, 'rootUri': '" + folder.toUri() + "'}"));
        server.inform("initialized", new JsonObject());
    }

    private void awaitFindings(Path file, String pattern) {
        server.await(pattern + " about " + file, message -> message.has("method") && Json.fits(
                Json.of("{'method': 'textDocument/publishDiagnostics', 'params': {'uri': '" + file.toUri() + "'}}"),
                message, new HashMap<>()) && fitsExactly(message, pattern));
    }

    private static boolean fitsExactly(JsonObject message, String pattern) {
        JsonArray found = message.getAsJsonObject("params").getAsJsonArray("diagnostics");
        return pattern.equals("[]") ? found.isEmpty() : Json.fits(Json.of(pattern), found, new HashMap<>());
    }

    private void changed(Path file, int type) {
        server.inform("workspace/didChangeWatchedFiles",
                Json.of("{'changes': [{'uri': '" + file.toUri() + "', 'type': " + type + "}]}"));
    }

    @Test
    void areShownAndGoWithTheirCause() throws IOException {
        Path file = Files.writeString(folder.resolve("a.maml.md"), BAD);
        begin();
        awaitFindings(file, "[{'severity': 1}]");
        Files.writeString(file, GOOD);
        changed(file, 2);
        server.await("no errors", message -> message.has("method") && message.getAsJsonObject("params")
                .has("diagnostics")
                && message.getAsJsonObject("params").getAsJsonArray("diagnostics").asList()
                        .stream().noneMatch(found -> found.getAsJsonObject().get("severity").getAsInt() == 1));
    }

    @Test
    void goWhenTheFileGoes() throws IOException {
        Path file = Files.writeString(folder.resolve("a.maml.md"), BAD);
        begin();
        awaitFindings(file, "[{'severity': 1}]");
        Files.delete(file);
        changed(file, 3);
        awaitFindings(file, "[]");
    }

    @Test
    void comeBackWhenAnEditorIsClosedWithoutSaving() throws IOException {
        Path file = Files.writeString(folder.resolve("a.maml.md"), BAD);
        begin();
        awaitFindings(file, "[{'severity': 1}]");
        JsonObject open = Json.of("{'textDocument': {'uri': '" + file.toUri()
                + "', 'languageId': 'maml', 'version': 1, 'text': ''}}").getAsJsonObject();
        server.inform("textDocument/didOpen", open);
        server.inform("textDocument/didClose", Json.of("{'textDocument': {'uri': '" + file.toUri() + "'}}"));
        awaitFindings(file, "[{'severity': 1, 'range': {'start': {'line': 14}}}]");
    }

    @Test
    void anIdUsedTwiceIsShownInBothFiles() throws IOException {
        Path first = Files.writeString(folder.resolve("a.maml.md"), GOOD);
        begin();
        Path second = Files.writeString(folder.resolve("b.maml.md"), GOOD);
        changed(second, 1);
        awaitFindings(second, "[{'range': {'start': {'line': 2}}}]");
        awaitFindings(first, "[{'range': {'start': {'line': 2}}}]");
    }

    @Test
    void aClientThatAsksAgainIsAnsweredWhenSomethingHasChanged() throws IOException {
        Path file = Files.writeString(folder.resolve("a.maml.md"), BAD);
        server.ask("initialize", Json.of("{'capabilities': {'textDocument': {'diagnostic': {}}}, 'rootUri': '"
                + folder.toUri() + "'}"));
        server.inform("initialized", new JsonObject());
        Map<String, JsonElement> kept = new HashMap<>();
        JsonElement first = server.ask("workspace/diagnostic", Json.of("{'previousResultIds': []}"));
        assertTrue(Json.fits(Json.of("{'items': [{'kind': 'full', 'resultId': '?id'}]}"), first, kept),
                first::toString);
        int again = server.request("workspace/diagnostic", Json.of("{'previousResultIds': [{'uri': '" + file.toUri()
                + "', 'value': '" + kept.get("id").getAsString() + "'}]}"));
        server.ask("workspace/symbol", Json.of("{'query': 'a'}"));
        Files.writeString(file, GOOD.replace("created_at", "creates_at"));
        changed(file, 2);
        JsonObject second = server.response(again);
        assertTrue(Json.fits(Json.of("{'result': {'items': [{'kind': 'full'}]}}"), second, kept), second::toString);
    }
}
