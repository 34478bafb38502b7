package io.torgo.maml.tools.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.importer.Imported;
import io.torgo.maml.importer.Imported.Kind;
import io.torgo.maml.importer.Importer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The importer's rules one by one. */
class ImporterTest {

    private static final String DOCUMENT = "---\nmaml_version: \"2.0.0\"\nid: \"urn:uuid:1\"\ntype: \"workflow\"\n---\n"
            + "## Intent\nGo.\n## Code_Blocks\n```python\nprint(1)\n```\n";

    private static List<Imported> read(String text) {
        return Importer.read("guide.md", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Imported only(String text) {
        List<Imported> found = read(text);
        assertEquals(1, found.size(), found.toString());
        return found.get(0);
    }

    @Test
    void plainMarkdownHoldsNothing() {
        assertEquals(List.of(), read("# Title\n\n---\n\nText\n\n```yaml\nname: build\non: push\n```\n"));
        assertEquals(List.of(), read(""));
        assertEquals(List.of(), read("---\ntitle: A page of a site\nlayout: post\n---\n# Text\n"));
    }

    @Test
    void twoDocumentsWithoutAnythingBetween() {
        String guide = "# G\n```markdown\n" + DOCUMENT + "```\n```yaml\n" + DOCUMENT + "```\n";
        assertEquals(List.of(DOCUMENT, DOCUMENT), read(guide).stream().map(Imported::text).toList());
        assertEquals(2, read(guide).stream().map(Imported::suggestedName).distinct().count());
    }

    @Test
    void aFenceThatIsNeverClosedEndsAtTheNextDocument() {
        String guide = "# G\n```markdown\n" + DOCUMENT + "\n### Next\n\n```markdown\n" + DOCUMENT + "```\nend\n";
        List<Imported> found = read(guide);
        assertEquals(List.of(DOCUMENT, DOCUMENT), found.stream().map(Imported::text).toList());
        assertTrue(found.get(0).repaired().contains("unclosed-fence"), found.toString());
    }

    @Test
    void aBodyThatGoesOnBehindAnEarlyFenceIsKeptWhole() {
        String whole = DOCUMENT.replace("---\n## Intent", "---\n```\n\n## Intent")
                + "\n## History\n- 2026: [CREATE] x\n";
        Imported found = only("# G\n```yaml\n" + whole + "\n### Next\n\nText\n");
        assertEquals(whole, found.text());
        assertTrue(found.repaired().contains("fence-nesting"));
    }

    @Test
    void headersThatLostTheirDelimiterAreFound() {
        Imported found = only("# G\n```yaml\nmaml_version: \"2.0.0\"\nid: x\n---\n## Intent\nGo.\n```\n");
        assertTrue(found.text().startsWith("maml_version"), found.text());
        assertEquals("---\nmaml_version: \"1\"\nid: x\n---\n", only("# G\nLike this:---\nmaml_version: \"1\"\nid: x\n"
                + "---\n### Next\n").text());
    }

    @Test
    void stringsOfProgramsAreDecoded() {
        assertEquals(DOCUMENT, only("import os\ntext = \"" + DOCUMENT.replace("\"", "\\\"").replace("\n", "\\n")
                + "\"\nprint(text)\n").text());
        Imported quoted = only("def t():\n    s = '''\n---\nmaml_version: \"2.0.0\"\nid: x\n---\n## Intent\n'''\n");
        assertEquals("---\nmaml_version: \"2.0.0\"\nid: x\n---\n## Intent\n", quoted.text());
        assertEquals(3, quoted.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntype: receipt\neltit: eucseR\n---\n## txetnoC\n", "## Receipt\nOriginal: a\n",
            "---\nmu_version: \"1.0\"\ntype: \"validation\"\n---\nStatus: Valid\n",
            "---\npamlam_version: 0.1\n---\nx\n",
            "{\n \"elor\": \"metsys\"\n}\n", "---\nschema: dunes.mu.v1\nid: x\n---\n", "## txetnoC\nb a\n",
            "---\ntype: shutdown_script\nid: x\n---\n## SHUTDOWN\n"})
    void receiptsOfAllForms(String receipt) {
        Imported found = only("# G\n\n```markdown\n" + receipt + "```\n\ntext\n");
        assertEquals(Kind.RECEIPT, found.kind());
        assertEquals(receipt, found.text());
        assertTrue(found.suggestedName().endsWith(".mu"), found.suggestedName());
    }

    @Test
    void marksAndCharacterSetsAreMended() {
        assertEquals(List.of("bom"), Importer.read("a.maml.md", ("\ufeff" + DOCUMENT)
                .getBytes(StandardCharsets.UTF_8)).get(0).repaired());
        byte[] latin = DOCUMENT.replace("Go.", "G\u00e9.").getBytes(StandardCharsets.ISO_8859_1);
        Imported found = Importer.read("a.maml.md", latin).get(0);
        assertTrue(found.text().contains("G\u00e9.") && found.repaired().contains("encoding"), found.toString());
    }

    @Test
    void onlyDamageIsMended() {
        String honest = DOCUMENT.replace("Go.",
                "Caf\u00e9 \u201cÉmile\u201d \u2013 na\u00efve \u00c2ne \u2026 \ud83d\udc2a");
        assertEquals(honest, only(honest).text());
        String mixed = DOCUMENT.replace("Go.", "a \u201a\u00c4\u00ec b \u00e9 c \u00e8 d \u00fc e");
        Imported found = only(mixed);
        assertTrue(found.text().contains("a \u2013 b \u00e9 c \u00e8 d \u00fc e"), found.text());
        assertEquals(List.of("mojibake"), found.repaired());
    }

    @Test
    void theSourcesLineBreaksStay() {
        String windows = DOCUMENT.replace("\n", "\r\n");
        assertEquals(windows, only("# G\r\n```yaml\r\n" + windows + "```\r\n").text());
    }

    @Test
    void namesAreSafe() {
        String document = DOCUMENT.replace("\"workflow\"", "\"../../etc/pass wd\u202e\"");
        String name = Importer.read("../x/G\u00fcide \u202e.md", ("# G\n```yaml\n" + document + "```\n")
                .getBytes(StandardCharsets.UTF_8)).get(0).suggestedName();
        assertTrue(name.matches("[a-z0-9][a-z0-9.-]*\\.maml\\.md") && !name.contains(".."), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"```yaml\nmaml_version: x\n```\n## Intent\n", "---\nmaml_version: 1\n", "```\n",
            "````maml\n---\n", "text = \"\"\"---\n", "<xaiArtifact>\n---\nid: 1\n", "## Intent\n```python\n",
            "\u201a\u00c4\u00ec", "~~~\n---\nid\n",
            "```yaml\nmaml_version: x\n```\n## Intent\n```python\n"})
    void timeGrowsWithTheLengthOnly(String piece) {
        byte[] bytes = ("# G\n" + piece.repeat(60_000)).getBytes(StandardCharsets.UTF_8);
        assertTimeout(Duration.ofSeconds(20), () -> Importer.read("guide.md", bytes));
    }

    @Test
    void noiseIsReadWithoutComplaint() {
        long seed = 4_711;
        Random random = new Random(seed);
        String[] words = {"```", "```yaml\n", "---\n", "maml_version: 1\n", "\n", "  ", "\"\"\"", "## Intent\n",
                "# x\n", "\\n", "\"---\\nid", "{\n\"cells\"", "\"source\"", "<xaiArtifact", "</xaiArtifact>\n",
                "eltit: a\n", "\ufeff", "\u201a\u00c4\u00ec", "\ud83d", "\r", "~~~~\n", "type: receipt\n", "\"", "'''",
                "[TORGO]\n",
                "di: x\n", ":---\n"};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                text.append(words[random.nextInt(words.length)]);
            }
            String source = text.toString();
            List<Imported> found = Importer.read(i % 3 == 0 ? "a.ipynb" : "guide.md",
                    source.getBytes(StandardCharsets.UTF_8));
            found.forEach(one -> assertTrue(one.line() >= 1 && one.offset() >= 0
                    && one.offset() <= source.length() && !one.text().isEmpty(), "seed " + seed + ": " + source));
        }
    }
}
