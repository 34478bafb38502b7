package io.torgo.verify.gospel;

/**
 * A name where it is written.
 *
 * @param text without parentheses for operators; {@code [_]}, {@code [->]}, {@code [_.._]} for the mixfix ones
 */
public record Name(String text, Span span) {
}
