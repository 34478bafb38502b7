package io.torgo.maml.lsp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Specifications beside MAML documents: OCaml interfaces with Gospel. */
@Timeout(60)
class SpecificationsTest {

    private static final String NAME = "file:///specs/mesh.mli";
    private static final String TEXT = """
            (** Delivers \uD83D\uDE80. *)
            val relay : hops:int -> bool
            (*@ b = relay ~hops
                requires hops > 0
                ensures b -> hop < 10 *)
            """;

    private Connected server;

    @BeforeEach
    void start() throws IOException {
        server = Connected.start((command, document, block, progress) -> Map.of());
    }

    @AfterEach
    void end() {
        server.close();
        server.exitCode();
    }

    private void begin(String capabilities) {
        server.ask("initialize", Json.of("{'processId': null, 'capabilities': " + capabilities + "}"));
        server.inform("initialized", new JsonObject());
        JsonObject params = Json.of("{'textDocument': {'uri': '" + NAME
                + "', 'languageId': 'ocaml.interface', 'version': 1}}").getAsJsonObject();
        params.getAsJsonObject("textDocument").addProperty("text", TEXT);
        server.inform("textDocument/didOpen", params);
    }

    private JsonElement ask(String method, int line, int character) {
        return server.ask("textDocument/" + method, Json.of("{'textDocument': {'uri': '" + NAME
                + "'}, 'position': {'line': " + line + ", 'character': " + character + "}}"));
    }

    private JsonArray published() {
        return server.awaitMethod("textDocument/publishDiagnostics").getAsJsonObject("params")
                .getAsJsonArray("diagnostics");
    }

    private void change(int version, String changes) {
        server.inform("textDocument/didChange", Json.of("{'textDocument': {'uri': '" + NAME + "', 'version': "
                + version + "}, 'contentChanges': " + changes + "}"));
    }

    @Test
    void problemsComeAndGoWithTheText() {
        begin("{}");
        JsonObject problem = published().get(0).getAsJsonObject();
        assertEquals("SPEC-NAME", problem.get("code").getAsString());
        assertEquals("gospel", problem.get("source").getAsString());
        assertEquals(Json.of("{'start': {'line': 4, 'character': 17}, 'end': {'line': 4, 'character': 20}}"),
                problem.get("range"));
        change(2, "[{'range': {'start': {'line': 4, 'character': 20}, 'end': {'line': 4, 'character': 20}},"
                + " 'text': 's'}]");
        assertEquals(0, published().size());
        change(3, "[{'text': 'val f :'}]");
        assertEquals("SPEC-SYNTAX", published().get(0).getAsJsonObject().get("code").getAsString());
        server.inform("textDocument/didClose", Json.of("{'textDocument': {'uri': '" + NAME + "'}}"));
        assertEquals(0, published().size());
        assertEquals(JsonNull.INSTANCE, ask("hover", 0, 0));
    }

    @Test
    void aClientThatAsksForProblemsGetsThem() {
        begin("{'textDocument': {'diagnostic': {}}}");
        JsonObject report = server.ask("textDocument/diagnostic",
                Json.of("{'textDocument': {'uri': '" + NAME + "'}}")).getAsJsonObject();
        assertEquals("full", report.get("kind").getAsString());
        assertEquals(1, report.getAsJsonArray("items").size());
    }

    @Test
    void clausesNamesAndTypesAreProposed() {
        begin("{}");
        JsonArray items = ask("completion", 4, 20).getAsJsonObject().getAsJsonArray("items");
        assertEquals("hops", items.get(0).getAsJsonObject().get("label").getAsString());
        JsonArray clauses = ask("completion", 3, 7).getAsJsonObject().getAsJsonArray("items");
        assertTrue(clauses.asList().stream().map(item -> item.getAsJsonObject().get("label"))
                .anyMatch(new JsonPrimitive("requires")::equals), clauses::toString);
    }

    @Test
    void hoverTellsWhatIsKnown() {
        begin("{'textDocument': {'hover': {'contentFormat': ['markdown']}}}");
        JsonObject hover = ask("hover", 3, 14).getAsJsonObject();
        assertEquals("```ocaml\nhops : integer\n```", hover.getAsJsonObject("contents").get("value").getAsString());
        assertTrue(ask("hover", 1, 5).toString().contains("Delivers \uD83D\uDE80."));
    }

    @Test
    void symbolsAndEverythingElseAreAnswered() {
        begin("{}");
        JsonElement symbols = server.ask("textDocument/documentSymbol",
                Json.of("{'textDocument': {'uri': '" + NAME + "'}}"));
        assertEquals("relay", symbols.getAsJsonArray().get(0).getAsJsonObject().get("name").getAsString());
        assertEquals(new JsonArray(), server.ask("textDocument/foldingRange",
                Json.of("{'textDocument': {'uri': '" + NAME + "'}}")));
        assertEquals(new JsonArray(), server.ask("textDocument/codeLens",
                Json.of("{'textDocument': {'uri': '" + NAME + "'}}")));
    }
}
