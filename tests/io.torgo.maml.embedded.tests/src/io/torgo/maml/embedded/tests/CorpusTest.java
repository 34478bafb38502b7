package io.torgo.maml.embedded.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real documents: each finding was looked at; a new one is a false alarm until somebody has. */
class CorpusTest {

    /** The number of the document and the line: comments of OCaml, percentages and units, arguments in wrong order. */
    private static final Set<String> SYNTAX = Set.of("019:53", "020:21", "026:52", "100:40", "277:20", "280:22",
            "281:12", "343:70", "344:51", "346:70", "371:16");
    private static final Set<String> SCHEMAS = Set.of("155:76", "157:81", "368:77");

    private static Map<String, ParsedDocument> load() {
        Path folder = folder().orElseGet(() -> Assumptions.abort("shared material absent: corpus/maml"));
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, ParsedDocument> documents = new TreeMap<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
                documents.put(file.getFileName().toString(), MamlParser.parse(Files.readAllBytes(file)));
            }
            return documents;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<Path> folder() {
        Stream<Path> named = Stream.of(Optional.ofNullable(System.getProperty("torgo.shared")),
                Optional.ofNullable(System.getenv("TORGO_SHARED"))).flatMap(Optional::stream).map(Path::of);
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared"));
        return Stream.concat(named, above).map(shared -> shared.resolve("corpus").resolve("maml"))
                .filter(Files::isDirectory).findFirst();
    }

    @Test
    void onlyTrueErrorsAreReported() {
        Assumptions.assumeTrue(Checks.ALL.status().get("python") && Checks.ALL.status().get("bash"));
        Map<String, Set<String>> found = new TreeMap<>();
        load().forEach((name, document) -> Checks.ALL.check(document).forEach(one -> found
                .computeIfAbsent(one.code(), any -> new TreeSet<>()).add(name.substring(0, 3) + ":" + one.line())));
        assertEquals(Map.of("MAML-X01", new TreeSet<>(SYNTAX), "MAML-J04", new TreeSet<>(SCHEMAS)), found);
    }

    @Test
    void findingsOnSafetyStayFew() {
        Map<String, ParsedDocument> documents = load();
        Map<String, Long> counts = documents.values().stream().map(CorpusTest::warnings).flatMap(List::stream)
                .collect(Collectors.groupingBy(Diagnostic::code, TreeMap::new, Collectors.counting()));
        long warnings = counts.values().stream().mapToLong(Long::longValue).sum();
        assertTrue(warnings > 0 && warnings <= documents.size() / 20, counts.toString());
    }

    private static List<Diagnostic> warnings(ParsedDocument document) {
        return SecurityTest.judge(document).stream()
                .filter(found -> found.severity() == Severity.WARNING).toList();
    }
}
