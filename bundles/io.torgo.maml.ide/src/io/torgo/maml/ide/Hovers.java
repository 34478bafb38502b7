package io.torgo.maml.ide;

import java.util.Optional;

/** Explains findings, keys, values, permissions, sections, languages and history actions. */
public final class Hovers {

    private Hovers() {
    }

    /** What is known about an offset: findings first, then the word that stands there. */
    public static Optional<Hover> at(DocumentAnalysis analysis, int offset) {
        return Optional.empty();
    }
}
