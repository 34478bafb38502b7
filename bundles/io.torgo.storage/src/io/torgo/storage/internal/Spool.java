package io.torgo.storage.internal;

import io.torgo.api.Outcome;
import io.torgo.crypto.Aead;
import io.torgo.crypto.Suite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Set;

/**
 * Holds content back until all of it is known to be authentic. Small content waits in memory; larger content in a file
 * that is sealed again with a key that never leaves memory and, where the system can, has no name: no plaintext reaches
 * the disk.
 */
final class Spool implements AutoCloseable {

    private static final int MOST_IN_MEMORY = 8 << 20;

    private final Path folder;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private FileChannel file;
    private Aead cipher;
    private long pieces;

    Spool(Path folder) {
        this.folder = folder;
    }

    void add(byte[] content) throws StoreException {
        try {
            if (file == null && memory.size() + content.length <= MOST_IN_MEMORY) {
                memory.writeBytes(content);
            } else {
                append(content);
            }
        } catch (IOException e) {
            throw new StoreException(Problems.disk("hold the object back until it is checked", e));
        }
    }

    void copyTo(OutputStream target) throws StoreException {
        try {
            memory.writeTo(target);
        } catch (IOException e) {
            throw new StoreException(Problems.target(e));
        }
        for (long piece = 0; piece < pieces; piece++) {
            byte[] content = read(piece);
            try {
                target.write(content);
            } catch (IOException e) {
                throw new StoreException(Problems.target(e));
            }
        }
    }

    @Override
    public void close() throws StoreException {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new StoreException(Problems.disk("give up a temporary file", e));
        }
    }

    /** All pieces but the last have the same size, so their number says where they lie. */
    private void append(byte[] content) throws IOException {
        if (file == null) {
            openFile();
        }
        ByteBuffer sealed = ByteBuffer.wrap(cipher.seal(pieces++, content, new byte[0]));
        while (sealed.hasRemaining()) {
            file.write(sealed);
        }
    }

    private void openFile() throws IOException {
        byte[] key = new byte[Suite.AES_256_GCM.keyBytes()];
        new SecureRandom().nextBytes(key);
        cipher = Suite.AES_256_GCM.aead(key);
        Path place = Files.createTempFile(folder, "spool-", ".tmp", PrivateFiles.attributes(folder, "rw-------"));
        file = FileChannel.open(place, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    }

    private byte[] read(long piece) throws StoreException {
        try {
            long sealedPiece = (long) Layout.SEGMENT + Aead.OVERHEAD;
            long start = piece * sealedPiece;
            ByteBuffer sealed = ByteBuffer.allocate((int) Math.min(sealedPiece, file.size() - start));
            while (sealed.hasRemaining()) {
                if (file.read(sealed, start + sealed.position()) < 0) {
                    throw new IOException("a temporary file became shorter");
                }
            }
            if (cipher.open(piece, sealed.array(), new byte[0]) instanceof Outcome.Ok<byte[]>(byte[] content)) {
                return content;
            }
            throw new IOException("a temporary file was changed");
        } catch (IOException e) {
            throw new StoreException(Problems.disk("read a temporary file", e));
        }
    }
}
