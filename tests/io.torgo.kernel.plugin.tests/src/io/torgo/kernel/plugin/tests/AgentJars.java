package io.torgo.kernel.plugin.tests;

import io.torgo.crypto.SigningKey;
import io.torgo.kernel.plugin.PluginGate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.opentest4j.TestAbortedException;

/** The agents that the build made, and variants of them. */
final class AgentJars {

    private AgentJars() {
    }

    /** The built jar of an agent; aborts the test where nothing is built. */
    static byte[] built(String id) throws IOException {
        String folder = System.getProperty("torgo.agents", "");
        Optional<Path> jar = folder.isEmpty() ? upwards(id) : jarIn(Path.of(folder), id);
        return Files.readAllBytes(jar.orElseThrow(() -> new TestAbortedException("agent not built: " + id)));
    }

    private static Optional<Path> upwards(String id) throws IOException {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path target = at.resolve("bundles").resolve(id).resolve("target");
            if (Files.isDirectory(target)) {
                return jarIn(target, id);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> jarIn(Path folder, String id) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(id + "(-\\d[^/]*)?\\.jar"))
                    .filter(file -> !file.getFileName().toString().endsWith("-sources.jar")).findFirst();
        }
    }

    /** The jar with some manifest headers set, or removed where the value is empty. */
    static byte[] with(byte[] jar, Map<String, String> headers) throws IOException {
        return rewrite(jar, (name, bytes) -> name.equals(JarFile.MANIFEST_NAME) ? manifest(bytes, headers) : bytes);
    }

    private static byte[] rewrite(byte[] jar, BiFunction<String, byte[], byte[]> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(change.apply(entry.getName(), in.readAllBytes()));
            }
        }
        return out.toByteArray();
    }

    private static byte[] manifest(byte[] text, Map<String, String> headers) {
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(text));
            headers.forEach((name, value) -> {
                if (value.isEmpty()) {
                    manifest.getMainAttributes().keySet().removeIf(key -> key.toString().equals(name));
                } else {
                    manifest.getMainAttributes().putValue(name, value);
                }
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            manifest.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    /** Puts a jar and its signature at a place, each at once. */
    static Path put(Path jar, byte[] bytes, SigningKey key) throws IOException {
        String signature = "torgo-signature 1\nsigner " + key.fingerprint() + "\nsignature "
                + Base64.getEncoder().encodeToString(key.sign(PluginGate.CONTEXT, bytes)) + "\n";
        replace(jar.resolveSibling(jar.getFileName() + ".sig"), signature.getBytes());
        replace(jar, bytes);
        return jar;
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path temporary = Files.write(file.resolveSibling(file.getFileName() + ".part"), bytes);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
