package io.torgo.maml;

import java.util.Comparator;
import java.util.Objects;

/**
 * One finding in a document, with its place and what cures it.
 *
 * @param code      stable code such as {@code MAML-K01}; {@link CodeBook} explains it
 * @param severity  its weight
 * @param offset    first character, in UTF-16 units of {@link ParsedDocument#text()}, from 0
 * @param length    number of UTF-16 units, 0 for a place between characters
 * @param line      line of the first character, from 1
 * @param column    column of the first character in UTF-16 units, from 1
 * @param endLine   line of the place behind the last character
 * @param endColumn column of the place behind the last character
 * @param message   what is wrong, one sentence
 * @param cure      what to do about it, one sentence
 */
public record Diagnostic(String code, Severity severity, int offset, int length, int line, int column, int endLine,
        int endColumn, String message, String cure) {

    /** By place, then weight, then code: the order in which a reader meets them. */
    public static final Comparator<Diagnostic> BY_POSITION = Comparator.comparingInt(Diagnostic::offset)
            .thenComparing(Diagnostic::severity).thenComparing(Diagnostic::code).thenComparing(Diagnostic::message);

    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(cure, "cure");
        if (offset < 0 || length < 0 || line < 1 || column < 1) {
            throw new IllegalArgumentException("no such place: " + offset + "+" + length);
        }
    }
}
