package io.torgo.maml.ide.workspace;

/**
 * A place where a document names a file.
 *
 * @param kind   what for
 * @param path   the path as written, without quotes; relative to the document
 * @param offset first character of the path, in UTF-16 units from 0
 * @param length number of UTF-16 units
 */
public record FileUse(Kind kind, String path, int offset, int length) {

    /** What a file is named for. */
    public enum Kind {
        /** A contract in {@code verification.spec_files}. */
        SPEC,
        /** The receipt in {@code mu_validation_file}. */
        VALIDATION,
        /** A data file in {@code requires.resources}. */
        RESOURCE,
        /** A Markdown link. */
        LINK
    }

    /** The path without what follows {@code #}. */
    public String file() {
        int hash = path.indexOf('#');
        return hash < 0 ? path : path.substring(0, hash);
    }

    /** What follows {@code #}; empty where there is none. */
    public String fragment() {
        int hash = path.indexOf('#');
        return hash < 0 ? "" : path.substring(hash + 1);
    }
}
