package io.torgo.maml.ide;

import io.torgo.maml.ide.workspace.Span;
import java.util.List;

/** Widens a selection step by step: word, value, entry, key or line, block, section, document. */
public final class Selections {

    private Selections() {
    }

    /** The stretches around an offset, each inside the next, the smallest first; never empty. */
    public static List<Span> around(DocumentAnalysis analysis, int offset) {
        return List.of(new Span(0, analysis.document().text().length()));
    }
}
