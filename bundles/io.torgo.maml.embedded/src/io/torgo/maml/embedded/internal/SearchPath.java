package io.torgo.maml.embedded.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders in which programs are found.
 *
 * @param folders in the order of their precedence; relative ones are left out, so that no document's folder counts
 */
public record SearchPath(List<Path> folders) {

    /** The folders that the environment names. */
    public static SearchPath ofEnvironment() {
        String named = System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        return new SearchPath(Arrays.stream(named.split(File.pathSeparator)).flatMap(SearchPath::folder).toList());
    }

    private static Stream<Path> folder(String name) {
        try {
            return Stream.of(Path.of(name)).filter(Path::isAbsolute);
        } catch (InvalidPathException unusable) {
            return Stream.empty();
        }
    }

    /** The program of that name. */
    Optional<Path> find(String program) {
        return folders.stream().map(folder -> folder.resolve(program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst();
    }
}
