package io.torgo.maml;

import java.util.Objects;

/**
 * One word of the language with what it means.
 *
 * @param kind     where the word is used
 * @param name     how it is written; an inner key by its path, such as {@code permissions.read}
 * @param meaning  one or two sentences for a hover or a completion list
 * @param template what to insert for it, with tab stops in the snippet syntax of LSP 3.17; the name itself where
 *                 there is nothing to fill in
 * @param official whether the reference knows it; otherwise a guide or a dialect does
 */
public record Term(Kind kind, String name, String meaning, String template, boolean official) {

    /** Where a word is used. */
    public enum Kind {
        /** A key of the front matter, inner keys by their path. */
        KEY,
        /** A value of {@code type}. */
        TYPE,
        /** A level-2 heading. */
        SECTION,
        /** The language of a code block. */
        LANGUAGE,
        /** The action of a history entry. */
        ACTION,
        /** The scheme of an identity such as {@code agent}. */
        SCHEME,
        /** A value with a meaning of its own, by its key: {@code verification.level=strict}. */
        VALUE,
        /** A file extension, with its dot. */
        EXTENSION
    }

    public Term {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(template, "template");
    }
}
