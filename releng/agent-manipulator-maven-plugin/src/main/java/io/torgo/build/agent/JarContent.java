package io.torgo.build.agent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A jar in memory that is written back with the entries, the order and the times it came with. */
final class JarContent {

    private final List<ZipEntry> order = new ArrayList<>();
    private final Map<String, byte[]> bytes = new LinkedHashMap<>();

    static JarContent read(Path jar) throws IOException {
        JarContent content = new JarContent();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                content.order.add(entry);
                try (var in = zip.getInputStream(entry)) {
                    content.bytes.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return content;
    }

    List<String> names() {
        return List.copyOf(bytes.keySet());
    }

    /** Names of all entries that are classes of the default language level (none of {@code META-INF/versions}). */
    List<String> classes() {
        return bytes.keySet().stream().filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                .filter(name -> !name.endsWith("module-info.class")).toList();
    }

    /** The entry's bytes, or {@code null} where there is no such entry. */
    byte[] get(String name) {
        return bytes.get(name);
    }

    void replace(String name, byte[] content) {
        if (bytes.replace(name, content) == null) {
            throw new IllegalArgumentException("no such entry: " + name);
        }
    }

    Manifest manifest() throws IOException {
        byte[] text = bytes.get(JarFile.MANIFEST_NAME);
        if (text == null) {
            throw new IOException("the jar has no manifest");
        }
        return new Manifest(new ByteArrayInputStream(text));
    }

    void manifest(Manifest manifest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        replace(JarFile.MANIFEST_NAME, out.toByteArray());
    }

    void write(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(file)) {
            for (ZipEntry old : order) {
                ZipEntry entry = new ZipEntry(old.getName());
                entry.setTimeLocal(old.getTimeLocal());
                zip.putNextEntry(entry);
                zip.write(bytes.get(old.getName()));
                zip.closeEntry();
            }
        }
    }
}
