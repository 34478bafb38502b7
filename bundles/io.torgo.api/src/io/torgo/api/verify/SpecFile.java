package io.torgo.api.verify;

/**
 * A specification as it was found.
 *
 * @param name file name, as verdicts call it
 * @param content its bytes, UTF-8
 */
public record SpecFile(String name, byte[] content) {
}
