package io.torgo.maml.edit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Where new times and new identities come from, so that a test can say what they are. */
public final class Stamps {

    private static final Stamps SYSTEM = new Stamps(Clock.systemUTC(), new SecureRandom());

    private final Clock clock;
    private final RandomGenerator random;

    /**
     * @param clock  gives {@code created_at} and the time in a new identity
     * @param random gives the rest of a new identity
     */
    public Stamps(Clock clock, RandomGenerator random) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.random = Objects.requireNonNull(random, "random");
    }

    /** The system's clock and a source of randomness that cannot be guessed. */
    public static Stamps system() {
        return SYSTEM;
    }

    /** The present time in UTC, to the second, such as {@code 2026-01-31T12:00:00Z}. */
    public String now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A new {@code urn:uuid:} of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, 74 random bits. */
    public String newId() {
        long high = clock.millis() << 16 | 0x7000L | random.nextLong() & 0x0FFFL;
        long low = 0x8000000000000000L | random.nextLong() >>> 2;
        return "urn:uuid:" + new UUID(high, low);
    }
}
