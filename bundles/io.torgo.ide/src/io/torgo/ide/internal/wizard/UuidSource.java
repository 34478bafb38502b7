package io.torgo.ide.internal.wizard;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562): 48 bits of milliseconds since 1970, 74 random bits.
 *
 * @param clock  gives the time
 * @param random gives the rest; a cryptographic source where ids must not be guessed
 */
public record UuidSource(Clock clock, RandomGenerator random) {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** A new UUID. */
    public UUID next() {
        long high = clock.millis() << 16 | VERSION | random.nextLong() & 0x0fff;
        long low = VARIANT | random.nextLong() & 0x3fff_ffff_ffff_ffffL;
        return new UUID(high, low);
    }
}
