package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorTest {

    @Test
    void acceptsTheReferenceShape() {
        assertEquals(List.of(), Samples.errors(Samples.VALID));
    }

    /** Each row changes one thing; the finding must cover exactly the text of the last column. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            MAML-K02 | "2.0.0" | 2.0 | 2.0
            MAML-K02 | "2.0.0" | [2] | [2]
            MAML-K02 | 2026-01-31T12:00:00Z | yesterday | yesterday
            MAML-K02 | "workflow" | "" | ""
            MAML-K03 | "urn:uuid:018f3c2e | "my workflow | "my workflow-7b1a-7c3d-9e4f-5a6b7c8d9e0f"
            MAML-K04 | 018f3c2e | 018f3g2e | "urn:uuid:018f3g2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f"
            MAML-K04 | 018f3c2e- | 18f3c2e- | "urn:uuid:18f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f"
            MAML-K04 | "urn:uuid:018f3c2e | "z18f3c2e | "z18f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f"
            MAML-K05 | agent://station-7" | agent://<ORG>" | "agent://<ORG>"
            MAML-K05 | agent://station-7" | agent://your-agent-id" | "agent://your-agent-id"
            MAML-K05 | "gateway://local" | "gateway://[YOUR_GATE]" | "gateway://[YOUR_GATE]"
            MAML-K06 | "agent://station-7" | Station Seven | Station Seven
            MAML-K07 | ["agent://*"] | public | public
            MAML-K07 | "gateway://local" | "my_db://x" | "my_db://x"
            MAML-K07 | "gateway://local" | true | true
            MAML-K10 | method: "ortac-runtime" | schema: "x" | verification
            MAML-K10 | level: "strict" | level: "maybe" | "maybe"
            MAML-W02 | "2.0.0" | "2.0" | "2.0"
            MAML-W05 | 7c3d | 0c3d | "urn:uuid:018f3c2e-7b1a-0c3d-9e4f-5a6b7c8d9e0f"
            MAML-W07 | read: ["agent | watch: ["agent | watch
            MAML-W09 | "ortac-runtime" | "prayer" | "prayer"
            MAML-W10 | spec_files: ["relay.mli"] | spec_files: [] | "ortac-runtime"
            MAML-W25 | "urn:uuid: | " | "018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f"
            MAML-Y03 | "workflow" | !!str "workflow" | !!str "workflow"
            MAML-H01 | - 2026-01-31T12:00:01Z: [CREATE] Document | Then | Then written by `agent://station-7`.
            MAML-C01 | ```json | ``` | ```
            MAML-W24 | ```python | ```fortran | ```fortran\\nprint("x")\\n```
            MAML-W20 | ## Intent | ## Intent 🐋🐪 | ## Intent 🐋🐪
            MAML-W22 | ## Output_Schema | ## Context | ## Context
            """)
    void pointsAtTheDefect(String code, String old, String changed, String covered) {
        assertTrue(Samples.VALID.contains(old), old);
        String text = Samples.VALID.replaceFirst(Pattern.quote(old),
                Matcher.quoteReplacement(changed));
        Diagnostic found = Samples.only(code, Samples.judge(text));
        assertEquals(covered.replace("\\n", "\n"), text.substring(found.offset(), found.offset() + found.length()));
    }

    @ParameterizedTest
    @CsvSource({"maml_version,2", "id,3", "type,4", "origin,5", "created_at,16"})
    void eachMissingKeyIsOneFindingAtTheFirstLine(String key, int line) {
        String gone = MamlParser.parse(Samples.VALID).lines().text(line) + "\n";
        List<Diagnostic> errors = Samples.errors(Samples.VALID.replace(gone, ""));
        assertEquals(List.of("MAML-K01"), Samples.codes(errors));
        assertTrue(errors.getFirst().message().contains("'" + key + "'"));
        assertEquals(1, errors.getFirst().line());
        assertEquals(3, errors.getFirst().length());
    }

    @Test
    void missingSectionsAreReportedWhereTheyWouldGo() {
        List<Diagnostic> errors = Samples.errors(Samples.HEAD + "## Content\nx\n");
        assertEquals(List.of("MAML-S01", "MAML-S01"), Samples.codes(errors));
        assertEquals(17, errors.getFirst().line());
    }

    @Test
    void aListForRequiresIsReadAndReported() {
        String text = Samples.VALID.replace("  libs: [\"numpy>=2\", \"scipy\"]\n  resources: [\"cuda\"]\n",
                "  - \"numpy\"\n");
        assertEquals("- \"numpy\"", covered(text, Samples.only("MAML-K08", Samples.judge(text))));
        assertEquals(List.of("numpy"), MamlParser.parse(text).requires("libs"));
    }

    private static String covered(String text, Diagnostic found) {
        return text.substring(found.offset(), found.offset() + found.length());
    }

    @Test
    void aFenceLeftOverBehindTheHeaderIsStray() {
        String text = Samples.VALID.replace("---\n## Intent", "---\n```\n## Intent");
        List<Diagnostic> errors = Samples.errors(text);
        assertEquals(List.of("MAML-C03"), Samples.codes(errors));
        assertEquals(18, errors.getFirst().line());
        assertEquals(2, MamlParser.parse(text).codeBlocks().size());
    }

    @Test
    void schemasAreReadLoosely() {
        String loose = Samples.VALID.replace("{\"type\": \"object\"}\n```", "{\"type\": \"object\", // x\n}\n```");
        assertEquals(List.of("MAML-J02"), Samples.codes(Samples.judge(loose)).stream().filter(code -> code
                .startsWith("MAML-J")).toList());
        assertTrue(MamlParser.parse(loose).outputSchema().isPresent());
        String yaml = Samples.VALID.replace("```json\n{\"type\": \"object\"}", "```yaml\ntype: object\nn: [1, 2.5]");
        assertEquals("{type=object, n=[1, 2.5]}", MamlParser.parse(yaml).outputSchema().orElseThrow().toString());
        assertEquals(List.of(), Samples.errors(yaml));
        Diagnostic broken = Samples.only("MAML-J01", Samples.judge(Samples.VALID.replace(
                "{\"type\": \"object\"}\n```", "{\"type\": ...}\n```")));
        assertEquals(40, broken.line());
        assertEquals(10, broken.column());
    }

    @Test
    void strictWithoutSpecificationIsOnlyAWarning() {
        String text = Samples.VALID.replace("  spec_files: [\"relay.mli\"]\n", "");
        assertEquals(Severity.WARNING, Samples.only("MAML-W10", Samples.judge(text)).severity());
        assertTrue(MamlValidator.isValid(Samples.judge(text)));
    }

    @Test
    void lenientJudgesStructureOnly() {
        ParsedDocument document = MamlParser.parse("---\nid: x\n---\n## Other\n");
        assertTrue(MamlValidator.isValid(MamlValidator.validate(document, Profile.LENIENT)));
        assertEquals(Optional.of(Profile.LENIENT), Profile.byId("lenient"));
        assertEquals(Optional.of(Profile.STRICT_2_0_0), Profile.byId("strict-2.0.0"));
        assertEquals(Optional.empty(), Profile.byId("strict"));
    }

    @Test
    void findingsComeInTheOrderOfTheirPlaces() {
        List<Diagnostic> found = Samples.judge("---\nid: a b\ntype: 1\n---\n```\n## History\nx\n");
        assertEquals(found.stream().sorted(Diagnostic.BY_POSITION).toList(), found);
        assertEquals("MAML-K01", found.getFirst().code());
    }
}
