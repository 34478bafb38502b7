package io.torgo.cli.internal;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A text that a command was given.
 *
 * @param name  as it was given
 * @param path  its file, absolute; empty for standard input
 * @param bytes its content
 */
record Source(String name, Optional<Path> path, byte[] bytes) {

    /** Its file, or a name in the working folder: settings are looked for above it. */
    Path place() {
        return path.orElseGet(() -> Path.of("standard-input.maml.md").toAbsolutePath());
    }
}
