package io.torgo.maml.ide;

import java.util.List;

/** Offers Plan, Run, Verify and Sign above the document, and Run block and Run to here above each code block. */
public final class Lenses {

    private Lenses() {
    }

    /** The lenses, in the order of their places. */
    public static List<Lens> of(DocumentAnalysis analysis) {
        return List.of();
    }
}
