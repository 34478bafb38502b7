package io.torgo.run.ui.internal.command;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds the {@code torgo} command: the preference, else the system property {@code torgo.command}, else the
 * environment's {@code TORGO_COMMAND}, else the first {@code torgo} on {@code PATH}.
 *
 * @param preference  the path that the user set; may be empty
 * @param properties  system properties by name, null for none
 * @param environment environment variables by name, null for none
 */
public record TorgoCommand(String preference, UnaryOperator<String> properties, UnaryOperator<String> environment) {

    /** Says that the command is absent. */
    public static final Problem ABSENT = new Problem("IDE-NO-TORGO", "The torgo command was not found.",
            "Set its path in Window > Preferences > MAML, set TORGO_COMMAND, or put torgo on PATH.");

    private static final String NAME = "torgo";

    /** The executable, if there is one. A path that was set and does not work is not replaced by another. */
    public Optional<Path> find() {
        return Stream.of(preference, properties.apply("torgo.command"), environment.apply("TORGO_COMMAND"))
                .filter(path -> path != null && !path.isBlank()).findFirst().map(this::named)
                .orElseGet(() -> onPath(NAME));
    }

    private Optional<Path> named(String command) {
        return command.contains(File.separator) ? executable(command.strip()) : onPath(command.strip());
    }

    private Optional<Path> onPath(String name) {
        String path = Optional.ofNullable(environment.apply("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank())
                .map(folder -> executable(folder + File.separator + name)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Path> executable(String path) {
        try {
            return Optional.of(Path.of(path).toAbsolutePath().normalize())
                    .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file));
        } catch (InvalidPathException e) {
            // What cannot be a path is no command.
            return Optional.empty();
        }
    }
}
