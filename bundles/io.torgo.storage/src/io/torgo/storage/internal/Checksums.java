package io.torgo.storage.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256 of every unit of every shard, shard after shard. 0.09 % of the content at 4 of 7. */
final class Checksums {

    static final int BYTES = 32;

    private final byte[] table;
    private final int stripes;

    /** @param table n × stripes × 32 bytes */
    Checksums(byte[] table, long stripes) {
        this.table = table;
        this.stripes = Math.toIntExact(stripes);
    }

    boolean matches(MessageDigest digest, int shard, long stripe, byte[] data, int from, int length) {
        int at = (shard * stripes + Math.toIntExact(stripe)) * BYTES;
        digest.update(data, from, length);
        return Arrays.equals(digest.digest(), 0, BYTES, table, at, at + BYTES);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
