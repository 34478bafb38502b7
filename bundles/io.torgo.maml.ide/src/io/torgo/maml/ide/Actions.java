package io.torgo.maml.ide;

import io.torgo.maml.edit.Fix;
import java.util.List;

/** Fixes for the findings of a part of the text. */
public final class Actions {

    private Actions() {
    }

    /** The fixes of all findings that touch a range, the preferred ones first; suppressing a finding comes last. */
    public static List<Fix> at(DocumentAnalysis analysis, int offset, int length) {
        return List.of();
    }
}
