package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The defects that real documents have, each at its place. */
class DefectTest {

    private static final String KEY = "created_at: 2026-01-31T12:00:00Z";

    /**
     * Each row changes one thing; the finding must cover exactly the text of the last column, where ID and ENTRY stand
     * for longer ones.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            MAML-K05 | "urn:uuid:018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f" | [YOUR_UUID] | [YOUR_UUID]
            MAML-K05 | "urn:uuid:018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f" | {{id}} | {{id}}
            MAML-K05 | "urn:uuid:018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f" | <YOUR_ID> | <YOUR_ID>
            MAML-K05 | "urn:uuid:018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f" | "urn:uuid:[ID]" | "urn:uuid:[ID]"
            MAML-W01 | "2.0.0" | "4.0.0" | "4.0.0"
            MAML-W06 | 018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f | 550e8400-e29b-41d4-a716-446655440000 | ID
            MAML-W07 | read: ["agent | reads: ["agent | reads
            MAML-W13 | 2026-01-31T12:00:00Z | 2026-01-31 | 2026-01-31
            MAML-W13 | 2026-01-31T12:00:00Z | 2026-01-31T12:00:00+02:00 | 2026-01-31T12:00:00+02:00
            MAML-W15 | requires: | require: | require
            MAML-W15 | permissions: | permisions: | permisions
            MAML-W15 | created_at: | createdAt: | createdAt
            MAML-W15 | created_at: | Created-At: | Created-At
            MAML-W15 | maml_version: | mamlversion: | mamlversion
            MAML-W15 | verification: | verificaiton: | verificaiton
            MAML-W15 | origin: | orgin: | orgin
            MAML-W15 | libs: | lib: | lib
            MAML-W15 | spec_files: | specfiles: | specfiles
            MAML-W15 | level: | levle: | levle
            MAML-W16 | "workflow" | "worflow" | "worflow"
            MAML-W16 | "workflow" | "quantum_workfow" | "quantum_workfow"
            MAML-W16 | "agent://station-7" | "agnet://station-7" | "agnet://station-7"
            MAML-W16 | "gateway://local" | "gatway://local" | "gatway://local"
            MAML-W26 | ## Output_Schema | ## Ouput_Schema | ## Ouput_Schema
            MAML-W26 | ## Intent | ## Intents | ## Intents
            MAML-W26 | ## History | ## Histroy | ## Histroy
            MAML-W27 | Relay vital signs. | Relay [YOUR_DATA] now. | [YOUR_DATA]
            MAML-W27 | note: a#b | note: <INSERT PATH> | <INSERT PATH>
            MAML-H02 | - 2026-01-31T12:00:01Z: [CREATE] | - [2026-01-31] [CREATE] | ENTRY
            """)
    void pointsAtTheDefect(String code, String old, String changed, String covered) {
        assertTrue(Samples.VALID.contains(old), old);
        String text = Samples.VALID.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(changed));
        String expected = switch (covered) {
            case "ID" -> "\"urn:uuid:" + changed + "\"";
            case "ENTRY" -> changed + " Document written by `agent://station-7`.";
            default -> covered;
        };
        assertEquals(expected, covered(text, Samples.only(code, Samples.judge(text))));
    }

    @Test
    void noBreakSpacesInTheFrontMatter() {
        String text = Samples.VALID.replace("  read: [", "\u00A0\u00A0read: [");
        List<Diagnostic> found = Samples.judge(text);
        Diagnostic blanks = Samples.only("MAML-U04", found);
        assertEquals("\u00A0\u00A0", covered(text, blanks));
        assertEquals(10, blanks.line());
        assertFalse(Samples.codes(Samples.judge(Samples.VALID.replace("Relay vital", "Relay\u00A0vital")))
                .contains("MAML-U04"));
    }

    private static String covered(String text, Diagnostic found) {
        return text.substring(found.offset(), found.offset() + found.length());
    }

    /** Words that are near a known one, but words of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"agent: x", "tag: x", "types: x", "tool: x", "note: x", "ids: x", "origins_of: x",
            "my_permissions_note: x", "author: x", "updated_at: 2026-01-31T12:00:00Z", "device: x", "ideas: x"})
    void doesNotCorrectOtherWords(String line) {
        List<Diagnostic> found = Samples.judge(Samples.VALID.replace(KEY, KEY + "\n" + line));
        assertEquals(line.startsWith("types"), Samples.codes(found).contains("MAML-W15"), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sampling_workflow", "health-workflow", "documentation", "x"})
    void typesAreOpen(String type) {
        List<Diagnostic> found = Samples.judge(Samples.VALID.replace("\"workflow\"", "\"" + type + "\""));
        assertFalse(Samples.codes(found).contains("MAML-W16"), type);
    }

    @ParameterizedTest
    @CsvSource({"yes,MAML-W04", "No,MAML-W04", "on,MAML-W04", "OFF,MAML-W04", "true,''", "'\"yes\"',''", "nope,''"})
    void wordsThatAreTruthValuesElsewhere(String value, String code) {
        String text = Samples.VALID.replace(KEY, KEY + "\nextra:\n  deep: [1, " + value + "]");
        assertEquals(code.isEmpty() ? 0 : 1, Samples.judge(text).stream()
                .filter(found -> found.code().equals("MAML-W04") && covered(text, found).equals(value)).count());
    }

    @ParameterizedTest
    @CsvSource({"encryption,AES-2048,true", "encryption,2048-aes,true", "encryption,c64-512aes,true",
            "encryption,amoeba-1024aes,true", "encryption,AES-256,false", "encryption,fortran-256aes,false",
            "security,crystals-dilithium-512,true", "security,crystals-dilithium,false", "note,AES-2048,false"})
    void namesOfNoAlgorithm(String key, String value, boolean found) {
        List<Diagnostic> all = Samples.judge(Samples.VALID.replace(KEY, KEY + "\n" + key + ": \"" + value + "\""));
        assertEquals(found, Samples.codes(all).contains("MAML-W17"));
        assertTrue(MamlValidator.isValid(all));
    }

    /** YAML's traps are errors at their exact place, and the cure says what to do. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\u0001', textBlock = """
            target: > 70% ~ 11 ~ several lines
            limit: |x ~ 9 ~ several lines
            os: %{os} ~ 5 ~ double quotes
            note: @home ~ 7 ~ double quotes
            note: `code` ~ 7 ~ double quotes
            list: [a, b ~ 0 ~ Close the list
            note: a: b ~ 8 ~ double quotes
            note: "open ~ 0 ~ quotation mark
            """)
    void trapsOfYaml(String yaml, int column, String cure) {
        String text = Samples.VALID.replace(KEY, KEY + "\n" + yaml);
        List<Diagnostic> errors = Samples.errors(text);
        assertEquals(List.of("MAML-F03"), Samples.codes(errors), yaml);
        assertTrue(errors.getFirst().cure().contains(cure), errors.toString());
        if (column > 0) {
            assertEquals(17, errors.getFirst().line());
            assertEquals(column, errors.getFirst().column(), errors.toString());
        }
        assertEquals("workflow", MamlParser.parse(text).type().orElseThrow());
    }

    @Test
    void aTabAsIndentationIsAnErrorWithItsOwnCure() {
        String text = Samples.VALID.replace("  read: [", "\tread: [");
        Diagnostic found = Samples.errors(text).stream().filter(one -> one.code().equals("MAML-F03")).findFirst()
                .orElseThrow();
        assertEquals(10, found.line());
        assertTrue(found.cure().contains("blanks"), found.cure());
        assertEquals("workflow", MamlParser.parse(text).type().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "windows-1252"})
    void textReadInTheWrongCharacterSet(String charset) {
        assertTrue(Charset.isSupported(charset), charset);
        String meant = "Räume – größer als 20 °C";
        String read = new String(meant.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
        String text = Samples.VALID.replace("Relay vital signs.", read);
        List<Diagnostic> found = Samples.judge(text).stream().filter(one -> one.code().equals("MAML-U03")).toList();
        assertEquals(4, found.size(), found.toString());
        assertEquals(text.indexOf(read) + 1, found.getFirst().offset());
        assertTrue(found.getFirst().message().contains("'ä'"), found.getFirst().message());
        assertTrue(MamlValidator.isValid(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Räume – größer als 20 °C", "«Où est-il?» – «À Rome.»", "naïve café, 5 €, «ÉTÉ»",
            "🐪🐋 – ok", "Ω ≈ √2 · π", "日本語", "Ünïcödé", "“quoted” … ½ £"})
    void honestTextIsLeftAlone(String text) {
        assertFalse(Samples.codes(Samples.judge(Samples.VALID.replace("Relay vital signs.", text)))
                .contains("MAML-U03"));
    }

    @Test
    void apostrophesOpenNoBlock() {
        String text = Samples.VALID.replace("## Input_Schema", "'''python\nx = 1\n'''\n\n## Input_Schema");
        assertEquals("'''python", covered(text, Samples.only("MAML-C05", Samples.judge(text))));
        String code = Samples.VALID.replace("print(\"x\")", "'''python\nx\n'''");
        assertFalse(Samples.codes(Samples.judge(code)).contains("MAML-C05"));
    }

    @Test
    void lostLineBreaksBehindTheDelimiter() {
        String text = "---\nmaml_version: \"2.0.0\"id: \"urn:x:1\"type: \"workflow\"origin: \"agent://a\"\n---\n"
                + "## Intent\nx\n";
        ParsedDocument document = MamlParser.parse(text);
        assertEquals(List.of("MAML-F05"), Samples.codes(document.syntaxProblems()));
        assertEquals("urn:x:1", document.id().orElseThrow());
        assertEquals("Intent", document.model().getSections().getFirst().getName());
        String quoted = Samples.VALID.replace(KEY, "").replace("---\nmaml_version",
                "---\ndescription: \"id: a type: b origin: c\"\n" + KEY + "\nmaml_version");
        assertEquals(List.of(), Samples.errors(quoted));
    }

    @Test
    void sizes() {
        String body = Samples.VALID + "x".repeat(600_000);
        assertEquals(Severity.WARNING, Samples.only("MAML-W30", Samples.judge(body)).severity());
        String huge = Samples.VALID + "x".repeat(1_100_000);
        assertEquals(Severity.WARNING, Samples.only("MAML-W31", Samples.judge(huge)).severity());
        assertFalse(Samples.codes(Samples.judge(huge)).contains("MAML-W30"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            - 2026-01-31T12:00:01Z: [CREATE] Written by `a`. | false
            - 2026-01-31T12:00:01.123Z: [CREATE] Written. | false
            - [2026-01-31T12:00:01Z] [CREATE] Written by `a`. | true
            - 🐪 2026-01-31T12:00:01Z: [CREATE] Written. | true
            - 2026-01-31T12:00:01Z [CREATE] Written. | true
            - **2026-01-31T12:00:01Z**: [CREATE] Written. | true
            * 2026-01-31T12:00:01Z: [CREATE] Written. | true
            - 2026-01-31: [CREATE] Written. | true
            - 2026-01-31T12:00:01Z: [create] Written. | true
            """)
    void formsOfTheHistory(String line, boolean other) {
        String text = Samples.HEAD + "## Intent\nx\n## Context\ny\n## History\n" + line + "\n";
        List<Diagnostic> found = Samples.judge(text);
        assertEquals(List.of(), Samples.errors(text));
        assertEquals(other, Samples.codes(found).contains("MAML-H02"));
        assertEquals(1, MamlParser.parse(text).model().getSections().getLast().getHistory().size());
    }

    @Test
    void timesOfTheHistoryDoNotGoBack() {
        String line = "- 2026-01-31T12:00:01Z: [CREATE] Document written by `agent://station-7`.\n";
        assertFalse(Samples.codes(Samples.judge(Samples.VALID + line)).contains("MAML-H03"));
        String older = line.replace("12:00:01Z", "11:59Z");
        assertEquals(older.strip(), covered(Samples.VALID + older, Samples.only("MAML-H03",
                Samples.judge(Samples.VALID + older))));
    }
}
