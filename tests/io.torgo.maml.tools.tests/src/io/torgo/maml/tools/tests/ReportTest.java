package io.torgo.maml.tools.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.LineMap;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.report.FileReport;
import io.torgo.maml.report.JsonReport;
import io.torgo.maml.report.SarifReport;
import io.torgo.maml.report.TextReport;
import io.torgo.maml.report.TextReport.Style;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The three forms of a report. */
class ReportTest {

    private static final String BAD = "---\nmaml_version: 2.0\nid: \"x 😀\"\ntype: workflow\n---\n## Intent\n";
    private static final Path BASE = Path.of("/base");

    private static FileReport report(String file, String text) {
        ParsedDocument parsed = MamlParser.parse(text);
        return new FileReport(file, parsed, Profile.STRICT_2_0_0,
                MamlValidator.validate(parsed, Profile.STRICT_2_0_0), Optional.empty());
    }

    private static JsonNode sarif(String... files) {
        List<FileReport> reports = List.of(files).stream().map(file -> report(file, BAD)).toList();
        return new ObjectMapper().valueToTree(SarifReport.of(reports, BASE, "1.2.3"));
    }

    @Test
    void jsonHasThePromisedMembers() {
        Map<String, Object> document = JsonReport.document(report("a.maml.md", BAD));
        assertEquals(List.of("file", "valid", "dialect", "profile", "diagnostics"), List.copyOf(document.keySet()));
        assertEquals(false, document.get("valid"));
        List<?> diagnostics = (List<?>) document.get("diagnostics");
        assertEquals(Set.of("code", "severity", "line", "column", "endLine", "endColumn", "message", "cure"),
                ((Map<?, ?>) diagnostics.get(0)).keySet());
    }

    @Test
    void sarifHasWhatTheStandardRequires() {
        JsonNode log = sarif("a.maml.md", "sub folder/b.maml.md");
        assertEquals("2.1.0", log.get("version").asText());
        assertTrue(log.get("$schema").asText().contains("sarif-2.1.0"));
        JsonNode run = log.get("runs").get(0);
        assertEquals("utf16CodeUnits", run.get("columnKind").asText());
        assertEquals("torgo", run.at("/tool/driver/name").asText());
        assertEquals("1.2.3", run.at("/tool/driver/version").asText());
        assertEquals(2, run.get("artifacts").size());
        JsonNode rules = run.at("/tool/driver/rules");
        Set<String> ids = new HashSet<>();
        rules.forEach(rule -> assertTrue(ids.add(rule.get("id").asText()), rule.toString()));
        assertTrue(run.get("results").size() > 4);
        run.get("results").forEach(result -> checkResult(result, rules, run.get("artifacts")));
    }

    /** Section 3.27 of the standard: message, rule, level, and a region that begins before it ends. */
    private static void checkResult(JsonNode result, JsonNode rules, JsonNode artifacts) {
        assertFalse(result.at("/message/text").asText().isBlank());
        assertEquals(result.get("ruleId").asText(), rules.get(result.get("ruleIndex").asInt()).get("id").asText());
        assertTrue(Set.of("error", "warning", "note").contains(result.get("level").asText()));
        JsonNode place = result.at("/locations/0/physicalLocation");
        JsonNode artifact = artifacts.get(place.at("/artifactLocation/index").asInt());
        assertEquals(artifact.at("/location/uri"), place.at("/artifactLocation/uri"));
        checkRegion(place.get("region"));
        result.path("fixes").forEach(fix -> fix.get("artifactChanges").forEach(change -> {
            assertTrue(change.get("replacements").size() > 0);
            change.get("replacements").forEach(replacement -> checkRegion(replacement.get("deletedRegion")));
        }));
    }

    private static void checkRegion(JsonNode region) {
        int start = region.get("startLine").asInt();
        int end = region.get("endLine").asInt();
        assertTrue(start >= 1 && end >= start && region.get("startColumn").asInt() >= 1);
        assertTrue(end > start || region.get("endColumn").asInt() >= region.get("startColumn").asInt());
    }

    @Test
    void sarifRulesExplainThemselves() {
        sarif("a").at("/runs/0/tool/driver/rules").forEach(rule -> {
            assertFalse(rule.at("/shortDescription/text").asText().isBlank(), rule.toString());
            assertTrue(rule.at("/help/text").asText().contains("Cure: "), rule.toString());
            assertFalse(rule.at("/defaultConfiguration/level").asText().isBlank(), rule.toString());
        });
    }

    @Test
    void sarifNamesFilesByRelativeUris() {
        JsonNode artifacts = sarif("a b/ü%.maml.md", "c:d.maml.md", "/elsewhere/x.maml.md").at("/runs/0/artifacts");
        assertEquals("a%20b/ü%25.maml.md", artifacts.get(0).at("/location/uri").asText());
        assertFalse(URI.create(artifacts.get(1).at("/location/uri").asText()).isAbsolute());
        assertEquals("file:///elsewhere/x.maml.md", artifacts.get(2).at("/location/uri").asText());
    }

    @Test
    void textPointsAtThePlace() {
        LineMap source = new LineMap("first\n\tsecond line\n");
        Diagnostic found = new Diagnostic("MAML-K01", Severity.ERROR, 7, 6, 2, 2, 2, 8, "It is wrong", "Mend it.");
        assertEquals(List.of("a.maml.md:2:2: error MAML-K01: It is wrong", "    |  second line", "    |  ^^^^^^",
                "    cure: Mend it."), new TextReport(Style.PLAIN).lines("a.maml.md", source, found));
    }

    @Test
    void textNeverMovesTheTerminal() {
        LineMap source = new LineMap("\u001b[31mred\u202e\u0007");
        Diagnostic found = new Diagnostic("MAML-K01", Severity.ERROR, 0, 1, 1, 1, 1, 2, "bad \u001b[0m\u2028x",
                "c\u202e");
        String all = String.join("\n", new TextReport(Style.PLAIN).lines("a\u001b.md", source, found));
        assertTrue(all.chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == 7 || c == 0x2028), all);
    }

    @Test
    void textCutsLongLinesAroundThePlace() {
        LineMap source = new LineMap("x".repeat(1000) + "!" + "y".repeat(1000));
        Diagnostic found = new Diagnostic("MAML-K01", Severity.INFO, 1000, 1, 1, 1001, 1, 1002, "m", "c");
        List<String> lines = new TextReport(Style.PLAIN).lines("a", source, found);
        assertTrue(lines.get(1).length() < 200);
        assertEquals('!', lines.get(1).charAt(lines.get(2).indexOf('^')));
    }
}
