package io.torgo.ledger.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.torgo.ledger.MerkleProofs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The published inclusion and consistency proofs, most of which must fail. */
class MerkleVectorsTest {

    @Test
    void inclusion(TestReporter reporter) throws IOException {
        run("inclusion", reporter, proof -> MerkleProofs.verifyInclusion(proof.get("leafIdx").asLong(),
                proof.get("treeSize").asLong(), bytes(proof.get("leafHash")), path(proof), bytes(proof.get("root"))));
    }

    @Test
    void consistency(TestReporter reporter) throws IOException {
        run("consistency", reporter,
                proof -> MerkleProofs.verifyConsistency(proof.get("size1").asLong(), proof.get("size2").asLong(),
                        bytes(proof.get("root1")), bytes(proof.get("root2")), path(proof)));
    }

    private static void run(String kind, TestReporter reporter, Predicate<JsonNode> verifier) throws IOException {
        int count = 0;
        try (Stream<Path> files = Files.walk(shared().resolve("vectors/merkle").resolve(kind))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                JsonNode proof = new ObjectMapper().readTree(file.toFile());
                assertEquals(!proof.path("wantErr").asBoolean(), verifier.test(proof), () -> file.toString());
                count++;
            }
        }
        reporter.publishEntry(kind, count + " vectors run");
        assertEquals(98, count);
    }

    private static List<byte[]> path(JsonNode proof) {
        List<byte[]> path = new ArrayList<>();
        proof.path("proof").forEach(hash -> path.add(bytes(hash)));
        return path;
    }

    private static byte[] bytes(JsonNode node) {
        return Base64.getDecoder().decode(node == null ? "" : node.asText(""));
    }

    private static Path shared() {
        String named = System.getProperty("torgo.shared", System.getenv("TORGO_SHARED"));
        if (named != null && !named.isEmpty()) {
            return Path.of(named);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared")).filter(folder -> Files.isDirectory(folder.resolve("vectors")))
                .findFirst().orElseGet(() -> Assumptions.abort("shared material absent: shared/vectors"));
    }
}
