package io.torgo.kernel.internal;

import io.torgo.crypto.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts the agents that ship into a home folder's {@code plugins}, and keeps them at the version that ships for as long as
 * the operator has not put another there or taken one away.
 */
final class ShippedAgents {

    private final Path shipped;
    private final Path plugins;

    ShippedAgents(Path shipped, Path plugins) {
        this.shipped = shipped;
        this.plugins = plugins;
    }

    void copy() throws IOException {
        Files.createDirectories(plugins);
        for (Path jar : jars()) {
            copy(jar);
        }
    }

    private List<Path> jars() throws IOException {
        if (!Files.isDirectory(shipped)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(shipped)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** A note beside the jar holds the hash of what was copied: a jar that differs from it is the operator's own. */
    private void copy(Path jar) throws IOException {
        String name = jar.getFileName().toString();
        Path target = plugins.resolve(name);
        Path note = plugins.resolve("." + name + ".shipped");
        String hash = Hashes.sha256Hex(Files.readAllBytes(jar));
        boolean noted = Files.exists(note);
        boolean untouched = noted && Files.exists(target)
                && Hashes.sha256Hex(Files.readAllBytes(target)).equals(Files.readString(note));
        if (noted && !untouched || untouched && hash.equals(Files.readString(note))) {
            return;
        }
        // Without its note a jar counts as not yet copied: a crash in between only means copying again.
        Files.deleteIfExists(note);
        replace(shipped.resolve(name + ".sig"), plugins.resolve(name + ".sig"));
        replace(jar, target);
        Files.writeString(note, hash);
    }

    private static void replace(Path from, Path to) throws IOException {
        Path part = to.resolveSibling("." + to.getFileName() + ".part");
        Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
