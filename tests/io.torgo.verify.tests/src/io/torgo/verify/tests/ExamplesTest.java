package io.torgo.verify.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.verify.Clause;
import io.torgo.api.verify.Clause.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The example documents show what they say; the results are what their blocks compute. */
class ExamplesTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```python\n(.*?)```");

    private static Path folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), each -> each != null, Path::getParent)
                .map(each -> each.resolve("examples").resolve("contracts")).filter(Files::isDirectory).findFirst()
                .orElseGet(() -> Assumptions.abort("the folder examples/contracts is not above the working folder"));
    }

    private static Runs runs(String name, Object... results) throws IOException {
        Runs runs = Runs.of(Files.readString(folder().resolve(name + ".mli")));
        Matcher block = BLOCK.matcher(Files.readString(folder().resolve(name + ".maml.md")));
        for (Object each : results) {
            assertTrue(block.find());
            runs.source("python", block.group(1), each);
        }
        return runs;
    }

    private static List<Verdict> verdicts(List<Clause> clauses) {
        return clauses.stream().map(Clause::verdict).toList();
    }

    private static Map<String, Object> integers(int least, String... names) {
        return Map.of("properties", Stream.of(names).collect(Collectors.toMap(each -> each,
                each -> Map.of("type", "integer", "minimum", least))));
    }

    @Test
    void provedAndChecked() throws IOException {
        List<Clause> clauses = runs("dose-plan", Map.of("daily", 1050), Map.of("portions", List.of(263, 263, 262, 262)))
                .input(integers(1, "weight", "per_kilogram", "portions"))
                .run(Map.of("weight", 70, "per_kilogram", 15, "portions", 4));
        assertEquals(List.of(Verdict.PROVED, Verdict.CHECKED, Verdict.CHECKED, Verdict.PROVED, Verdict.PROVED,
                Verdict.CHECKED, Verdict.CHECKED, Verdict.CHECKED), verdicts(clauses), clauses.toString());
        assertTrue(clauses.get(4).reason().startsWith("it follows from"), clauses.get(4).reason());
    }

    @Test
    void notExecutable() throws IOException {
        List<Clause> clauses = runs("triage-order", Map.of("order", List.of(5, 5, 3, 2, 0)))
                .run(Map.of("urgencies", List.of(2, 5, 3, 5, 0)));
        assertEquals(List.of(Verdict.CHECKED, Verdict.CHECKED, Verdict.NOT_EXECUTABLE), verdicts(clauses),
                clauses.toString());
    }

    @Test
    void failedInTheRun() throws IOException {
        List<Clause> clauses = runs("water-ration", Map.of("each", 3)).input(integers(0, "litres", "reserve"))
                .run(Map.of("litres", 120, "people", 40, "reserve", 20));
        assertEquals(List.of(Verdict.CHECKED, Verdict.CHECKED, Verdict.FAILED), verdicts(clauses));
        assertEquals("r.each = 3, people = 40, reserve = 20, litres = 120", clauses.getLast().counterexample());
    }

    @Test
    void failedBeforeTheRun() throws IOException {
        List<Clause> clauses = runs("closed-valve", Map.of("opened", true)).input(integers(80, "pressure")).prove();
        assertEquals(List.of(Verdict.FAILED, Verdict.NOT_EXECUTABLE), verdicts(clauses));
        assertEquals("no input that the schema allows meets it", clauses.getFirst().reason());
    }
}
