package io.torgo.maml.tools.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Material that all parts of the project share, where it is there. */
final class Shared {

    private Shared() {
    }

    /** A folder of the material; ends the test as skipped where it is absent. */
    static Path folder(String name) {
        Stream<Path> named = Stream.of(System.getProperty("torgo.shared"), System.getenv("TORGO_SHARED"))
                .filter(Objects::nonNull).map(Path::of);
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared"));
        return Stream.concat(named, above).map(shared -> shared.resolve(name)).filter(Files::isDirectory).findFirst()
                .orElseGet(() -> Assumptions.abort("shared material absent: " + name));
    }

    /** The files of a folder with an ending, by name. */
    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
