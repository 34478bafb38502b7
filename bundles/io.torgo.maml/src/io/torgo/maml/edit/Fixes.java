package io.torgo.maml.edit;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.ParsedDocument;
import java.util.List;

/** Finds the fixes of a finding. */
public final class Fixes {

    private Fixes() {
    }

    /** The fixes of one finding in the document it was found in; empty where there is no obvious cure. */
    public static List<Fix> of(ParsedDocument document, Diagnostic diagnostic) {
        return List.of();
    }
}
