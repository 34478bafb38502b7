package io.torgo.maml.ide;

import io.torgo.maml.ide.internal.Uuids;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * What a new text takes from outside: the time, and ids that nobody used before.
 *
 * @param clock  tells the time
 * @param random makes ids
 */
public record Fresh(InstantSource clock, RandomGenerator random) {

    /** The machine's clock and its secure source of random numbers. */
    public static final Fresh SYSTEM = new Fresh(InstantSource.system(), new SecureRandom());

    /** The time in UTC, to the second, such as {@code 2026-01-31T12:00:00Z}. */
    public String time() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A new id: {@code urn:uuid:} with a UUID of version 7 (RFC 9562), whose first part is the time. */
    public String id() {
        Instant now = clock.instant();
        return "urn:uuid:" + Uuids.version7(now, random);
    }
}
