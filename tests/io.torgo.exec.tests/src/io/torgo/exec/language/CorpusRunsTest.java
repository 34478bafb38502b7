package io.torgo.exec.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.exec.SandboxConfig;
import io.torgo.exec.language.CorpusRuns.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every Python block of the corpus runs or ends with a precise reason, as docs/corpus-runs.md says. The property
 * {@code torgo.corpus.write} makes the page anew.
 */
class CorpusRunsTest {

    /** Endings that say precisely why. */
    private static final Set<String> PRECISE = Set.of("ran", "EXEC-SYNTAX", "EXEC-MISSING-MODULE", "EXEC-ERROR",
            "EXEC-CALL", "EXEC-DENIED", "EXEC-NETWORK", "EXEC-FILE", "EXEC-PROCESSES", "EXEC-CPU", "EXEC-TIMEOUT",
            "EXEC-OUTPUT", "EXEC-MEMORY");

    @TempDir
    Path state;

    @Test
    void everyBlockEndsAsThePageSays() throws IOException {
        Path corpus = shared().map(folder -> folder.resolve("corpus/maml")).filter(Files::isDirectory)
                .orElseGet(() -> Assumptions.abort("SKIPPED: the shared material is absent: corpus/maml"));
        Path page = upwards("docs/corpus-runs.md")
                .orElseGet(() -> Assumptions.abort("SKIPPED: no docs/corpus-runs.md"));
        SandboxConfig config = SandboxConfig.of(state.resolve("sandbox"));
        String machine = CorpusRuns.machine(config);
        List<Row> rows;
        try (Desk desk = new Desk(config)) {
            rows = CorpusRuns.run(corpus, desk.runner);
        }
        assertTrue(rows.size() > 200, rows.size() + " blocks found");
        rows.forEach(row -> assertTrue(PRECISE.contains(row.code()), row.toString()));
        if (Boolean.getBoolean("torgo.corpus.write")) {
            Files.writeString(page, CorpusRuns.page(rows, machine));
        }
        compare(Files.readString(page), rows, machine);
    }

    private static void compare(String page, List<Row> rows, String machine) {
        String made = CorpusRuns.machineOf(page).orElse("nothing");
        Assumptions.assumeTrue(made.equals(machine), "SKIPPED, endings not compared: the page was made with " + made
                + ", here is " + machine);
        Map<String, String> found = new TreeMap<>();
        rows.forEach(row -> found.put(row.place(), row.code()));
        assertEquals(CorpusRuns.endings(page), found);
    }

    private static Optional<Path> shared() {
        return Stream.of(Optional.ofNullable(System.getProperty("torgo.shared")),
                Optional.ofNullable(System.getenv("TORGO_SHARED"))).flatMap(Optional::stream).map(Path::of).findFirst()
                .or(() -> upwards("shared"));
    }

    private static Optional<Path> upwards(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(name)).filter(Files::exists).findFirst();
    }
}
