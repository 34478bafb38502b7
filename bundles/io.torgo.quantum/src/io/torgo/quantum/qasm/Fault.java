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

    /**
     * Behind the word or sign at which it begins, on the same line: as far as an editor marks it.
     *
     * @param source the text that it was found in
     */
    public Position end(String source) {
        int from = from(source);
        int to = from;
        while (to < source.length() && source.charAt(to) != '\n' && source.charAt(to) != '\r') {
            to++;
        }
        return new Position(at.line(), at.column() + Lexer.length(source.substring(from, to)));
    }

    private int from(String source) {
        int start = source.startsWith("\uFEFF") ? 1 : 0;
        int line = 1;
        for (int i = start; line < at.line() && i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r' && !source.startsWith("\n", i + 1)) {
                line++;
                start = i + 1;
            }
        }
        return Math.min(start + at.column() - 1, source.length());
    }
}
