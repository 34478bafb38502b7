package io.torgo.exec.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The Python modules that exist inside the sandbox, as one stored (not compressed) zip that the interpreter runs. One
 * file, because it reaches the sandbox as an open descriptor and so needs no readable path for the worker's account.
 */
final class Shims {

    private static final List<String> MODULES = List.of("__main__.py", "torgo.py", "bluetooth_mesh.py", "tor_db.py",
            "sqlalchemy.py", "qiskit_aer.py", "qiskit/__init__.py", "qiskit/_circuit.py", "qiskit/_run.py",
            "qiskit/providers/__init__.py", "qiskit/providers/basic_provider.py");

    private Shims() {
    }

    /** Writes the zip into the folder under the hash of its content, unless it is there. */
    static Path unpack(Path folder) throws IOException {
        return write(folder, "modules-", ".zip", zip());
    }

    /** Writes bytes into a file named by their hash, whole or not at all. */
    static Path write(Path folder, String prefix, String suffix, byte[] content) throws IOException {
        Path file = folder.resolve(prefix + hash(content) + suffix);
        if (!Files.exists(file)) {
            Path part = Files.createTempFile(folder, prefix, ".part");
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String module : MODULES) {
                put(zip, module, resource(module));
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        entry.setTime(0L);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] resource(String name) {
        try (InputStream in = Shims.class.getResourceAsStream("/python/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not in the bundle: python/" + name);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
