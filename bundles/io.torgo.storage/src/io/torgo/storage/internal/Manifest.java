package io.torgo.storage.internal;

import io.torgo.api.Outcome;
import io.torgo.api.storage.StoredObject;
import io.torgo.crypto.Aead;
import io.torgo.crypto.KeyRing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is needed to read an object, signed with ML-DSA. Name, content hash, time and idempotency key are sealed: a peer
 * sees id, size, suite and sharding only.
 *
 * <p>File: magic (8) · length (4) · payload · length (4) · signature · table of checksums to the end. The payload holds
 * the table's SHA-256.
 *
 * @param key idempotency key, empty for none
 * @param salt of the object's key
 * @param tableHash SHA-256 of the table of checksums
 */
public record Manifest(StoredObject object, String key, byte[] salt, byte[] tableHash) {

    /** Bytes from the file's start that hold all but the table. */
    static final int MOST_HEADER_BYTES = 64 << 10;
    private static final String CONTEXT = "torgo-manifest";
    private static final byte[] MAGIC = "TORGOMF1".getBytes(StandardCharsets.US_ASCII);
    private static final int TABLE_HASH_BYTES = 32;

    /** The file's bytes. */
    byte[] encode(KeyRing keys, byte[] table) {
        byte[] payload = payload(keys);
        byte[] signature = keys.signing().sign(CONTEXT, payload);
        return ByteBuffer.allocate(MAGIC.length + 8 + payload.length + signature.length + table.length).put(MAGIC)
                .putInt(payload.length).put(payload).putInt(signature.length).put(signature).put(table).array();
    }

    /** A manifest file that proved authentic, and its table of checksums, cut short if the file was. */
    record File(Manifest manifest, byte[] bytes, int tableStart) {

        boolean isComplete() {
            return Arrays.equals(manifest.tableHash, Checksums.sha256().digest(table()));
        }

        byte[] table() {
            return Arrays.copyOfRange(bytes, tableStart, bytes.length);
        }

        Checksums checksums() {
            return new Checksums(table(), manifest.layout().stripes());
        }
    }

    /** @return empty unless it is signed by these keys and describes this object */
    static Optional<File> decode(KeyRing keys, String id, byte[] file) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(file);
            byte[] magic = take(buffer, MAGIC.length);
            byte[] payload = take(buffer, buffer.getInt());
            byte[] signature = take(buffer, buffer.getInt());
            if (!Arrays.equals(magic, MAGIC)
                    || !keys.signing().verificationKey().verify(CONTEXT, payload, signature)) {
                return Optional.empty();
            }
            return parse(keys, payload).filter(manifest -> manifest.object.id().equals(id))
                    .map(manifest -> new File(manifest, file, buffer.position()));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    Layout layout() {
        return new Layout(object.k(), object.bytes());
    }

    private static byte[] take(ByteBuffer buffer, int length) {
        if (length < 0 || length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] taken = new byte[length];
        buffer.get(taken);
        return taken;
    }

    private byte[] payload(KeyRing keys) {
        byte[] open = write(out -> {
            out.writeUTF(object.id());
            out.writeUTF(object.suite());
            out.writeInt(object.k());
            out.writeInt(object.n());
            out.writeLong(object.bytes());
            out.write(salt);
            out.write(tableHash);
        });
        byte[] hidden = write(out -> {
            out.writeUTF(object.name());
            out.writeUTF(object.sha256());
            out.writeLong(object.created().getEpochSecond());
            out.writeInt(object.created().getNano());
            out.writeUTF(key);
        });
        byte[] sealed = Sealing.manifestCipher(keys, salt).seal(0, hidden, open);
        return ByteBuffer.allocate(4 + open.length + sealed.length).putInt(open.length).put(open).put(sealed).array();
    }

    private static Optional<Manifest> parse(KeyRing keys, byte[] payload) {
        ByteBuffer buffer = ByteBuffer.wrap(payload);
        byte[] open = take(buffer, buffer.getInt());
        byte[] sealed = take(buffer, buffer.remaining());
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(open))) {
            String id = in.readUTF();
            String suite = in.readUTF();
            int k = in.readInt();
            int n = in.readInt();
            long bytes = in.readLong();
            byte[] salt = in.readNBytes(Sealing.SALT_BYTES);
            byte[] tableHash = in.readNBytes(TABLE_HASH_BYTES);
            Aead cipher = Sealing.manifestCipher(keys, salt);
            if (!(cipher.open(0, sealed, open) instanceof Outcome.Ok<byte[]>(byte[] hidden))) {
                return Optional.empty();
            }
            try (DataInputStream rest = new DataInputStream(new ByteArrayInputStream(hidden))) {
                String name = rest.readUTF();
                String sha256 = rest.readUTF();
                Instant created = Instant.ofEpochSecond(rest.readLong(), rest.readInt());
                StoredObject object = new StoredObject(id, name, bytes, suite, k, n, sha256, created);
                return Optional.of(new Manifest(object, rest.readUTF(), salt, tableHash));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] write(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            fields.to(out);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes every byte, and names are short", e);
        }
        return bytes.toByteArray();
    }

    private interface Fields {
        void to(DataOutputStream out) throws IOException;
    }
}
