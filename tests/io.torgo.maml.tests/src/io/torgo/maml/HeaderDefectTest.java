package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defects of headers in shapes that guides and word processors give them, and what is said of them. */
class HeaderDefectTest {

    private static final String KEYS = Samples.HEAD.substring(4, Samples.HEAD.length() - 4);
    private static final String BODY = Samples.VALID.substring(Samples.HEAD.length());

    @Test
    void aHeaderInABlockBehindATitleIsFound() {
        String text = "# Workflow\n\n```yaml\n" + KEYS + "```\n" + BODY;
        ParsedDocument document = MamlParser.parse(text);
        assertEquals("workflow", document.type().orElseThrow());
        assertEquals(List.of("MAML-F01"), Samples.codes(Samples.errors(text)));
        String quoted = "# Guide\n\n```yaml\nmaml_version: \"2.0.0\"\n```\nand so on\n";
        assertTrue(MamlParser.parse(quoted).model().getFrontMatter() == null, "one key alone is an example");
    }

    @Test
    void lostLineBreaksAreSeenRightBehindTheDelimiter() {
        String text = "---maml_version: \"2.0.0\"id: \"urn:uuid:1\"type: \"relay\"origin: \"agent://a\"---## Intent";
        assertEquals(List.of("MAML-F05"), Samples.codes(Samples.errors(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "workflow" | "workflow | " | never closed
            ["agent://*"] | ["agent://*" | e | expected ',' or ']'
            ["agent://*"] | [*] | ] | unexpected character found ']'
            "workflow" | @workflow | @ | character '@'
            "workflow" | > 70% | 7 | found '7'
            """)
    void brokenYamlIsToldInPlainWords(String old, String changed, String covered, String words) {
        String text = Samples.VALID.replaceFirst(Pattern.quote(old),
                Matcher.quoteReplacement(changed));
        Diagnostic found = Samples.only("MAML-F03", Samples.errors(text));
        assertEquals(covered, text.substring(found.offset(), found.offset() + found.length()), found::toString);
        assertTrue(found.message().contains(words), found.message());
        assertFalse(found.message().contains("<") || found.message().matches(".*\\([0-9]+\\).*"), found.message());
    }

    @ParameterizedTest
    @CsvSource({"2026-02-29T12:00:00Z, true", "2024-02-29T12:00:00Z, false", "2026-13-01, true",
            "2026-01-31T25:00:00Z, true", "2026-01-31T12:60:00Z, true", "2026-06-30T23:59:60Z, false",
            "2026-01-31 9:30:00, false", "2026-01-00, true"})
    void aTimeThatIsInNoCalendarIsNone(String time, boolean wrong) {
        String text = Samples.VALID.replace("2026-01-31T12:00:00Z\n", time + "\n");
        assertEquals(wrong ? List.of("MAML-K02") : List.of(), Samples.codes(Samples.errors(text)), time);
    }

    @Test
    void curesFitWhatIsThere() {
        String list = Samples.VALID.replace("  libs: [\"numpy>=2\", \"scipy\"]\n  resources: [\"cuda\"]",
                "  - libs: [\"numpy\"]");
        assertTrue(Samples.only("MAML-K08", Samples.errors(list)).cure().contains("without dashes"));
        String method = Samples.VALID.replace("method: \"ortac-runtime\"", "method: [ortac-runtime]");
        assertTrue(Samples.only("MAML-K10", Samples.errors(method)).message().contains("is a list"));
        String title = Samples.VALID.replace("## Intent", "# Intent");
        assertTrue(Samples.only("MAML-S01", Samples.errors(title)).cure().contains("in line 18"));
        String type = Samples.VALID.replace("\"workflow\"", "\"[YOUR_TYPE]\"");
        assertEquals(List.of(), Samples.errors(type));
        assertEquals(5, Samples.only("MAML-W27", Samples.judge(type)).column() - 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {"type": True} | it is written true
            {"a": [0.1, ..., 0.9]} | '.' begins no value
            {"a": 1} {"b": 2} | behind the end of the value
            {"a": NaN} | 'NaN' is no number of JSON
            {"a": 1 "b": 2} | a comma is missing
            {"a" 1} | a colon is missing
            {"a": 01} | begins with a zero
            {"a": {"b": 1} | the text ends before
            """)
    void schemasThatAreNoJsonAreToldInPlainWords(String schema, String words) {
        String text = Samples.VALID.replace("{\"type\": \"object\", \"properties\": {\"n\": {\"type\": \"integer\"}}}",
                schema);
        String message = Samples.only("MAML-J01", Samples.errors(text)).message();
        assertTrue(message.contains(words), message);
        assertFalse(message.contains("Feature") || message.contains("code "), message);
    }
}
