package io.torgo.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Data sets by file or by name: in the home folder's {@code data}, then among the synthetic ones that ship. */
final class DataFiles {

    private static final String CSV = ".csv";

    private final Path own;
    private final Path shipped;

    DataFiles(Path home, Map<String, String> environment) {
        this.own = home.resolve("data");
        this.shipped = Path.of(environment.getOrDefault("TORGO_INSTALL", "")).resolve("data");
    }

    /** @param synthetic whether it is one that ships with the platform, which nobody measured */
    record Found(Path file, boolean synthetic) {
    }

    /** @param data a file, or the name of a data set with or without {@code .csv} */
    Found find(Path data) {
        if (Files.isRegularFile(data) || data.getNameCount() > 1 || data.isAbsolute()) {
            return new Found(Inputs.existing(data), false);
        }
        return named(own, data).map(file -> new Found(file, false))
                .or(() -> named(shipped, data).map(file -> new Found(file, true))).orElseThrow(() -> missing(data));
    }

    private static Optional<Path> named(Path folder, Path name) {
        return Stream.of(name.toString(), name + CSV).map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    private CliFailure missing(Path data) {
        List<String> known = Stream.of(own, shipped).flatMap(folder -> names(folder).stream()).distinct().sorted()
                .toList();
        return new CliFailure(ExitCode.USAGE, "CLI-NO-FILE", "there is no file or data set " + data + "; "
                + (known.isEmpty() ? "there are no data sets" : "data sets are: " + String.join(", ", known)),
                "Give a file, or the name of a data set.");
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(CSV)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
