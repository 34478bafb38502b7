package io.torgo.ledger.internal;

import io.torgo.crypto.Hashes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * An entry, the receipt's signature and its text, as one record of the log: length of the body (4 bytes), CRC-32C of
 * the body (4), body. The body is the entry's length (4), the entry, the signature (3,309), the text. The checksum tells
 * a torn record from a whole one; entry and, by its hash, text are protected by the Merkle tree.
 *
 * @param leaf the entry's bytes
 * @param text the receipt's exact text; empty where only its file has it: in logs of version 1, and above
 *        {@value #LARGEST_TEXT} bytes
 */
public record LogRecord(Entry entry, byte[] leaf, byte[] signature, byte[] text) {

    static final int HEAD_BYTES = 8;
    static final int MAX_BODY_BYTES = 1 << 20;

    private static final int SIGNATURE_BYTES = 3309;
    private static final int LARGEST_TEXT = 64 << 10;

    public static LogRecord of(Entry entry, byte[] signature, byte[] text) {
        return new LogRecord(entry, entry.bytes(), signature, text.length > LARGEST_TEXT ? new byte[0] : text);
    }

    /** Whether the text's own file may be made again from the log. */
    public boolean hasText() {
        return text.length > 0;
    }

    /** The same for whoever keeps many of them. */
    public LogRecord withoutText() {
        return new LogRecord(entry, leaf, signature, new byte[0]);
    }

    /** Bytes that the record takes in the log. */
    public int length() {
        return HEAD_BYTES + Integer.BYTES + leaf.length + signature.length + text.length;
    }

    /** Whether the log takes an entry of this size. */
    public boolean fits() {
        return length() <= HEAD_BYTES + MAX_BODY_BYTES;
    }

    byte[] bytes() {
        byte[] body = ByteBuffer.allocate(length() - HEAD_BYTES).putInt(leaf.length).put(leaf).put(signature).put(text)
                .array();
        return ByteBuffer.allocate(HEAD_BYTES + body.length).putInt(body.length).putInt(checksum(body)).put(body)
                .array();
    }

    /** @throws IOException if the body does not have the checksum, or is no record */
    static LogRecord read(byte[] body, int checksum) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(body);
        int length = rest.remaining() < Integer.BYTES ? -1 : rest.getInt();
        if (checksum(body) != checksum || length < 0 || length > rest.remaining()) {
            throw new IOException("not a record");
        }
        byte[] leaf = new byte[length];
        rest.get(leaf);
        byte[] signature = new byte[Math.min(SIGNATURE_BYTES, rest.remaining())];
        rest.get(signature);
        byte[] text = Arrays.copyOfRange(body, body.length - rest.remaining(), body.length);
        return checked(new LogRecord(Entry.read(leaf), leaf, signature, text));
    }

    private static LogRecord checked(LogRecord read) throws IOException {
        if (read.hasText() && !Hashes.sha256Hex(read.text).equals(read.entry.hash())) {
            throw new IOException("not the text of this entry");
        }
        return read;
    }

    private static int checksum(byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(body);
        return (int) crc.getValue();
    }
}
