package io.torgo.crypto.internal;

import io.torgo.api.Outcome;
import java.util.Optional;

/** The ways in which ciphers say no. */
public final class Refusals {

    private Refusals() {
    }

    /** Says the same whatever was wrong, so that a refusal is no oracle. */
    public static Outcome<byte[]> orNotAuthentic(Optional<byte[]> plaintext) {
        return plaintext.map(Outcome::ok).orElseGet(() -> Outcome.failed("CRYPTO-NOT-AUTHENTIC",
                "The sealed bytes are not what was sealed under this key, place and context.",
                "Fetch another copy of the bytes, or use the key and context they were sealed with."));
    }

    public static <T> Outcome<T> badKey(String what) {
        return Outcome.failed("CRYPTO-BAD-KEY", what,
                "Copy the key file again from its owner and compare fingerprints.");
    }

    static long requireSegment(long segment) {
        if (segment < 0) {
            throw new IllegalArgumentException("segment numbers start at 0");
        }
        return segment;
    }
}
