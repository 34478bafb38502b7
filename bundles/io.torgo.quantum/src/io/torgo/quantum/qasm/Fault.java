package io.torgo.quantum.qasm;

import io.torgo.api.Problem;
import java.util.Objects;

/**
 * What is wrong with an OpenQASM text.
 *
 * @param code stable, {@code QASM-…}
 * @param at where
 * @param message one sentence on what is wrong
 * @param cure one sentence on what to do
 */
public record Fault(String code, Position at, String message, String cure) {

    public Fault {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(cure, "cure");
    }

    /** The same with the place in its message. */
    public Problem problem() {
        return new Problem(code, "Line " + at.line() + ", column " + at.column() + ": " + message, cure);
    }
}
