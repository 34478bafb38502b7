package io.torgo.kernel.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files of the plugins folder: a jar with its signature. Each of the two changes at once or not at all. */
final class PluginFiles {

    private PluginFiles() {
    }

    static void write(Path jar, VerifiedPlugin plugin) throws IOException {
        replace(PluginGate.signatureOf(jar), plugin.signature().getBytes(StandardCharsets.US_ASCII));
        replace(jar, plugin.bytes());
    }

    static void delete(Path jar) throws IOException {
        Files.deleteIfExists(jar);
        Files.deleteIfExists(PluginGate.signatureOf(jar));
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), ".new", ".part");
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
