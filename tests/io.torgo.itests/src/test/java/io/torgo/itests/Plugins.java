package io.torgo.itests;

import io.torgo.build.agent.DevelopmentKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A plugin's jar and its variants. */
final class Plugins {

    private Plugins() {
    }

    /** The same jar with other main attributes in its manifest. */
    static byte[] with(byte[] jar, Map<String, String> attributes) throws IOException {
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            Manifest manifest = new Manifest(in.getManifest());
            attributes.forEach(manifest.getMainAttributes()::putValue);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            return bytes.toByteArray();
        }
    }

    /** The text of the detached signature by the key that the product pins. */
    static String signature(byte[] jar) throws IOException {
        return DevelopmentKey.in(Surroundings.signing()).sign(jar);
    }

    /** Puts a jar and its signature in place, each of them whole, the signature last. */
    static void put(Path file, byte[] jar, String signature) throws IOException {
        replace(file, jar);
        replace(signatureOf(file), signature.getBytes(StandardCharsets.US_ASCII));
    }

    static Path signatureOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".sig");
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
