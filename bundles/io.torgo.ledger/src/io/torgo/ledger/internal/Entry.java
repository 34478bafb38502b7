package io.torgo.ledger.internal;

import io.torgo.api.ledger.Operation;
import io.torgo.api.ledger.Receipt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * What the log keeps of a receipt; its bytes are the leaf of the Merkle tree. Layout, big-endian: index (8 bytes), then
 * as length (4) and UTF-8 each hash, previous hash, operation, actor, subject and idempotency key, then the time as
 * seconds (8) and nanoseconds (4) since 1970.
 *
 * @param hash SHA-256 of the receipt's bytes, hex
 * @param previous the same of the receipt before; 64 zeros for the first
 */
public record Entry(long index, String hash, String previous, String operation, String actor, String subject,
        String key, Instant time) {

    /** The previous hash of the first receipt. */
    public static final String NONE = "0".repeat(64);

    public static Entry of(long index, String hash, String previous, Operation operation) {
        return new Entry(index, hash, previous, operation.name(), operation.actor(), operation.subject(),
                Objects.requireNonNullElse(operation.key(), ""), operation.time());
    }

    public String id() {
        return id(index);
    }

    public static String id(long index) {
        return String.format(Locale.ROOT, "r-%06d", index);
    }

    public Receipt receipt() {
        return new Receipt(id(), index, operation, actor, time, subject, hash);
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(index);
            for (String text : new String[]{hash, previous, operation, actor, subject, key}) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            out.writeLong(time.getEpochSecond());
            out.writeInt(time.getNano());
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if these are not the bytes of an entry, all of them */
    static Entry read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Entry entry = read(in);
            if (in.available() > 0 || !Arrays.equals(entry.bytes(), bytes)) {
                throw new IOException("not the one encoding of an entry");
            }
            return entry;
        }
    }

    private static Entry read(DataInputStream in) throws IOException {
        long index = in.readLong();
        String[] texts = new String[6];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(in);
        }
        return new Entry(index, texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], time(in));
    }

    private static Instant time(DataInputStream in) throws IOException {
        try {
            return Instant.ofEpochSecond(in.readLong(), in.readInt());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IOException("not a time", e);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("not a length");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
