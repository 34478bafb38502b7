package io.torgo.maml.ide.internal;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes UUIDs of version 7 (RFC 9562, section 5.7). */
public final class Uuids {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Uuids() {
    }

    /** 48 bits of time in milliseconds since 1970, then 74 random bits. */
    public static UUID version7(Instant time, RandomGenerator random) {
        long high = time.toEpochMilli() << 16 | VERSION | random.nextLong() & 0xFFF;
        long low = VARIANT | random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL;
        return new UUID(high, low);
    }
}
