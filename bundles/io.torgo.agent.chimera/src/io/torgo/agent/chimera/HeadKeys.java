package io.torgo.agent.chimera;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/**
 * The keys of the heads, each in a file that only its owner can read. Four keys of 512 bits are 2,048 bits of key
 * material at a security level of 256 bits, not a 2,048-bit cipher.
 */
final class HeadKeys {

    private static final int BYTES = 64;

    private final Path folder;
    private final SecureRandom random;

    /** @param epoch from 1; each new key counts one up */
    record HeadKey(int epoch, byte[] material) {
    }

    HeadKeys(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** The head's key, made where there is none. */
    HeadKey of(int head) {
        Path file = file(head);
        if (Files.notExists(file)) {
            return write(file, 1);
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (bytes.remaining() != Integer.BYTES + BYTES) {
                throw new UncheckedIOException(new IOException("no key of a head: " + file));
            }
            int epoch = bytes.getInt();
            byte[] material = new byte[BYTES];
            bytes.get(material);
            return new HeadKey(epoch, material);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws the head's key away and makes another. */
    HeadKey renew(int head) {
        return write(file(head), of(head).epoch() + 1);
    }

    private Path file(int head) {
        return folder.resolve("head-" + head + ".key");
    }

    private HeadKey write(Path file, int epoch) {
        byte[] material = new byte[BYTES];
        random.nextBytes(material);
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, ByteBuffer.allocate(Integer.BYTES + BYTES).putInt(epoch).put(material).array(),
                    StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the key of a head cannot be written", e);
        }
        return new HeadKey(epoch, material);
    }
}
