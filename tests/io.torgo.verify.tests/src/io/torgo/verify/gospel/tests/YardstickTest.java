package io.torgo.verify.gospel.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.verify.gospel.GospelChecker;
import io.torgo.verify.gospel.GospelParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * How often we accept and reject what the Gospel project's own tests say: a checkout of {@code ocaml-gospel/gospel} is
 * named by {@code -Dtorgo.gospel=FOLDER} or by {@code TORGO_GOSPEL}.
 */
class YardstickTest {

    /** Where we decide otherwise on purpose; {@code docs/gospel.md} says why. */
    private static final Set<String> OTHERWISE = Set.of("conditional.mli");
    private static final String EXPECTED = "{gospel_expected|";

    private static List<Case> cases;

    private record Case(String name, boolean rejected, boolean syntax, String text) {
    }

    @BeforeAll
    static void find() throws IOException {
        String named = System.getProperty("torgo.gospel", System.getenv("TORGO_GOSPEL"));
        if (named == null || !Files.isDirectory(Path.of(named, "test"))) {
            Assumptions.abort("no checkout of ocaml-gospel/gospel: name one by -Dtorgo.gospel=FOLDER");
        }
        cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(named, "test"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".mli")).sorted().toList()) {
                cases.add(read(file));
            }
        }
    }

    private static Case read(Path file) throws IOException {
        String text = Files.readString(file);
        int at = text.indexOf(EXPECTED);
        boolean rejected = at >= 0;
        return new Case(file.getFileName().toString(), rejected,
                rejected && text.indexOf("Syntax error", at) >= 0, text);
    }

    @Test
    void acceptsAndRejectsTheSameFiles(TestReporter reporter) {
        List<String> different = cases.stream().filter(each -> accepted(each) == each.rejected()).map(Case::name)
                .toList();
        report(reporter, "files", different);
        assertTrue(cases.size() > 300, "few files: " + cases.size());
        assertTrue(different.size() <= cases.size() / 20, different::toString);
        assertTrue(OTHERWISE.containsAll(different), different::toString);
    }

    @Test
    void findsTheSameErrorsOfSyntax(TestReporter reporter) {
        List<String> different = cases.stream()
                .filter(each -> GospelParser.parse(each.text()).findings().isEmpty() == each.syntax())
                .map(Case::name).toList();
        report(reporter, "syntax", different);
        assertTrue(different.isEmpty(), different::toString);
    }

    private static boolean accepted(Case each) {
        return GospelChecker.check(each.name(), each.text().getBytes(StandardCharsets.UTF_8)).accepted();
    }

    private static void report(TestReporter reporter, String what, List<String> different) {
        reporter.publishEntry(what, cases.size() - different.size() + " of " + cases.size() + " agree; not "
                + different);
    }
}
