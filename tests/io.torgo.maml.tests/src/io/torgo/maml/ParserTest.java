package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParserTest {

    @Test
    void readsWhatAPlannerAsks() {
        ParsedDocument document = MamlParser.parse(Samples.VALID);
        assertEquals(Optional.of("urn:uuid:018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f"), document.id());
        assertEquals(Optional.of("workflow"), document.type());
        assertEquals(Optional.of("agent://station-7"), document.origin());
        assertEquals(List.of("numpy>=2", "scipy"), document.requires("libs"));
        assertEquals(List.of("cuda"), document.requires("resources"));
        assertEquals(List.of(), document.requires("apis"));
        assertEquals(List.of("gateway://local"), document.permissions("execute"));
        assertEquals(List.of(), document.permissions("write"));
        assertEquals(Optional.of("ortac-runtime"), document.verificationMethod());
        assertEquals(Optional.of("strict"), document.verificationLevel());
        assertEquals(List.of("relay.mli"), document.specFiles());
        assertEquals(Map.of("site", "north", "runtime", "cpython", "note", "a#b"), document.context());
        assertEquals(Optional.of(Map.of("type", "object", "properties", Map.of("n", Map.of("type", "integer")))),
                document.inputSchema());
        assertEquals(Optional.of(Map.of("type", "object")), document.outputSchema());
        assertEquals(Dialect.CORE, document.dialect());
        assertEquals(List.of(), document.syntaxProblems());
    }

    @Test
    void readsCodeBlocksOfTheirSectionOnly() {
        List<CodeBlock> blocks = MamlParser.parse(Samples.VALID).codeBlocks();
        assertEquals(List.of("python", "bash"), blocks.stream().map(CodeBlock::getLanguage).toList());
        assertEquals("print(\"x\")\n", blocks.getFirst().getCode());
        assertEquals(28, blocks.getFirst().getCodeLine());
        assertEquals("Bash:disable-run", blocks.getLast().getInfo());
        assertTrue(blocks.getLast().isClosed());
    }

    @Test
    void placesKeysAndValues() {
        ParsedDocument document = MamlParser.parse(Samples.VALID);
        Entry permissions = document.model().getFrontMatter().getEntries().get(5);
        Entry execute = ((Mapping) permissions.getValue()).getEntries().getLast();
        assertEquals("execute", execute.getKey());
        assertEquals(11, execute.getLine());
        assertEquals("execute: [\"gateway://local\"]", text(document, execute.getOffset(), execute.getLength()));
        assertEquals("[\"gateway://local\"]", text(document, execute.getValue().getOffset(),
                execute.getValue().getLength()));
        assertEquals("execute", text(document, execute.getKeyOffset(), execute.getKeyLength()));
        assertTrue(text(document, permissions.getOffset(), permissions.getLength()).endsWith("[\"gateway://local\"]"));
        Entry version = document.model().getFrontMatter().getEntries().getFirst();
        assertEquals("\"2.0.0\"", text(document, version.getValue().getOffset(), version.getValue().getLength()));
        assertFalse(((Scalar) version.getValue()).isPlain());
        Entry time = document.model().getFrontMatter().getEntries().getLast();
        assertEquals("timestamp", ((Scalar) time.getValue()).getTag());
    }

    private static String text(ParsedDocument document, int offset, int length) {
        return document.text().substring(offset, offset + length);
    }

    @Test
    void countsColumnsInUtf16UnitsBehindWideCharacters() {
        String text = Samples.VALID.replace("type: \"workflow\"", "type: \"🐪🐪\" # 🐪\n🐪: 2\nid: 1");
        Diagnostic again = Samples.only("MAML-Y04", Samples.judge(text));
        assertEquals("id", text.substring(again.offset(), again.offset() + again.length()));
        assertEquals(6, again.line());
        assertEquals(1, again.column());
    }

    @Test
    void readsAnyLineEndingAndAByteOrderMark() {
        for (String eol : List.of("\n", "\r\n", "\r")) {
            byte[] bytes = ("\uFEFF" + Samples.VALID.replace("\n", eol)).getBytes(StandardCharsets.UTF_8);
            ParsedDocument document = MamlParser.parse(bytes);
            assertEquals(List.of(), Samples.errors(document.text()));
            assertEquals(7, document.model().getSections().size() + 1);
            assertEquals(18, document.model().getSections().getFirst().getLine());
            assertEquals(bytes.length, document.size());
            Places.check(document);
        }
    }

    @Test
    void aBrokenKeyDoesNotHideTheOthers() {
        String text = Samples.VALID.replace("libs: [\"numpy>=2\", \"scipy\"]", "libs: [\"numpy>=2\", \"scipy\"");
        ParsedDocument document = MamlParser.parse(text);
        assertEquals(Optional.of("agent://station-7"), document.origin());
        assertEquals(List.of("gateway://local"), document.permissions("execute"));
        List<Diagnostic> errors = Samples.errors(text);
        assertEquals(List.of("MAML-F03"), Samples.codes(errors));
        assertTrue(errors.getFirst().line() >= 7 && errors.getFirst().line() <= 9, "" + errors);
        assertEquals("Close the list or mapping, or put the value in double quotes.", errors.getFirst().cure());
    }

    @Test
    void pointsAtACharacterThatStartsNoToken() {
        Diagnostic broken = Samples.only("MAML-F03", Samples.judge(Samples.VALID.replace("\"workflow\"", "%{kind}")));
        assertEquals(4, broken.line());
        assertEquals(7, broken.column());
    }

    @Test
    void findsAFrontMatterWithoutDelimiters() {
        String keys = Samples.HEAD.substring(4);
        ParsedDocument unopened = MamlParser.parse(keys + "## Intent\nx\n");
        assertEquals(List.of("MAML-F02"), Samples.codes(unopened.syntaxProblems()));
        assertEquals(Optional.of("workflow"), unopened.type());
        ParsedDocument unclosed = MamlParser.parse(Samples.HEAD.substring(0, Samples.HEAD.length() - 4)
                + "## Intent\nx\n");
        assertEquals(List.of("MAML-F02"), Samples.codes(unclosed.syntaxProblems()));
        assertEquals("Intent", unclosed.model().getSections().getFirst().getName());
        ParsedDocument late = MamlParser.parse("Some words.\n\n" + Samples.HEAD + "## Intent\nx\n");
        assertEquals(List.of("MAML-F01"), Samples.codes(late.syntaxProblems()));
        assertEquals(Optional.of("workflow"), late.type());
    }

    @Test
    void readsKeysWhoseLineBreaksAreLost() {
        ParsedDocument document = MamlParser.parse("maml_version: \"1.0.0\"id: \"urn:x:1\"type: \"workflow\"origin: "
                + "\"agent://a\"\nIntent 🐪\nDo it.\nContext\nsite: a\n");
        assertEquals(List.of("MAML-F05"), Samples.codes(document.syntaxProblems()));
        assertEquals(Optional.of("workflow"), document.type());
        assertEquals(Optional.of("agent://a"), document.origin());
        assertEquals(List.of("Intent", "Context"), document.model().getSections().stream().map(Section::getName)
                .toList());
    }

    @Test
    void anUnclosedBlockEndsBeforeTheNextSection() {
        String text = Samples.HEAD + "## Intent\nx\n## Context\ny\n## Code_Blocks\n```python\nx = 1\n\n"
                + "## Input_Schema\n```json\n{}\n```\n";
        ParsedDocument document = MamlParser.parse(text);
        Diagnostic open = Samples.only("MAML-C02", document.syntaxProblems());
        assertEquals("```python", text(document, open.offset(), open.length()));
        assertFalse(document.codeBlocks().getFirst().isClosed());
        assertEquals(Optional.of(Map.of()), document.inputSchema());
    }

    @Test
    void headingsInCodeAreCode() {
        String text = Samples.HEAD + "## Intent\nx\n## Context\ny\n## Code_Blocks\n```python\n## Intent\n```\n";
        assertEquals(List.of(), Samples.errors(text));
        assertEquals(3, MamlParser.parse(text).model().getSections().size());
    }

    @Test
    void toleratesOtherShapes() {
        ParsedDocument document = MamlParser.parse("---\nrequires: [a, b]\npermissions:\n  read: public\n"
                + "verification: {schema: x, signature: y}\n---\n");
        assertEquals(List.of("a", "b"), document.requires("libs"));
        assertEquals(List.of("public"), document.permissions("read"));
        assertEquals(Optional.empty(), document.verificationMethod());
        assertEquals(Dialect.CHIMERA_DOC, document.dialect());
    }

    @Test
    void recognisesDialectsByTheirMarks() {
        assertEquals(Dialect.DUNES_SDK, dialect("schema: maml_v1"));
        assertEquals(Dialect.CFG, dialect("schema: glastonbury.maml.v1"));
        assertEquals(Dialect.JSON_PROMPT, dialect("schema: json_prompt_v1"));
        assertEquals(Dialect.MAX_SCRIPT, dialect("schema: mxs_script_v1"));
        assertEquals(Dialect.TORGO, dialect("torgo_version: \"1.0.0\""));
        assertEquals(Dialect.VIAL, dialect("dunes_icon: \"🐪\""));
        assertEquals(Dialect.GLASTONBURY_PLAN, dialect("mu_validation_file: x.mu"));
        assertEquals(Dialect.STARLINK_CONFIG, dialect("mode: backup-mesh"));
        assertEquals(Dialect.SAKINA_YAML, dialect("context: {type: emergency}\nactions: [navigate]"));
        assertEquals(Dialect.TORGO_INI, MamlParser.parse("[TORGO]\nversion=1.0\n").dialect());
        assertEquals(Dialect.GH200, MamlParser.parse("# x\n## MAML_WORKFLOW\n").dialect());
        assertEquals(Dialect.FUNCTION_TAG, MamlParser.parse("@text:bold(\"x\")\n").dialect());
    }

    private static Dialect dialect(String keys) {
        return MamlParser.parse("---\n" + keys + "\n---\n").dialect();
    }
}
