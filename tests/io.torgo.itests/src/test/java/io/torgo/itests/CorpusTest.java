package io.torgo.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code torgo validate} on the corpus: quick, without an exception, and right where it must be. */
class CorpusTest {

    private static final double MOST_MILLIS = 10_000;
    private static final int VALID = 34;
    private static final int INVALID = 222;
    private static final double SHARE_REFUSED = 0.8;

    @TempDir
    private Path folder;
    private Path corpus;

    @BeforeEach
    void findCorpus() {
        corpus = Surroundings.shared("corpus/maml");
    }

    @Test
    void allOfItInOneProcess() throws IOException {
        Map<String, Boolean> index = index();
        List<String> arguments = new ArrayList<>(List.of("validate"));
        index.keySet().forEach(file -> arguments.add(corpus.resolve(file).toString()));
        Said said = new Torgo(folder).json(arguments.toArray(String[]::new)).exits(1);
        assertTrue(said.millis() < MOST_MILLIS, said.millis() + " ms");
        Map<String, JsonNode> verdicts = verdicts(said);
        assertEquals(index.keySet(), verdicts.keySet());
        List<String> wronglyRefused = new ArrayList<>();
        List<String> wronglyAccepted = new ArrayList<>();
        verdicts.forEach((file, verdict) -> {
            boolean valid = verdict.get("valid").asBoolean();
            if (index.get(file) && !valid) {
                wronglyRefused.add(file + " " + verdict.get("diagnostics"));
            } else if (!index.get(file) && !(!valid && hasPositionedError(verdict))) {
                wronglyAccepted.add(file);
            }
        });
        Surroundings.tell("corpus: " + index.size() + " documents in " + Math.round(said.millis()) + " ms, "
                + (INVALID - wronglyAccepted.size()) + " of " + INVALID + " refused; accepted though invalid: "
                + wronglyAccepted);
        assertEquals(List.of(), wronglyRefused);
        assertTrue(wronglyAccepted.size() <= (1 - SHARE_REFUSED) * INVALID, wronglyAccepted::toString);
    }

    /** File name to whether the index calls it valid. */
    private Map<String, Boolean> index() throws IOException {
        Map<String, Boolean> index = new TreeMap<>();
        try (Stream<String> lines = Files.lines(corpus.resolve("INDEX.tsv"))) {
            lines.skip(1).map(line -> line.split("\t", -1)).forEach(row -> index.put(row[0], "valid".equals(row[7])));
        }
        assertEquals(VALID + INVALID, index.size());
        assertEquals(VALID, index.values().stream().filter(valid -> valid).count());
        return index;
    }

    private static Map<String, JsonNode> verdicts(Said said) {
        Map<String, JsonNode> verdicts = new TreeMap<>();
        said.json().get("documents")
                .forEach(verdict -> verdicts.put(Path.of(verdict.get("file").asText()).getFileName().toString(),
                        verdict));
        return verdicts;
    }

    private static boolean hasPositionedError(JsonNode verdict) {
        for (JsonNode diagnostic : verdict.get("diagnostics")) {
            boolean error = "error".equals(diagnostic.get("severity").asText());
            if (error && diagnostic.get("line").asInt() >= 1 && diagnostic.get("column").asInt() >= 1) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theSeedsGetTheirExactVerdicts() {
        for (String seed : List.of("seed_000_1_mesh_workflow", "seed_000_2_data_storage",
                "seed_001_1_emergency_workflow")) {
            Said said = validate(seed).exits(0);
            assertTrue(said.json().get("documents").get(0).get("valid").asBoolean(), said::out);
            assertEquals(List.of(), errors(said));
        }
        assertEquals(List.of("MAML-K01 created_at", "MAML-K01 permissions", "MAML-K04", "MAML-S01 Context"),
                errors(validate("seed_000_3_quantum_workflow").exits(1)));
    }

    private Said validate(String seed) {
        return new Torgo(folder).json("validate", corpus.resolve(seed + ".maml.md").toString());
    }

    /** Codes of the errors, with the missing part they name. */
    private static List<String> errors(Said said) {
        List<String> errors = new ArrayList<>();
        for (JsonNode diagnostic : said.json().get("documents").get(0).get("diagnostics")) {
            if ("error".equals(diagnostic.get("severity").asText())) {
                String part = Stream.of("permissions", "created_at", "Context")
                        .filter(diagnostic.get("message").asText()::contains).findFirst().orElse("");
                errors.add((diagnostic.get("code").asText() + " " + part).strip());
                assertTrue(diagnostic.get("line").asInt() >= 1 && diagnostic.get("column").asInt() >= 1
                        && !diagnostic.get("cure").asText().isBlank(), diagnostic::toString);
            }
        }
        return errors.stream().sorted().toList();
    }
}
