package io.torgo.maml.ide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The texts of the shared corpus, where it is there. */
final class SharedDocuments {

    private SharedDocuments() {
    }

    /** All texts; ends the test as skipped where the shared material is absent. */
    static List<String> load() {
        Path folder = Stream.concat(named(), above()).map(shared -> shared.resolve("corpus").resolve("maml"))
                .filter(Files::isDirectory).findFirst()
                .orElseGet(() -> Assumptions.abort("shared material absent: corpus/maml"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().map(SharedDocuments::read).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Path> named() {
        return Stream.of(System.getProperty("torgo.shared"), System.getenv("TORGO_SHARED")).filter(Objects::nonNull)
                .map(Path::of);
    }

    private static Stream<Path> above() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared"));
    }
}
