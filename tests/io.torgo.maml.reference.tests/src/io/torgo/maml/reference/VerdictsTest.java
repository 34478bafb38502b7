package io.torgo.maml.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The page docs/corpus-verdicts.md says what is measured, and names every document that is judged otherwise. */
class VerdictsTest {

    private static final int FILE = 0;
    private static final int VERDICT = 7;
    private static final int WHY = 10;

    /**
     * A document of the corpus as both judge it.
     *
     * @param number what its file name begins with
     * @param index  the families of the index's defects, in its order; empty for a valid document
     * @param ours   those of our errors, in the order of their places
     */
    private record Verdict(String number, List<String> index, List<String> ours) {

        boolean isSameFirst() {
            return !ours.isEmpty() && ours.getFirst().equals(index.getFirst());
        }

        boolean isSameSet() {
            return Set.copyOf(index).equals(Set.copyOf(ours));
        }
    }

    @Test
    void thePageSaysWhatIsMeasured() throws IOException {
        List<Verdict> all = corpus();
        List<Verdict> invalid = all.stream().filter(each -> !each.index().isEmpty()).toList();
        List<Verdict> valid = all.stream().filter(each -> each.index().isEmpty()).toList();
        String page = page();
        for (String row : List.of(
                "| valid by the index, accepted by us | " + of(valid, each -> each.ours().isEmpty()) + " |",
                "| invalid by the index, refused by us | " + of(invalid, each -> !each.ours().isEmpty()) + " |",
                "| first defect family of the index is among our errors | "
                        + of(invalid, each -> each.ours().contains(each.index().getFirst())) + " |",
                "| first defect family of the index is our first error | "
                        + percent(invalid, Verdict::isSameFirst) + " |",
                "| same set of defect families | " + percent(invalid, Verdict::isSameSet) + " |")) {
            assertTrue(page.contains(row), row);
        }
    }

    @Test
    void thePageNamesEveryDisagreement() throws IOException {
        String[] parts = page().split("(?m)^## ");
        List<Verdict> invalid = corpus().stream().filter(each -> !each.index().isEmpty()).toList();
        assertEquals(numbers(invalid.stream().filter(each -> !each.isSameFirst())), named(parts[1]));
        assertEquals(numbers(invalid.stream().filter(each -> !each.isSameSet())),
                Stream.concat(named(parts[1]).stream(), named(parts[2]).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> numbers(Stream<Verdict> verdicts) {
        return verdicts.map(Verdict::number).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The numbers in the first column of a part's table. */
    private static Set<String> named(String part) {
        return part.lines().filter(line -> line.matches("\\| [0-9].*"))
                .flatMap(line -> Arrays.stream(line.split("\\|")[1].split(","))).map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String of(List<Verdict> verdicts, Predicate<Verdict> same) {
        return verdicts.stream().filter(same).count() + " of " + verdicts.size();
    }

    private static String percent(List<Verdict> verdicts, Predicate<Verdict> same) {
        double share = 100.0 * verdicts.stream().filter(same).count() / verdicts.size();
        return of(verdicts, same) + String.format(Locale.ROOT, " (%.1f %%)", share);
    }

    private static String page() throws IOException {
        return Files.readString(Pages.all().getFirst().getParent().resolveSibling("corpus-verdicts.md"));
    }

    private static List<Verdict> corpus() throws IOException {
        Path folder = shared().orElseGet(() -> Assumptions.abort("shared material absent: corpus/maml"));
        List<Verdict> verdicts = new ArrayList<>();
        for (String row : Files.readAllLines(folder.resolve("INDEX.tsv")).stream().skip(1).toList()) {
            String[] columns = row.split("\t", -1);
            verdicts.add(new Verdict(columns[FILE].split("_", 2)[0], families(columns),
                    errors(Files.readAllBytes(folder.resolve(columns[FILE])))));
        }
        return verdicts;
    }

    private static List<String> families(String[] columns) {
        return columns[VERDICT].equals("valid")
                ? List.of()
                : Arrays.stream(columns[WHY].split(";")).map(String::strip)
                        .filter(reason -> reason.matches("[A-Z][0-9]{2} .*")).map(reason -> reason.substring(0, 3))
                        .toList();
    }

    private static List<String> errors(byte[] document) {
        return MamlValidator.validate(MamlParser.parse(document), Profile.STRICT_2_0_0).stream()
                .filter(found -> found.severity() == Severity.ERROR).map(Diagnostic::code)
                .map(code -> code.substring("MAML-".length())).toList();
    }

    private static Optional<Path> shared() {
        Stream<Path> named = Stream.of(Optional.ofNullable(System.getProperty("torgo.shared")),
                Optional.ofNullable(System.getenv("TORGO_SHARED"))).flatMap(Optional::stream).map(Path::of);
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared"));
        return Stream.concat(named, above).map(folder -> folder.resolve("corpus").resolve("maml"))
                .filter(folder -> Files.isRegularFile(folder.resolve("INDEX.tsv"))).findFirst();
    }
}
