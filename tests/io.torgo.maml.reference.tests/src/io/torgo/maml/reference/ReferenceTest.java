package io.torgo.maml.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.CodeBook;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The language reference in docs/maml says what the engine does: every rule has an example, and every example holds. */
class ReferenceTest {

    private static final Pattern TEST = Pattern.compile("\\(test: `(\\w+)\\.(\\w+)`\\)");

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() throws IOException {
        List<Example> examples = Pages.examples();
        assertTrue(examples.size() >= 100, "only " + examples.size() + " examples were found");
        return examples.stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> check(each)));
    }

    private static void check(Example example) {
        Profile profile = Profile.byId(example.profile()).orElseThrow();
        List<Diagnostic> found = MamlValidator.validate(MamlParser.parse(example.document()), profile);
        if (!example.verdict().equals("reports")) {
            assertEquals(example.verdict().equals("accepts"), MamlValidator.isValid(found),
                    () -> example + " " + errors(found));
        }
        for (String code : example.codes()) {
            assertTrue(found.stream().anyMatch(each -> fits(each, code, example.shift())),
                    () -> example + " does not report " + code + " but " + found);
        }
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
            String[] rules = Files.readString(page).split("(?m)^### ");
            for (int i = 1; i < rules.length; i++) {
                String rule = rules[i].split("(?m)^## ")[0];
                if (!rule.contains("\n~~~~") && !TEST.matcher(rule).find()) {
                    bare.add(page.getFileName() + ": " + rule.lines().findFirst().orElse(""));
                }
            }
        }
        assertEquals(List.of(), bare);
    }

    @Test
    void testsThatAreNamedExist() throws IOException {
        Path tests = Pages.all().getFirst().getParent().getParent().resolveSibling("tests");
        for (Path page : Pages.all()) {
            Matcher named = TEST.matcher(Files.readString(page));
            while (named.find()) {
                String file = named.group(1) + ".java";
                try (Stream<Path> files = Files.walk(tests)) {
                    Path source = files.filter(each -> each.endsWith(file)).findFirst()
                            .orElseThrow(() -> new AssertionError(page + " names " + file));
                    assertTrue(Files.readString(source).contains(" " + named.group(2) + "("), named.group());
                }
            }
        }
    }

    @Test
    void everyCodeIsListed() throws IOException {
        Path codes = Pages.all().getFirst().resolveSibling("codes.md");
        String text = Files.readString(codes);
        List<String> missing = CodeBook.all().stream().map(each -> each.code())
                .filter(code -> !text.contains("`" + code + "`")).toList();
        assertEquals(List.of(), missing, "docs/maml/codes.md lacks codes");
    }
}
