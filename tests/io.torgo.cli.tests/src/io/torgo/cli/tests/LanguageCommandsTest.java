package io.torgo.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.cli.tests.Shell.Ended;
import io.torgo.gateway.fakes.FakeGateway;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands of the language: validate, fix, format, outline, import, explain. */
class LanguageCommandsTest {

    private static final String BAD = "---\nmaml_version: 2.0\n---\n## Intent\nx\n";
    private static final String GUIDE = "# Guide\n\n1. Step:\n   ```yaml\n   ---\n   maml_version: \"2.0.0\"\n"
            + "   id: \"urn:uuid:1\"\n   type: \"relay\"\n   ---\n   ## Intent\n   Go.\n   ```\n\n```markdown\n---\n"
            + "type: receipt\neltit: eucseR\n---\n## txetnoC\n```\n";

    /** Examples that would be too long, need more than one document, or an interpreter that may be missing. */
    private static final Set<String> WITHOUT_OUTPUT = Set.of("MAML-C04", "MAML-W30", "MAML-W31", "MAML-L01", "MAML-L02",
            "MAML-L03", "MAML-X01");

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void prepare() {
        shell = new Shell(folder.resolve("home"));
    }

    private String file(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> documents(Ended ended) throws Exception {
        return (List<Map<String, Object>>) ended.json().get("documents");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> members, String name) {
        return (List<Map<String, Object>>) members.get(name);
    }

    @Test
    void validatesFolders() throws Exception {
        file("project/a.maml.md", FakeGateway.DOCUMENT);
        file("project/deep/b.maml.md", BAD);
        file("project/readme.md", "nothing");
        file("project/.hidden/c.maml.md", BAD);
        Files.createSymbolicLink(folder.resolve("project/loop"), folder.resolve("project"));
        Ended ended = shell.run("validate", "--json", folder.resolve("project").toString());
        assertEquals(1, ended.code());
        assertEquals(List.of(true, false), documents(ended).stream().map(one -> one.get("valid")).toList());
        Ended none = shell.run("validate", "--json", Files.createDirectory(folder.resolve("empty")).toString());
        assertEquals(2, none.code());
        assertEquals("CLI-NO-DOCUMENTS", none.errorCode());
    }

    @Test
    void validatesByEveryProfile() throws Exception {
        String bad = file("bad.maml.md", BAD);
        for (String profile : List.of("strict-1.0.0", "strict-2.0.0", "chimera", "glastonbury", "dunes-sdk", "cfg",
                "lenient")) {
            assertEquals(profile, documents(shell.run("validate", "--json", "--profile", profile, bad)).get(0)
                    .get("profile"));
        }
        assertEquals(0, shell.run("validate", "--profile", "lenient", bad).code());
    }

    @Test
    void theProjectSaysHowUnlessTheOptionDoes() throws Exception {
        file("maml.yaml", "profile: lenient\nexclude: [old/]\n");
        String bad = file("bad.maml.md", BAD);
        file("old/worse.maml.md", BAD);
        Ended ended = shell.run("validate", "--json", folder.toString());
        assertEquals(0, ended.code(), ended.out());
        assertEquals(1, documents(ended).size());
        assertEquals("lenient", documents(ended).get(0).get("profile"));
        assertEquals(folder.resolve("maml.yaml").toString(), documents(ended).get(0).get("settings"));
        assertEquals(1, shell.run("validate", "--profile", "strict-2.0.0", bad).code());
    }

    @Test
    void faultsOfTheSettingsAreFindings() throws Exception {
        file("maml.yaml", "profile: strictest\n");
        String good = file("good.maml.md", FakeGateway.DOCUMENT);
        Ended ended = shell.run("validate", "--json", good);
        assertEquals(1, ended.code());
        assertEquals(true, documents(ended).get(0).get("valid"));
        assertEquals("MAML-N03", list(list(ended.json(), "settings").get(0), "diagnostics").get(0).get("code"));
        assertTrue(shell.run("validate", good).out().contains("maml.yaml:1:10: error MAML-N03"));
    }

    @Test
    void writesSarif() throws Exception {
        Ended ended = shell.run("validate", "--format", "sarif", file("bad.maml.md", BAD));
        assertEquals(1, ended.code());
        assertEquals("2.1.0", ended.json().get("version"));
        assertFalse(list(list(ended.json(), "runs").get(0), "results").isEmpty());
        Ended json = shell.run("validate", "--format", "json", folder.resolve("bad.maml.md").toString());
        assertEquals(false, documents(json).get(0).get("valid"));
        assertEquals("CLI-NO-FILE", shell.run("validate", "--format", "sarif", "/no/such").errorCode());
    }

    @Test
    void looksAtCodeUnlessToldNotTo() throws Exception {
        String text = FakeGateway.DOCUMENT.contains("## Code_Blocks")
                ? FakeGateway.DOCUMENT
                : FakeGateway.DOCUMENT + "\n## Code_Blocks\n";
        String bad = file("bad.maml.md", text + "\n```json\n{\"a\": }\n```\n");
        assertTrue(shell.run("validate", bad).out().contains("MAML-X01"), shell.run("validate", bad).out());
        assertFalse(shell.run("validate", "--no-code", bad).out().contains("MAML-X01"));
        file("maml.yaml", "checkers: {json: off}\n");
        assertFalse(shell.run("validate", bad).out().contains("MAML-X01"));
    }

    @Test
    void idsUsedTwiceAreFoundAmongSeveral() throws Exception {
        String one = file("one.maml.md", FakeGateway.DOCUMENT);
        String other = file("other.maml.md", FakeGateway.DOCUMENT);
        assertFalse(shell.run("validate", one).out().contains("MAML-L01"));
        Ended both = shell.run("validate", one, other);
        assertEquals(0, both.code());
        assertEquals(2, both.out().split("MAML-L01:", -1).length - 1, both.out());
    }

    @Test
    void fixesInPlace() throws Exception {
        Path bad = Path.of(file("bad.maml.md", BAD));
        Files.setPosixFilePermissions(bad, PosixFilePermissions.fromString("rw-r-----"));
        Ended dry = shell.run("fix", "--dry-run", "--json", bad.toString());
        Map<String, Object> told = documents(dry).get(0);
        assertTrue(told.keySet().containsAll(List.of("file", "changed", "valid", "diff")), told.toString());
        assertEquals(true, told.get("changed"));
        assertTrue(told.get("diff").toString().contains("\n-maml_version: 2.0\n"), told.toString());
        assertEquals(BAD, Files.readString(bad));
        Ended done = shell.run("fix", "--json", bad.toString());
        assertEquals(Boolean.TRUE.equals(documents(done).get(0).get("valid")) ? 0 : 1, done.code());
        assertFalse(Files.readString(bad).equals(BAD));
        assertFalse(list(documents(done).get(0), "applied").isEmpty());
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(bad)));
        assertEquals(false, documents(shell.run("fix", "-n", "--json", bad.toString())).get(0).get("changed"));
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void neverWritesThroughALink() throws Exception {
        file("real.maml.md", BAD);
        Path link = Files.createSymbolicLink(folder.resolve("link.maml.md"), folder.resolve("real.maml.md"));
        Ended ended = shell.run("fix", "--json", link.toString());
        assertEquals("CLI-LINK", ended.errorCode());
        assertEquals(BAD, Files.readString(link));
    }

