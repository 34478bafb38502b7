package io.torgo.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Loads the classes of a target before time is taken: instrumenting them takes longer than any execution may. */
final class WarmUp {

    private WarmUp() {
    }

    /** Runs a target on all seeds, which the system property {@code fuzz.seeds} names. */
    static void run(Consumer<byte[]> target) {
        try (Stream<Path> seeds = Files.list(Path.of(System.getProperty("fuzz.seeds")))) {
            for (Path seed : seeds.sorted().toList()) {
                target.accept(Files.readAllBytes(seed));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
