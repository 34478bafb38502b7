package io.torgo.maml.tools.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.project.ProjectSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code maml.yaml} may say. */
class ProjectSettingsTest {

    private static final Path ROOT = Path.of("/project");

    @TempDir
    private Path folder;

    private static Diagnostic finding(String code, Severity severity) {
        return new Diagnostic(code, severity, 0, 0, 1, 1, 1, 1, "message", "cure");
    }

    private static ProjectSettings parse(String text) {
        return ProjectSettings.parse(ROOT, text);
    }

    private static List<String> applied(ProjectSettings settings, String file, Diagnostic... found) {
        return settings.apply(ROOT.resolve(file), List.of(found)).stream()
                .map(one -> one.code() + " " + one.severity().id()).toList();
    }

    @Test
    void withoutAFileNothingChanges() {
        ProjectSettings settings = ProjectSettings.of(folder.resolve("a.maml.md"));
        assertTrue(settings.file().isEmpty());
        assertEquals(folder.toAbsolutePath().normalize(), settings.root());
        assertEquals(Profile.STRICT_2_0_0, settings.profile());
        Diagnostic found = finding("MAML-W11", Severity.WARNING);
        assertEquals(List.of(found), settings.apply(folder.resolve("a.maml.md"), List.of(found)));
    }

    @Test
    void theNearestFileCounts() throws Exception {
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("maml.yaml"), "profile: lenient\n");
        assertEquals(Profile.LENIENT, ProjectSettings.of(inner.resolve("x.maml.md")).profile());
        Files.writeString(folder.resolve("a/maml.yaml"), "profile: chimera\n");
        ProjectSettings settings = ProjectSettings.of(inner.resolve("x.maml.md"));
        assertEquals(Profile.CHIMERA, settings.profile());
        assertEquals(folder.resolve("a").toAbsolutePath().normalize(), settings.root());
    }

    @Test
    void severitiesAreChangedAndSwitchedOff() {
        ProjectSettings settings = parse("severity:\n  W11: off\n  MAML-W08: error\n  S*: info\n  S01: warning\n");
        assertTrue(settings.faults().isEmpty(), settings.faults().toString());
        assertEquals(List.of("MAML-S01 warning", "MAML-S02 info", "MAML-W08 error"),
                applied(settings, "a.maml.md", finding("MAML-W11", Severity.WARNING),
                        finding("MAML-W08", Severity.INFO), finding("MAML-S01", Severity.ERROR),
                        finding("MAML-S02", Severity.ERROR)).stream().sorted().toList());
    }

    @Test
    void pathsHaveTheirOwnRules() {
        ProjectSettings settings = parse("severity: {W11: error}\npaths:\n  \"drafts/**\": {profile: lenient, "
                + "severity: {W11: off}}\n  \"*.old.maml.md\": {profile: strict-1.0.0}\n");
        assertEquals(Profile.LENIENT, settings.profile(ROOT.resolve("drafts/a/b.maml.md")));
        assertEquals(Profile.STRICT_2_0_0, settings.profile(ROOT.resolve("b.maml.md")));
        assertEquals(Profile.STRICT_1_0_0, settings.profile(ROOT.resolve("x/y.old.maml.md")));
        assertEquals(List.of(), applied(settings, "drafts/a.maml.md", finding("MAML-W11", Severity.WARNING)));
        assertEquals(List.of("MAML-W11 error"),
                applied(settings, "a.maml.md", finding("MAML-W11", Severity.WARNING)));
    }

    @Test
    void filesAreLeftOut() {
        ProjectSettings settings = parse("exclude: [vendor/, \"*.draft.maml.md\"]\n");
        assertTrue(settings.isExcluded(ROOT.resolve("vendor/a/b.maml.md")));
        assertTrue(settings.isExcluded(ROOT.resolve("deep/a.draft.maml.md")));
        assertFalse(settings.isExcluded(ROOT.resolve("a.maml.md")));
        assertFalse(settings.isExcluded(Path.of("/elsewhere/vendor/a.maml.md")));
        assertEquals(List.of(), applied(settings, "vendor/a.maml.md", finding("MAML-K01", Severity.ERROR)));
    }

    @ParameterizedTest
    @CsvSource({"a/**, a/b, true", "a/**, a/b/c, true", "a/**, ab/c, false", "**/b, b, true", "**/b, a/b, true",
            "**/b, a/cb, false", "*.md, x/y.md, true", "a/*.md, a/b/c.md, false", "a/?.md, a/b.md, true",
            "a/?.md, a/.md, false", "a*c/d, abbc/d, true", "a*c/d, ab/cd, false"})
    void patternsMatchPaths(String pattern, String path, boolean matches) {
        ProjectSettings settings = parse("exclude: [\"" + pattern + "\"]\n");
        assertEquals(matches, settings.isExcluded(ROOT.resolve(path)));
    }

    @Test
    void hostilePatternsTakeNoTime() {
        ProjectSettings settings = parse("exclude: [\"" + "a**/*".repeat(80) + "\"]\n");
        String path = "a/".repeat(400) + "b";
        assertTimeout(Duration.ofSeconds(2), () -> settings.isExcluded(ROOT.resolve(path)));
    }

    @Test
    void checkersAreSwitchedOff() {
        ProjectSettings settings = parse("checkers: {python: off, bash: on}\n");
        assertFalse(settings.isChecked("python"));
        assertFalse(settings.isChecked("py"));
        assertFalse(parse("checkers: {\"*\": off}\n").isChecked("sql"));
        assertTrue(settings.isChecked("bash"));
        assertTrue(settings.faults().isEmpty(), settings.faults().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"profile: [strict|MAML-N01|1", "profle: lenient|MAML-N02|1",
            "profile: strictest|MAML-N03|1", "severity: {W11: silent}|MAML-N03|1", "severity: {W999: off}|MAML-N04|1",
            "severity: none|MAML-N03|1", "exclude: [\"../x\"]|MAML-N03|1", "checkers: {cobol: off}|MAML-N02|1",
            "checkers: {python: perhaps}|MAML-N03|1", "paths: {\"a/**\": {colour: red}}|MAML-N02|1"})
    void faultsHaveCodeAndPlace(String text, String code, int line) {
        List<Diagnostic> faults = parse("# settings\n" + text + "\n").faults();
        assertFalse(faults.isEmpty());
        assertEquals(code, faults.get(0).code());
        assertTrue(faults.get(0).line() >= line && faults.get(0).line() <= 3, faults.toString());
        assertEquals("MAML-N02", parse("---\n# x\nother: 1\n").faults().get(0).code());
        assertEquals(3, parse("---\n# x\nother: 1\n").faults().get(0).line());
    }

    @Test
    void aFaultLeavesTheRestStanding() {
        ProjectSettings settings = parse("nonsense: 1\nprofile: lenient\nseverity: {W11: loud, W08: off}\n");
        assertEquals(Profile.LENIENT, settings.profile());
        assertEquals(2, settings.faults().size());
        assertEquals(List.of(), applied(settings, "a.maml.md", finding("MAML-W08", Severity.INFO)));
    }

    @Test
    void realFindingsAreWeighedAgain() {
        List<Diagnostic> found = MamlValidator.validate(MamlParser.parse("---\nmaml_version: \"2.0.0\"\n---\n"),
                Profile.STRICT_2_0_0);
        assertFalse(MamlValidator.isValid(found));
        assertTrue(MamlValidator.isValid(parse("severity: {K*: info, S*: off}\n").apply(ROOT.resolve("a"), found)));
    }
}