    @Test
    void aFileThatIsNoTextIsLeftAlone() throws Exception {
        byte[] bytes = {'-', '-', '-', '\n', (byte) 0xff, '\n'};
        Path file = Files.write(folder.resolve("x.maml.md"), bytes);
        assertEquals("CLI-NOT-UTF8", shell.run("fix", "--json", file.toString()).errorCode());
        assertEquals("CLI-NOT-UTF8", shell.run("format", "--json", file.toString()).errorCode());
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void formatsAndChecks() throws Exception {
        String ugly = "\ufeff" + FakeGateway.DOCUMENT.replace("## ", "##  ") + "\n\n\n\n";
        Path file = Path.of(file("ugly.maml.md", ugly));
        Ended check = shell.run("format", "--check", "--json", file.toString());
        assertTrue(documents(check).get(0).keySet().containsAll(List.of("file", "changed", "valid", "diff")));
        boolean changes = Boolean.TRUE.equals(documents(check).get(0).get("changed"));
        assertEquals(changes ? 1 : 0, check.code());
        assertEquals(ugly, Files.readString(file));
        String printed = shell.run("format", "--stdout", file.toString()).out();
        assertEquals(ugly, Files.readString(file));
        assertEquals(0, shell.run("format", file.toString()).code());
        assertEquals(printed, Files.readString(file));
        assertTrue(printed.startsWith("\ufeff---"));
        assertEquals(0, shell.run("format", "--check", file.toString()).code());
        assertEquals(printed, shell.typed(ugly, "format", "-").out());
    }

    @Test
    void outlinesDocuments() throws Exception {
        String good = file("good.maml.md", FakeGateway.DOCUMENT);
        assertTrue(shell.run("outline", good).out().contains("─ Intent"), shell.run("outline", good).out());
        List<Map<String, Object>> outline = list(shell.run("outline", "--json", good).json(), "outline");
        assertEquals("front_matter", outline.get(0).get("kind"));
        assertFalse(list(outline.get(0), "children").isEmpty());
    }

    @Test
    void importsGuides() throws Exception {
        String guide = file("guide.md", GUIDE);
        Path target = folder.resolve("out");
        Ended ended = shell.run("import", guide, "-o", target.toString(), "--json");
        assertEquals(0, ended.code(), ended.err());
        List<Map<String, Object>> found = documents(ended);
        assertEquals(List.of("document", "receipt"), found.stream().map(one -> one.get("kind")).toList());
        assertEquals(5L, found.get(0).get("line"));
        assertEquals(guide, found.get(0).get("source"));
        assertEquals(List.of("indentation"), found.get(0).get("repaired"));
        String text = Files.readString(Path.of(found.get(0).get("file").toString()));
        assertEquals("---\nmaml_version: \"2.0.0\"\nid: \"urn:uuid:1\"\ntype: \"relay\"\n---\n## Intent\nGo.\n", text);
        assertTrue(Files.readString(target.resolve("index.md")).contains("guide-1-relay.maml.md"));
        assertTrue(Files.readString(target.resolve("index.json")).contains("\"guide-2-rescue.mu\""));
        assertEquals(0, shell.run("import", guide, "-o", target.toString()).code());
    }

    @Test
    void importNeverOverwritesSilently() throws Exception {
        String guide = file("guide.md", GUIDE);
        Path target = folder.resolve("out");
        file("out/guide-1-relay.maml.md", "mine");
        Ended ended = shell.run("import", guide, "-o", target.toString(), "--json");
        assertEquals("CLI-EXISTS", ended.errorCode());
        assertFalse(Files.exists(target.resolve("index.json")));
        assertEquals("mine", Files.readString(target.resolve("guide-1-relay.maml.md")));
        assertEquals(0, shell.run("import", "--force", guide, "-o", target.toString()).code());
        assertTrue(Files.readString(target.resolve("guide-1-relay.maml.md")).startsWith("---"));
    }

    @Test
    void importListsWithoutAFolder() throws Exception {
        Ended ended = shell.run("import", file("guide.md", GUIDE));
        assertEquals(0, ended.code());
        assertTrue(ended.out().contains("guide-1-relay.maml.md"), ended.out());
        Ended nothing = shell.run("import", "--json", file("plain.md", "# Nothing\n"));
        assertEquals(1, nothing.code());
        assertEquals(List.of(), documents(nothing));
    }

    @Test
    void explainsAndListsCodes() throws Exception {
        Map<String, Object> code = shell.run("explain", "--json", "MAML-K01").json();
        assertEquals(List.of("code", "severity", "title", "why", "bad", "output", "good", "cure"),
                List.copyOf(code.keySet()));
        assertEquals("MAML-K01", shell.run("explain", "--json", "k01").json().get("code"));
        List<Map<String, Object>> all = list(shell.run("explain", "--all", "--json").json(), "codes");
        assertTrue(all.size() > 100, "only " + all.size());
        assertTrue(shell.run("explain", "--all").out().contains("CLI-EXISTS"));
        assertEquals(2, shell.run("explain").code());
    }

    @Test
    void printsTheSchemaOfTheFrontMatter() throws Exception {
        assertTrue(shell.run("schema", "--json").json().containsKey("$schema"));
    }

    @Test
    void theServerNeedsALine() throws Exception {
        assertEquals(2, shell.run("lsp").code());
        assertEquals("CLI-USAGE", shell.run("lsp", "--json", "--socket", "0").errorCode());
        Path token = Files.writeString(folder.resolve("token"), "short");
        assertEquals("CLI-WEAK-TOKEN",
                shell.run("lsp", "--json", "--socket", "0", "--token-file", token.toString()).errorCode());
    }

    @Test
    void servesAnEditorOnStandardInput() {
        String initialize = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}";
        String shutdown = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}";
        String exit = "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}";
        StringBuilder talk = new StringBuilder();
        Stream.of(initialize, shutdown, exit).forEach(message -> talk.append("Content-Length: ")
                .append(message.getBytes(StandardCharsets.UTF_8).length).append("\r\n\r\n").append(message));
        Ended ended = shell.typed(talk.toString(), "lsp", "--stdio");
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().contains("\"capabilities\""), ended.out());
    }

    @Test
    void oneFileThatIsNoTextDoesNotHinderTheOthers() throws Exception {
        Path damaged = folder.resolve("damaged.maml.md");
        byte[] bytes = "---\n\u00e9\n---\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(damaged, bytes);
        String bad = file("bad.maml.md", BAD);
        for (String command : List.of("fix", "format")) {
            Ended ended = shell.run(command, "--json", damaged.toString(), bad);
            assertEquals(1, ended.code());
            assertEquals(2, documents(ended).size());
            assertEquals("CLI-NOT-UTF8", ((Map<?, ?>) documents(ended).get(0).get("error")).get("code"));
            assertEquals(false, documents(ended).get(0).get("changed"));
            assertEquals(null, documents(ended).get(1).get("error"));
            assertEquals("CLI-NOT-UTF8", shell.run(command, "--json", damaged.toString()).errorCode());
        }
        assertArrayEquals(bytes, Files.readAllBytes(damaged));
    }

    @Test
    void helpIsOneObjectToo() throws Exception {
        for (String[] words : new String[][]{{"fix", "--help", "--json"}, {"help", "fix", "--json"}}) {
            Ended ended = shell.run(words);
            assertEquals(0, ended.code());
            assertTrue(String.valueOf(ended.json().get("help")).contains("torgo fix"), ended.out());
        }
    }

    @Test
    void nothingIsImportedFromPrograms() throws Exception {
        Path program = folder.resolve("program.maml.md");
        Files.write(program, new byte[]{'M', 'Z', 0, 0, 1});
        Path target = folder.resolve("imported");
        Ended ended = shell.run("import", "--json", program.toString(), "-o", target.toString());
        assertEquals(1, ended.code());
        assertEquals(List.of(), documents(ended));
        assertFalse(Files.exists(target));
    }

    @Test
    void saysWhyAPlaceIsNone() throws Exception {
        Ended folderAsFile = shell.run("outline", folder.toString());
        assertTrue(folderAsFile.err().contains("is a folder"), folderAsFile.err());
        String guide = file("guide.md", GUIDE);
        Ended fileAsFolder = shell.run("import", guide, "-o", guide);
        assertTrue(fileAsFolder.err().contains("is there already"), fileAsFolder.err());
    }

    @Test
    void explainsWithTheExactOutput() throws Exception {
        for (Map<String, Object> code : list(shell.run("explain", "--all", "--json").json(), "codes")) {
            String name = String.valueOf(code.get("code"));
            if (name.startsWith("MAML-") && !WITHOUT_OUTPUT.contains(name)) {
                Object output = shell.run("explain", "--json", name).json().get("output");
                assertTrue(String.valueOf(output).contains(" " + code.get("severity") + " " + name + ": "),
                        name + ": " + output);
            }
        }
    }
}
