package io.torgo.storage.internal;

import io.torgo.crypto.Aead;

/**
 * Where an object's bytes lie. The content is sealed in segments of 64 KiB; the sealed bytes, one after another, fill
 * stripes of k units of 64 KiB, unit j of a stripe being data shard j's; the last stripe has shorter units, padded with
 * zeros.
 *
 * @param k data shards
 * @param bytes size of the content
 */
public record Layout(int k, long bytes) {

    /** Bytes of a full unit: what one checksum covers. */
    public static final int UNIT = 64 << 10;
    /** Content bytes of a full segment. */
    public static final int SEGMENT = 64 << 10;
    private static final int ALIGNMENT = 8;

    /** At least one, so that an empty object is authenticated too. */
    public long segments() {
        return Math.max(1, (bytes + SEGMENT - 1) / SEGMENT);
    }

    /** Content bytes of a segment. */
    int segmentBytes(long segment) {
        return (int) Math.min(SEGMENT, bytes - segment * SEGMENT);
    }

    long sealedBytes() {
        return bytes + segments() * Aead.OVERHEAD;
    }

    long stripes() {
        return (sealedBytes() + stripeBytes() - 1) / stripeBytes();
    }

    long stripeBytes() {
        return (long) k * UNIT;
    }

    /** Bytes of each unit of a stripe. */
    int unit(long stripe) {
        return unit(k, Math.min(stripeBytes(), sealedBytes() - stripe * stripeBytes()));
    }

    /** Bytes of each unit of a stripe that holds so many sealed bytes. */
    static int unit(int k, long sealed) {
        long share = (sealed + k - 1) / k;
        return (int) ((share + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    }

    /** Stripes that are worked on at once: as many as keep a window of all shards near 2 MiB, 1 to 8. */
    static int windowStripes(int n) {
        return Math.clamp(32 / n, 1, 8);
    }
}
