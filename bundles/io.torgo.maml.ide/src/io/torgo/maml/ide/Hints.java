package io.torgo.maml.ide;

import java.util.List;

/** Remarks beside the text: what a permission grants in effect, and the defaults of absent keys. */
public final class Hints {

    private Hints() {
    }

    /** The remarks of a part of the text, in the order of their places. */
    public static List<Hint> of(DocumentAnalysis analysis, int offset, int length) {
        return List.of();
    }
}
