package io.torgo.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the benchmarks find things.
 *
 * @param root the project's folder
 * @param product the built product
 * @param work an empty folder on the disk that a home folder would be on
 * @param launcher script that starts the command {@code version} as the project's launcher does, but never builds
 * @param cliArguments file with the arguments, one a line, by which the launcher starts the command {@code version}
 */
record Setting(Path root, Path product, Path work, Path launcher, Path cliArguments) {

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    Path example(String name) {
        return root.resolve("examples").resolve(name);
    }

    List<Path> examples() throws IOException {
        return files(root.resolve("examples"));
    }

    /** The documents of the shared corpus: TORGO_SHARED, or a folder {@code shared} above the project; may be none. */
    List<Path> corpus() throws IOException {
        Optional<Path> shared = Optional.ofNullable(System.getenv("TORGO_SHARED")).map(Path::of).or(this::above);
        return shared.isEmpty() ? List.of() : files(shared.get().resolve("corpus").resolve("maml"));
    }

    private Optional<Path> above() {
        return Stream.iterate(root, folder -> folder != null, Path::getParent).map(folder -> folder.resolve("shared"))
                .filter(folder -> Files.isDirectory(folder.resolve("corpus"))).findFirst();
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.md")) {
                found.forEach(files::add);
            }
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    /** A new folder for one measurement. */
    Path fresh(String name) throws IOException {
        return Files.createTempDirectory(work, name + "-");
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
