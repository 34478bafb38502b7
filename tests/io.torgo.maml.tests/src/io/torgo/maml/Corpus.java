package io.torgo.maml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The shared corpus of real documents, where it is there. */
final class Corpus {

    /**
     * One document with the verdict of the index.
     *
     * @param file    its name
     * @param bytes   its content
     * @param valid   the verdict
     * @param dialect the dialect by the index
     * @param defect  the family of the first defect the index names, empty for a valid document
     */
    record Sample(String file, byte[] bytes, boolean valid, String dialect, String defect) {
    }

    private static final int FILE = 0;
    private static final int VERDICT = 7;
    private static final int DIALECT = 9;
    private static final int WHY = 10;

    private Corpus() {
    }

    /** All documents; ends the test as skipped where the shared material is absent. */
    static List<Sample> load() {
        return find().orElseGet(() -> Assumptions.abort("shared material absent: corpus/maml"));
    }

    /** All documents, where the shared material is there. */
    static Optional<List<Sample>> find() {
        return folder().map(Corpus::read);
    }

    private static List<Sample> read(Path folder) {
        try (Stream<String> rows = Files.lines(folder.resolve("INDEX.tsv")).skip(1)) {
            return rows.map(row -> sample(folder, row.split("\t", -1))).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Sample sample(Path folder, String[] columns) {
        try {
            boolean valid = columns[VERDICT].equals("valid");
            return new Sample(columns[FILE], Files.readAllBytes(folder.resolve(columns[FILE])), valid, columns[DIALECT],
                    valid ? "" : columns[WHY].substring(0, 3));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<Path> folder() {
        return Stream.concat(named(), above()).map(shared -> shared.resolve("corpus").resolve("maml"))
                .filter(folder -> Files.isRegularFile(folder.resolve("INDEX.tsv"))).findFirst();
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
