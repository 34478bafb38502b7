package io.torgo.maml.edit.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The shared documents and receipts, where they are there. */
final class Shared {

    /**
     * One document with the verdict of the index.
     *
     * @param file    its name
     * @param text    its content
     * @param valid   the verdict
     * @param dialect the dialect that the index names
     */
    record Sample(String file, String text, boolean valid, String dialect) {
    }

    private static final int FILE = 0;
    private static final int VERDICT = 7;
    private static final int DIALECT = 9;

    private Shared() {
    }

    /** All documents; ends the test as skipped where the shared material is absent. */
    static List<Sample> documents() {
        Path folder = corpus().resolve("maml");
        try (Stream<String> rows = Files.lines(folder.resolve("INDEX.tsv")).skip(1)) {
            return rows.map(row -> row.split("\t", -1)).map(columns -> new Sample(columns[FILE], text(folder.resolve(
                    columns[FILE])), columns[VERDICT].equals("valid"), columns[DIALECT])).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The bytes of all documents and receipts. */
    static List<byte[]> files() {
        List<byte[]> all = new ArrayList<>();
        for (String kind : List.of("maml", "mu")) {
            try (Stream<Path> files = Files.list(corpus().resolve(kind))) {
                files.filter(Files::isRegularFile).sorted().filter(file -> !file.toString().endsWith(".tsv"))
                        .forEach(file -> all.add(bytes(file)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return all;
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path corpus() {
        return Stream.concat(named(), above()).map(shared -> shared.resolve("corpus"))
                .filter(folder -> Files.isRegularFile(folder.resolve("maml").resolve("INDEX.tsv"))).findFirst()
                .orElseGet(() -> Assumptions.abort("shared material absent: corpus"));
    }

    private static Stream<Path> named() {
        return Stream.of(Optional.ofNullable(System.getProperty("torgo.shared")),
                Optional.ofNullable(System.getenv("TORGO_SHARED"))).flatMap(Optional::stream).map(Path::of);
    }

    private static Stream<Path> above() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared"));
    }
}
