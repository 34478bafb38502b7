package io.torgo.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Data sets by file or by name: in the home folder's {@code data}, then among the synthetic ones that ship. */
final class DataFiles {

    private final Path own;
    private final Path shipped;
    private final Console console;

    DataFiles(Path home, Map<String, String> environment, Console console) {
        this.own = home.resolve("data");
        this.shipped = Path.of(environment.getOrDefault("TORGO_INSTALL", "")).resolve("data");
        this.console = console;
    }

    /** @param data a file, the bare name of a data set, or the beginning of one that no other shares */
    Path find(Path data) {
        if (Files.isRegularFile(data) || data.getNameCount() > 1) {
            return Inputs.existing(data);
        }
        for (Path folder : List.of(own, shipped)) {
            List<Path> matching = matching(folder, data.toString());
            if (matching.size() > 1) {
                throw new CliFailure(ExitCode.USAGE, "CLI-NO-FILE", data + " may be " + names(matching),
                        "Give the whole name.");
            }
            if (!matching.isEmpty()) {
                tell(folder, matching.getFirst());
                return matching.getFirst();
            }
        }
        return Inputs.existing(data);
    }

    private void tell(Path folder, Path file) {
        if (folder.equals(shipped)) {
            console.progress("data", file.getFileName() + " is the synthetic data set that ships with TORGO");
        }
    }

    private static List<Path> matching(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        if (Files.isRegularFile(folder.resolve(name))) {
            return List.of(folder.resolve(name));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(" or "));
    }
}
