package io.torgo.maml.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.CodeBook;
import io.torgo.maml.Dialect;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.Explanation;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.Term;
import io.torgo.maml.Vocabulary;
import io.torgo.maml.project.ProjectSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The language reference in docs/maml says what the engine does: each rule has an example, and each example holds. */
class ReferenceTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern TEST = Pattern.compile("\\(test: `(\\w+)\\.(\\w+)`\\)");

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() throws IOException {
        return Pages.examples().stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> check(each)));
    }

    @Test
    void everyExampleHasItsCaption() throws IOException {
        List<String> wrong = Pages.examples().stream().filter(each -> !each.caption().equals(each.wantedCaption()))
                .map(each -> each + " wants the line: " + each.wantedCaption()).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void noExampleGetsLost() throws IOException {
        int count = Pages.examples().size();
        assertTrue(count >= 150, "only " + count + " examples were found");
    }

    private static void check(Example example) {
        List<Diagnostic> found = found(example);
        if (example.verdict() != Example.Verdict.REPORTS) {
            assertEquals(example.verdict() == Example.Verdict.ACCEPTS, MamlValidator.isValid(found),
                    () -> example + " " + errors(found));
        }
        if (example.isSilent()) {
            assertEquals(List.of(), found, example::toString);
            return;
        }
        for (String code : example.codes()) {
            boolean wanted = !code.startsWith("!");
            String plain = wanted ? code : code.substring(1);
            assertEquals(wanted, found.stream().anyMatch(each -> fits(each, plain, example.shift())),
                    () -> example + " " + code + " but " + found);
        }
    }

    private static List<Diagnostic> found(Example example) {
        if (example.kind() == Example.Kind.SETTINGS) {
            return ProjectSettings.parse(Path.of("project"), example.text()).faults();
        }
        ParsedDocument document = MamlParser.parse(example.text());
        example.dialect().ifPresent(dialect -> assertEquals(dialect, document.dialect().id(), example::toString));
        return MamlValidator.validate(document, example.profile()
                .map(name -> Profile.byId(name).orElseThrow()).orElse(Profile.STRICT_2_0_0));
    }

    private static List<Diagnostic> errors(List<Diagnostic> found) {
        return found.stream().filter(each -> each.severity() == Severity.ERROR).toList();
    }

    private static boolean fits(Diagnostic found, String code, int shift) {
        return code.contains("@")
                ? code.equals(found.code() + "@" + (found.line() - shift) + ":" + found.column())
                : code.equals(found.code());
    }

    /** A rule is a heading of level 3: below it stands an example, or the name of the test that shows it. */
    @Test
    void everyRuleIsShown() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path page : Pages.all()) {
            String rule = "";
            boolean shown = true;
            boolean inside = false;
            for (String line : Files.readAllLines(page)) {
                boolean fence = line.startsWith(Pages.FENCE);
                boolean heading = !inside && !fence && line.matches("#{1,3} .*");
                if (heading && !shown) {
                    bare.add(page.getFileName() + ": " + rule);
                }
                rule = heading ? line : rule;
                shown = heading ? !line.startsWith("### ") : shown || fence || TEST.matcher(line).find();
                inside ^= fence;
            }
            assertTrue(shown, page.getFileName() + ": " + rule);
        }
        assertEquals(List.of(), bare);
    }

    @Test
    void testsThatAreNamedExist() throws IOException {
        Path tests = Pages.all().getFirst().getParent().getParent().resolveSibling("tests");
        for (Path page : Pages.all()) {
            Matcher named = TEST.matcher(Files.readString(page));
            while (named.find()) {
                assertTrue(isTest(tests, named.group(1) + ".java", named.group(2)), page + " names " + named.group());
            }
        }
    }

    private static boolean isTest(Path tests, String file, String method) throws IOException {
        try (Stream<Path> files = Files.walk(tests)) {
            for (Path source : files.filter(each -> each.endsWith(file)).toList()) {
                if (Files.readString(source).contains(" " + method + "(")) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : Pages.all()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
                if (!Files.exists(target) || link.group(2) != null && !anchors(target).contains(link.group(2))) {
                    broken.add(page.getFileName() + ": " + link.group());
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    /** The names that code hosts give to headings. */
    private static List<String> anchors(Path page) throws IOException {
        return Files.readAllLines(page).stream().filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** The table in codes.md has a row for every code, with the code book's own words. */
    @Test
    void everyCodeIsListed() throws IOException {
        List<String> lines = Files.readAllLines(page("codes.md"));
        List<String> missing = CodeBook.all().stream().map(ReferenceTest::row).filter(row -> !lines.contains(row))
                .toList();
        assertEquals(List.of(), missing, "docs/maml/codes.md lacks rows; these belong into it");
    }

    /** Every code has its rule: it is named on the page that explains what it is about, not only in the table. */
    @Test
    void everyCodeIsNamedByARule() throws IOException {
        StringBuilder rules = new StringBuilder();
        for (Path page : Pages.all()) {
            rules.append(page.endsWith("codes.md") ? "" : Files.readString(page));
        }
        List<String> missing = CodeBook.all().stream().map(Explanation::code)
                .filter(code -> rules.indexOf(code) < 0).toList();
        assertEquals(List.of(), missing);
    }

    private static String row(Explanation code) {
        return "| `" + code.code() + "` | " + code.severity().id() + " | " + cell(code.title()) + " | "
                + cell(code.cure()) + " |";
    }

    /** Markdown takes a bar for the end of a cell, and an angle bracket outside of back-ticks for HTML. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("(?<!`)<", "\\\\<");
    }

    @Test
    void everyProfileAndDialectIsDescribed() throws IOException {
        assertEquals(List.of(), missing("versions-and-profiles.md", Arrays.asList(Profile.values()), Profile::id));
        assertEquals(List.of(), missing("dialects.md", Arrays.asList(Dialect.values()), Dialect::id));
    }

    @Test
    void everyKeyAndEverySectionIsDescribed() throws IOException {
        assertEquals(List.of(), missing("front-matter.md", Vocabulary.terms(Term.Kind.KEY), Term::name));
        assertEquals(List.of(), missing("sections.md", Vocabulary.terms(Term.Kind.SECTION), Term::name));
        assertEquals(List.of(), missing("code-blocks.md", Vocabulary.terms(Term.Kind.LANGUAGE), Term::name));
        assertEquals(List.of(), missing("history.md", Vocabulary.terms(Term.Kind.ACTION), Term::name));
        assertEquals(List.of(), missing("permissions.md", Vocabulary.terms(Term.Kind.SCHEME), Term::name));
        assertEquals(List.of(), missing("files.md", Vocabulary.terms(Term.Kind.EXTENSION), Term::name));
    }

    private static <T> List<String> missing(String page, List<T> all, Function<T, String> name) throws IOException {
        String text = Files.readString(page(page));
        return all.stream().map(name).filter(each -> !text.contains("`" + each + "`")).toList();
    }

    private static Path page(String name) throws IOException {
        return Pages.all().getFirst().resolveSibling(name);
    }
}
