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
public final class Shims {

    private static final List<String> MODULES = List.of("_worker.py", "_site.py", "_handover.py", "_programs.py",
            "_language_bash.py", "_language_json.py", "_language_ocaml.py", "_language_openqasm.py",
            "_language_sql.py", "torgo.py", "torgo_qiskit.py", "bluetooth_mesh.py", "tor_db.py",
            "simulated/sqlalchemy.py", "simulated/qiskit_aer/__init__.py", "simulated/qiskit_aer/primitives.py",
            "simulated/qiskit_aer/noise.py", "simulated/qiskit/__init__.py",
            "simulated/qiskit/_circuit.py", "simulated/qiskit/_run.py", "simulated/qiskit/_draw.py",
            "simulated/qiskit/_primitives.py", "simulated/qiskit/aer.py", "simulated/qiskit/compiler.py",
            "simulated/qiskit/primitives.py", "simulated/qiskit/qasm2.py", "simulated/qiskit/qasm3.py",
            "simulated/qiskit/visualization.py",
            "simulated/qiskit/circuit/__init__.py", "simulated/qiskit/circuit/library.py",
            "simulated/qiskit/quantum_info.py", "simulated/qiskit/providers/__init__.py",
            "simulated/qiskit/providers/basic_provider.py", "simulated/qiskit/providers/aer/__init__.py",
            "simulated/qiskit/providers/aer/noise.py", "simulated/qiskit/_parameter.py");

    private Shims() {
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

    /** All modules as one archive. */
    public static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String module : MODULES) {
                put(zip, module, resource("python/" + module));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
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

    /** A file of the bundle, by its path in it. */
    public static byte[] resource(String name) {
        try (InputStream in = Shims.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not in the bundle: " + name);
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
