package io.torgo.maml;

import java.util.List;

/**
 * What the validator says about a document.
 *
 * @param findings   what was found, in the order of the places, remarks about suppressions included
 * @param suppressed what was found but suppressed by the document itself, in the order of the places; never an error
 */
public record Judgement(List<Diagnostic> findings, List<Diagnostic> suppressed) {

    public Judgement {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
    }

    /** Whether no finding is an error. Errors cannot be suppressed, so this is the verdict that a run asks for. */
    public boolean isValid() {
        return MamlValidator.isValid(findings);
    }
}
