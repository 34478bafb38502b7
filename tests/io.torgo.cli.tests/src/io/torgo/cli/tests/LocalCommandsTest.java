package io.torgo.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.cli.tests.Shell.Ended;
import io.torgo.gateway.fakes.FakeGateway;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that need no gateway. */
class LocalCommandsTest {

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void prepare() {
        shell = new Shell(folder.resolve("home"));
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void validatesGoodAndBad() throws Exception {
        String good = file("good.maml.md", FakeGateway.DOCUMENT);
        String bad = file("bad.maml.md", "---\nmaml_version: \"2.0.0\"\n---\n## Intent\nx\n");
        assertEquals(0, shell.run("validate", good).code());
        Ended ended = shell.run("validate", good, bad);
        assertEquals(1, ended.code());
        assertTrue(ended.out().contains(bad + ":"), ended.out());
        assertTrue(ended.out().contains("^"), ended.out());
        assertTrue(ended.out().contains("cure: "), ended.out());
        assertTrue(ended.out().contains("torgo explain MAML-"), ended.out());
        assertTrue(ended.out().contains("2 documents, 1 invalid"), ended.out());
    }

    @Test
    @SuppressWarnings("unchecked")
    void validatesForPrograms() throws Exception {
        String bad = file("bad.maml.md", "nothing here");
        Ended ended = shell.run("--json", "validate", bad);
        assertEquals(1, ended.code());
        Map<String, Object> document = ((List<Map<String, Object>>) ended.json().get("documents")).get(0);
        assertEquals(bad, document.get("file"));
        assertEquals(false, document.get("valid"));
        assertEquals("strict-2.0.0", document.get("profile"));
        Map<String, Object> first = ((List<Map<String, Object>>) document.get("diagnostics")).get(0);
        assertTrue(first.keySet().containsAll(List.of("code", "severity", "line", "column", "endLine", "endColumn",
                "message", "cure")), first.toString());
    }

    @Test
    void validatesStandardInput() {
        assertEquals(0, shell.typed(FakeGateway.DOCUMENT, "validate", "-").code());
    }

    @Test
    void hidesWhatWouldMoveTheTerminal() throws Exception {
        String bad = file("bad.maml.md", "---\nid: \u001b[31mred\u202e\n---\n");
        assertFalse(shell.run("validate", bad).out().contains("\u001b"));
        assertFalse(shell.run("validate", bad).out().contains("\u202e"));
    }

    @Test
    void missingFilesAndProfilesAreUsage() throws Exception {
        assertEquals(2, shell.run("validate", "/no/such/file").code());
        assertEquals("CLI-NO-FILE", shell.run("validate", "--json", "/no/such/file").errorCode());
        assertEquals("CLI-UNKNOWN-PROFILE", shell.run("validate", "--json", "--profile", "x", "-").errorCode());
        assertEquals("CLI-USAGE", shell.run("validate", "--json").errorCode());
    }

    @Test
    void typosGetASuggestion() {
        Ended ended = shell.run("valdate", "x");
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("Did you mean: validate"), ended.err());
        assertTrue(shell.run("val").err().contains("Did you mean: validate"));
        assertTrue(shell.run("run", "--sed", "1", "x").err().contains("--seed"));
        assertFalse(shell.run("frobnicate").err().contains("Did you mean"));
        assertFalse(shell.run("run", "--nonsense", "x").err().contains("Did you mean"));
        assertEquals(2, shell.run("receipts").code());
        assertEquals(2, shell.run("run", "--nonsense", "x").code());
    }

    @Test
    void helpIsEverywhere() {
        assertTrue(shell.run().out().contains("Exit codes:"));
        assertTrue(shell.run("help", "receipts").out().contains("verify"));
        assertTrue(shell.run("storage", "get", "--help").out().contains("--output"));
        assertTrue(shell.run("help", "receipts", "verify").out().contains("--all"));
    }

    @Test
    void misuseIsOneObjectForPrograms() throws Exception {
        Ended none = shell.run("--json");
        assertEquals(2, none.code());
        assertEquals("CLI-USAGE", none.errorCode());
        for (String[] line : new String[][]{{"run", "--json"}, {"--home", "x", "run", "--json"},
                {"--json", "--home=x", "run", "--nonsense"}}) {
            Ended ended = shell.run(line);
            assertEquals(2, ended.code());
            assertEquals("CLI-USAGE", ended.errorCode());
            assertEquals("failed", ended.json().get("status"), ended.out());
        }
        assertFalse(shell.run("validate", "--json").json().containsKey("status"));
    }

    @Test
    void explainsHowADocumentAsks() {
        assertTrue(shell.run("explain", "EXEC-DENIED").out().contains("importing the module"));
    }

    @Test
    void explainsCodesOfLanguageAndPlatform() throws Exception {
        assertEquals("MAML-K01", shell.run("explain", "maml-k01", "--json").json().get("code"));
        Ended ended = shell.run("explain", "GATEWAY-TOO-LARGE");
        assertEquals(0, ended.code());
        assertTrue(ended.out().contains("Cure:"), ended.out());
        assertEquals(1, shell.run("explain", "NO-SUCH-CODE").code());
    }

    @Test
    void tellsItsVersion() throws Exception {
        assertTrue(shell.run("version", "--json").json().containsKey("version"));
        assertTrue(shell.run("version").out().startsWith("torgo "));
    }

    @Test
    void completesInBash() {
        String script = shell.run("completion", "bash").out();
        assertTrue(script.contains("complete -F _complete_torgo"), script);
        assertTrue(script.contains("receipts"), script);
    }

    @Test
    void makesKeysOnceAndShowsThemAfterwards() throws Exception {
        String keys = folder.resolve("keys").toString();
        Map<String, Object> first = shell.run("keygen", "--output", keys, "--json").json();
        assertEquals(first, shell.run("keygen", "-o", keys, "--json").json());
        assertTrue(Files.exists(Path.of((String) first.get("signing"))));
    }

    @Test
    void withoutAProgramNothingIsStarted() throws Exception {
        String good = file("good.maml.md", FakeGateway.DOCUMENT);
        Ended ended = shell.run("run", good, "--json");
        assertEquals(6, ended.code());
        assertEquals("CLI-NO-INSTALL", ended.errorCode());
        assertEquals("failed", ended.json().get("status"));
        assertEquals(6, shell.run("status").code());
        assertEquals(Map.of("running", false), shell.run("status", "--json").json());
        assertEquals(0, shell.run("stop").code());
    }
}
