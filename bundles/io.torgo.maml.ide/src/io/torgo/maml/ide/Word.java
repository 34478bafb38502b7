package io.torgo.maml.ide;

/**
 * A word of the language with its meaning.
 *
 * @param name    the word, such as {@code permissions}
 * @param meaning one sentence for the reader of a hover or a proposal
 * @param pattern what an author writes for it, such as {@code id: "urn:uuid:"}
 */
public record Word(String name, String meaning, String pattern) {
}
