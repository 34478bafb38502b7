package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {

    private static final String KEY = "type: \"workflow\"\n";
    /** A document with the findings W11 (the key note) and W22 (the second context). */
    private static final String TEXT = Samples.HEAD.replace(KEY, KEY + "note: x\n") + """
            ## Intent
            Relay.

            ## Context
            a: b

            ## Context
            c: d
            """;

    private static Judgement judge(String text) {
        return MamlValidator.judge(MamlParser.parse(text), Profile.STRICT_2_0_0);
    }

    private static List<String> remarks(Judgement judgement) {
        return Samples.codes(judgement.findings()).stream().filter(code -> code.startsWith("MAML-D")).toList();
    }

    private static void hidden(String code, String text) {
        Judgement judgement = judge(text);
        assertEquals(List.of(code), Samples.codes(judgement.suppressed()), text);
        assertFalse(Samples.codes(judgement.findings()).contains(code), text);
        assertEquals(List.of(), remarks(judgement), text);
        assertEquals(judgement.findings(), Samples.judge(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# maml-disable W11 our own key\nnote: x", "note: x # maml-disable W11 our own key",
            "# maml-disable MAML-W11 our own key\n\n# and more\nnote: x", "# maml-disable w11: our own key\nnote: x",
            "# maml-disable W11 -- our own key\nnote: x", "#maml-disable W11 our own key\nnote: x",
            "# maml-disable-file W11 our own key\nnote: x", "note: x\n# maml-disable-file W11 our own key"})
    void inTheFrontMatter(String lines) {
        hidden("MAML-W11", TEXT.replace("note: x", lines.replace("\n\n# and more", "\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- maml-disable W22 both are meant -->\n## Context\nc",
            "<!--maml-disable W22 both-->\n\n## Context\nc",
            "## Context\n<!-- maml-disable-file W22 both are meant -->\nc",
            "## Context <!-- maml-disable W22 both are meant -->\nc"})
    void inTheBody(String lines) {
        String text = TEXT.replace("## Context\nc", lines);
        if (!lines.startsWith("## Context <")) {
            hidden("MAML-W22", text);
        }
    }

    @Test
    void severalCodesAtOnce() {
        Judgement judgement = judge(TEXT.replace("## Intent",
                "<!-- maml-disable-file W11, W22 a document of our own kind -->\n## Intent"));
        assertEquals(List.of("MAML-W11", "MAML-W22"), Samples.codes(judgement.suppressed()));
        assertEquals(List.of(), remarks(judgement));
    }

    @Test
    void aWholeKeyOrBlock() {
        hidden("MAML-W07", Samples.VALID.replace("permissions:\n",
                "# maml-disable W07 the hive knows it\npermissions:\n  watch: [\"agent://a\"]\n"));
        hidden("MAML-W24", Samples.VALID.replace("```python", "<!-- maml-disable W24 shown only -->\n```fortran"));
    }

    @Test
    void doesNotReachFurther() {
        String text = TEXT.replace("note: x", "# maml-disable W11 the first only\nnote: x\nother: y");
        Judgement judgement = judge(text);
        assertEquals(1, judgement.suppressed().size());
        assertTrue(Samples.only("MAML-W11", judgement.findings()).message().contains("'other'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# maml-disable W11\nnote: x", "note: x # maml-disable W11"})
    void wantsAReason(String lines) {
        Judgement judgement = judge(TEXT.replace("note: x", lines));
        assertEquals(List.of("MAML-D01"), remarks(judgement));
        assertEquals(1, judgement.suppressed().size());
    }

    @Test
    void remarksOnWhatHasNoEffect() {
        assertEquals(List.of("MAML-D02"), remarks(judge(TEXT.replace("note: x", "note: x # maml-disable W99 x"))));
        assertEquals(List.of("MAML-D02"), remarks(judge(TEXT.replace("note: x", "note: x # maml-disable"))));
        Diagnostic idle = Samples.only("MAML-D03", judge(TEXT.replace("note: x", "note: x # maml-disable W23 x"))
                .findings());
        assertEquals(Severity.INFO, idle.severity());
        assertEquals("note: x # ".length() + 1, idle.column());
        assertEquals("maml-disable W23 x".length(), idle.length());
    }

    @Test
    void errorsCannotBeSuppressed() {
        String text = TEXT.replace("type: \"workflow\"\n", "").replace("## Intent",
                "<!-- maml-disable-file K01 not for us -->\n## Intent");
        Judgement judgement = judge(text);
        assertFalse(judgement.isValid());
        assertEquals(List.of(), judgement.suppressed());
        assertEquals(List.of("MAML-D04"), remarks(judgement));
        assertTrue(Samples.codes(judgement.findings()).contains("MAML-K01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"note: \"# maml-disable W11 x\"", "note: x#maml-disable W11 y", "note: maml-disable W11 x",
            "note: x # maml-disabled W11 y"})
    void textIsNoRequest(String line) {
        Judgement judgement = judge(TEXT.replace("note: x", line));
        assertEquals(List.of(), judgement.suppressed());
        assertEquals(List.of(), remarks(judgement));
    }

    @Test
    void codeIsNoRequest() {
        Judgement judgement = judge(TEXT.replace("a: b", "```text\n<!-- maml-disable-file W22 quoted -->\n```"));
        assertEquals(List.of(), judgement.suppressed());
        assertEquals(List.of(), remarks(judgement));
    }

    @Test
    void holdsForFindingsOfOthers() {
        ParsedDocument document = MamlParser.parse(Samples.VALID.replace("```python",
                "<!-- maml-disable X01 a sketch -->\n```python"));
        int offset = document.text().indexOf("print");
        Diagnostic other = new Diagnostic("MAML-X01", Severity.WARNING, offset, 5, document.lines().line(offset), 1,
                document.lines().line(offset), 6, "This is not Python", "Correct the code.");
        Suppressions suppressions = Suppressions.of(document);
        assertTrue(suppressions.hides(other));
        Judgement judgement = MamlValidator.judge(document, Profile.STRICT_2_0_0, List.of(other));
        assertEquals(List.of(other), judgement.suppressed());
    }

    @Test
    void manyRequestsTakeLittleTime() {
        String many = Samples.VALID + ("<!-- maml-disable " + "W22,".repeat(300) + "W21 x -->\n").repeat(300)
                + "x\n".repeat(50_000);
        long start = System.nanoTime();
        judge(many);
        assertTrue(System.nanoTime() - start < 2_000_000_000L);
    }
}
