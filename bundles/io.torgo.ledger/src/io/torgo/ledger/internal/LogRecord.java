package io.torgo.ledger.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * An entry and the receipt's signature, as one record of the log: length of the body (4 bytes), CRC-32C of the body
 * (4), body. The body is the entry's length (4), the entry, the signature. The checksum tells a torn record from a
 * whole one; what it holds is protected by the Merkle tree.
 *
 * @param leaf the entry's bytes
 */
public record LogRecord(Entry entry, byte[] leaf, byte[] signature) {

    static final int HEAD_BYTES = 8;
    static final int MAX_BODY_BYTES = 1 << 20;

    public static LogRecord of(Entry entry, byte[] signature) {
        return new LogRecord(entry, entry.bytes(), signature);
    }

    /** Bytes that the record takes in the log. */
    int length() {
        return HEAD_BYTES + Integer.BYTES + leaf.length + signature.length;
    }

    /** Whether the log takes an entry of this size. */
    public boolean fits() {
        return length() <= HEAD_BYTES + MAX_BODY_BYTES;
    }

    byte[] bytes() {
        byte[] body = ByteBuffer.allocate(Integer.BYTES + leaf.length + signature.length).putInt(leaf.length).put(leaf)
                .put(signature).array();
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
        byte[] signature = new byte[rest.remaining()];
        rest.get(signature);
        return new LogRecord(Entry.read(leaf), leaf, signature);
    }

    private static int checksum(byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(body);
        return (int) crc.getValue();
    }
}
