package io.torgo.crypto.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestReporter;

/** Reads the Wycheproof vectors from the shared material and runs all of a file. */
final class Wycheproof {

    private final String file;
    private final TestReporter reporter;

    Wycheproof(String file, TestReporter reporter) {
        this.file = file;
        this.reporter = reporter;
    }

    /** One vector with the group it belongs to. */
    record Case(JsonNode group, JsonNode test) {

        byte[] bytes(String field) {
            return HexFormat.of().parseHex(test.path(field).asText(""));
        }

        byte[] groupBytes(String field) {
            return HexFormat.of().parseHex(group.path(field).asText(""));
        }

        boolean has(String field) {
            return test.has(field);
        }

        boolean isValid() {
            return test.get("result").asText().equals("valid");
        }

        boolean isFlagged(String flag) {
            return Stream.iterate(0, i -> i < test.path("flags").size(), i -> i + 1)
                    .anyMatch(i -> test.get("flags").get(i).asText().equals(flag));
        }

        @Override
        public String toString() {
            return test.get("tcId").asText() + " " + test.path("comment").asText("");
        }
    }

    /** Runs all vectors; each must hold. */
    void run(int expected, BiPredicate<Case, Boolean> holds) throws IOException {
        int count = 0;
        for (JsonNode group : root().get("testGroups")) {
            for (JsonNode test : group.get("tests")) {
                Case vector = new Case(group, test);
                Assertions.assertTrue(holds.test(vector, vector.isValid()), () -> file + " vector " + vector);
                count++;
            }
        }
        reporter.publishEntry(file, count + " vectors run");
        Assertions.assertEquals(expected, count, "vectors in " + file);
    }

    private JsonNode root() throws IOException {
        Path path = shared().resolve("vectors/wycheproof").resolve(file + ".json");
        if (!Files.exists(path)) {
            Assumptions.abort("shared material absent: " + file);
        }
        return new ObjectMapper().readTree(path.toFile());
    }

    private static Path shared() {
        String named = System.getProperty("torgo.shared", System.getenv("TORGO_SHARED"));
        if (named != null) {
            return Path.of(named);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared")).filter(folder -> Files.isDirectory(folder.resolve("vectors")))
                .findFirst().orElseGet(() -> Assumptions.abort("shared material absent: shared/vectors"));
    }
}
