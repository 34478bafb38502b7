package io.torgo.api;

import java.util.Objects;

/**
 * An expected failure: something a caller, a document or the world did that the platform foresaw.
 *
 * @param code stable, upper case, prefixed by its domain, for example {@code STORE-TOO-FEW-SHARDS}
 * @param message one sentence that says what happened, where and why; never contains a secret
 * @param cure one sentence that says what to do about it
 */
public record Problem(String code, String message, String cure) {

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(cure, "cure");
    }
}
