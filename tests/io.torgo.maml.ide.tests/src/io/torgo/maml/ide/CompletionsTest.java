package io.torgo.maml.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.MamlValidator;
import io.torgo.maml.Severity;
import io.torgo.maml.Term;
import io.torgo.maml.Vocabulary;
import io.torgo.maml.ide.Completion.Kind;
import io.torgo.maml.ide.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionsTest {

    @Test
    void proposesMissingKeysThoseOfTheReferenceFirst() {
        assertEquals("type", labels("---\nid: x\nty|\n---\n").getFirst());
        List<String> all = labels("---\nid: x\n|\n---\n");
        assertFalse(all.contains("id"));
        assertEquals(List.of("maml_version", "type", "origin"), all.subList(0, 3));
    }

    @Test
    void findsKeysByALaterPart() {
        assertTrue(labels("---\nflag|\n---\n").contains("quantum_security_flag"));
        assertTrue(labels("---\nqsf|\n---\n").contains("quantum_security_flag"));
        assertEquals("created_at", labels("---\nCREA|\n---\n").getFirst());
    }

    @Test
    void proposesInnerKeysWithTheirIndent() {
        assertEquals(List.of("read", "write", "execute"), labels("---\npermissions:\n  |\n---\n"));
        assertEquals(List.of("write", "execute"), labels("---\npermissions:\n      read: []\n      |\n---\n"));
        assertEquals(List.of("level"), labels("---\nverification:\n  method: ortac-runtime\n  l|\nid: x\n---\n"));
        assertEquals(List.of("execute"), labels("---\npermissions: {read: [], e|}\n---\n"));
    }

    @Test
    void anAcceptedKeyIsWhole() {
        assertEquals("---\npermissions:\n  read: [\"agent://*\"]\n  write: [\"agent://owner\"]\n"
                + "  execute: [\"gateway://local\"]\n---\n", Marked.of("---\nperm|\n---\n").accept("permissions"));
        assertEquals("---\ncreated_at: 2026-01-31T12:00:00Z\n---\n", Marked.of("---\ncr|\n---\n").accept("created_at"));
        assertEquals("---\ntype: \"a\"\n---\n", Marked.of("---\nty|: \"a\"\n---\n").accept("type"));
    }

    @Test
    void proposesValues() {
        assertEquals("---\ntype: \"workflow\"\n---\n", Marked.of("---\ntype: work|\n---\n").accept("workflow"));
        assertEquals("---\ntype: \"workflow\"\n---\n", Marked.of("---\ntype: \"work|\"\n---\n").accept("workflow"));
        assertEquals(List.of("strict", "warn"), labels("---\nverification:\n  level: |\n---\n"));
        assertEquals(List.of("ortac-runtime"), labels("---\nverification:\n  method: \"o|\"\n---\n"));
        assertEquals(List.of("true", "false"), labels("---\nmission_critical: |\n---\n"));
        assertEquals(List.of("AES-256"), labels("---\nencryption: \"AES-25|\"\n---\n"));
        assertEquals("---\nmaml_version: \"2.0.0\"\n---\n", Marked.of("---\nmaml_version: |\n---\n").accept("2.0.0"));
    }

    @Test
    void aNewIdIsAUuidOfVersionSeven() {
        String text = Marked.of("---\n|\n---\n").accept("id");
        assertTrue(text.matches("(?s).*\"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-.*"), text);
    }

    @Test
    void proposesWhoMay() {
        String head = "---\norigin: agent://nurse\npermissions:\n  read: [";
        assertEquals(head + "\"agent://nurse\"]\n---\n", Marked.of(head + "\"ag|\"]\n---\n").accept("agent://nurse"));
        assertEquals(head + "\"gateway://local\"]\n---\n", Marked.of(head + "|]\n---\n").accept("gateway://local"));
        assertTrue(labels("---\npermissions:\n  execute:\n    - \"ga|\n---\n").contains("gateway://local"));
        assertTrue(labels("---\npermissions:\n  execute: [\n    \"agent://a\",\n    \"|\n---\n").contains("agent://*"));
    }

    @Test
    void proposesModulesThatTheCodeImports() {
        List<String> libs = labels("---\nrequires:\n  libs: [\"|\"]\n---\n## Code_Blocks\n```python\nimport json\n"
                + "import yaml\nfrom skimage import io\n```\n");
        assertEquals(List.of("pyyaml", "skimage"), libs.subList(0, 2));
        assertFalse(libs.contains("json"));
    }

    @Test
    void proposesSectionsThatAreMissing() {
        assertEquals(List.of("Context", "Content", "Code_Blocks"),
                labels("---\n---\n## Intent\nx\n## Co|\n").subList(0, 3));
        assertFalse(labels("---\n---\n## Intent\nx\n## |\n").contains("Intent"));
        assertEquals("## Intent\n", Marked.of("## In|\n").accept("Intent"));
        assertEquals("## Intent\n", Marked.of("##|\n").accept("Intent"));
    }

    @Test
    void proposesLanguages() {
        assertEquals(List.of("python", "python:disable-run"), labels("## Code_Blocks\n```pyt|\n"));
    }

    @Test
    void proposesHistoryLines() {
        String head = "## History\n";
        assertEquals(head + "- 2026-01-31T12:00:00Z: [CREATE] Text by `agent://name`.",
                Marked.of(head + "|").accept("- [CREATE]"));
        assertEquals("VERIFY", labels(head + "- 2026-01-31T12:00:00Z: [VERI|").getFirst());
    }

    @Test
    void proposesWordsOfJsonSchema() {
        String head = "## Input_Schema\n{\n  ";
        assertTrue(labels(head + "\"ty|\"\n}\n").contains("type"), labels(head + "\"ty|\"\n}\n").toString());
        assertTrue(labels(head + "\"type\": \"str|\"\n}\n").contains("string"));
        assertEquals(List.of("true", "false"), labels(head + "\"uniqueItems\": |\n}\n"));
        String names = head + "\"properties\": {\"pulse\": {}},\n  \"required\": [\"";
        assertEquals(names + "pulse\"]\n}\n", Marked.of(names + "p|\"]\n}\n").accept("pulse"));
        assertEquals(head + "\"minLength\": \n}\n", Marked.of(head + "minL|\n}\n").accept("minLength"));
    }

    @Test
    void aNameOfAPropertyIsTheAuthorsOwn() {
        String head = "## Output_Schema\n```json\n{\"properties\": {";
        assertTrue(labels(head + "\"ty|\"}}\n```\n").isEmpty());
        assertTrue(labels(head + "\"a\": {\"ty|\"}}}\n```\n").contains("type"));
    }

    @Test
    void proposesWholeDocumentsInAnEmptyFile() {
        List<Completion> templates = Marked.of("|").completions().stream()
                .filter(each -> each.label().startsWith("document: ")).toList();
        assertTrue(templates.size() >= 10, () -> String.valueOf(templates.size()));
        for (Completion template : templates) {
            DocumentAnalysis analysis = DocumentAnalysis.of(template.plainText());
            assertTrue(MamlValidator.isValid(analysis.diagnostics()), () -> template.label() + analysis.diagnostics());
        }
    }

    @Test
    void proposesASectionOnABlankLine() {
        String accepted = Marked.of("---\nid: x\n---\n## Intent\nx\n\n|").accept("## Context");
        assertTrue(accepted.endsWith("## Context\nsite: north\n"), accepted);
    }

    @Test
    void proposesNothingInProseOrCode() {
        assertTrue(labels("## Intent\nBring hel|\n").isEmpty());
        assertTrue(labels("## Code_Blocks\n```python\n|\n```\n").isEmpty());
    }

    @Test
    void proposesFilesBesideTheDocument(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("relay.mli"), "");
        Files.writeString(folder.resolve("notes.txt"), "");
        Files.createDirectory(folder.resolve("specs"));
        Files.writeString(folder.resolve("specs").resolve("a.mli"), "");
        String head = "---\nverification:\n  spec_files: [\"";
        assertEquals(List.of("relay.mli", "notes.txt", "specs/"), files(folder, head + "|\"]\n---\n"));
        assertEquals(List.of("specs/a.mli"), files(folder, head + "specs/|\"]\n---\n"));
    }

    private static List<String> files(Path folder, String marked) {
        Marked text = Marked.of(marked);
        URI document = folder.resolve("a.maml.md").toUri();
        return Completions.at(text.analysis(), text.offset(), new Workspace(), Optional.of(document), Marked.STAMPS)
                .stream().filter(each -> each.kind() == Kind.FILE).map(Completion::label).toList();
    }

    @Test
    void proposesIdsOfOtherDocuments() {
        Workspace workspace = new Workspace();
        workspace.open(URI.create("memory:/other"), "---\nid: urn:uuid:42\n---\n## Intent\nHelps.\n");
        Marked text = Marked.of("---\nid: x\n---\n## Context\nsee urn:|\n");
        DocumentAnalysis analysis = workspace.open(URI.create("memory:/this"), text.text());
        List<Completion> found = Completions.at(analysis, text.offset(), workspace);
        assertEquals(List.of("urn:uuid:42"), found.stream().map(Completion::label).toList());
        assertTrue(found.getFirst().meaning().contains("Helps."), found::toString);
    }

    @Test
    void everyKeyOfTheRegistryIsKnownToTheValidator() {
        for (Term term : Vocabulary.terms(Term.Kind.KEY)) {
            if (term.official() && !term.name().contains(".")) {
                String text = "---\n" + new Completion(Kind.KEY, "", term.template(), 0, 0, "", "").plainText()
                        + "\n---\n";
                assertTrue(DocumentAnalysis.of(text).diagnostics().stream()
                        .noneMatch(found -> found.severity() == Severity.INFO && found.line() == 2), term.name());
            }
        }
    }

    private static List<String> labels(String marked) {
        return Marked.of(marked).labels();
    }
}
