package io.torgo.maml.ide;

import io.torgo.maml.ide.internal.HintFinder;
import java.util.List;

/** Remarks beside the text: what a permission grants in effect, and the defaults of absent keys. */
public final class Hints {

    private Hints() {
    }

    /** The remarks of a part of the text, in the order of their places; none in a large document. */
    public static List<Hint> of(DocumentAnalysis analysis, int offset, int length) {
        if (analysis.isLarge()) {
            return List.of();
        }
        return HintFinder.of(analysis.document()).stream()
                .filter(hint -> offset <= hint.offset() && hint.offset() <= offset + length).toList();
    }
}
