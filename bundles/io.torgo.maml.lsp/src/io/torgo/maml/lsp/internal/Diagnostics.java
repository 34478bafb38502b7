package io.torgo.maml.lsp.internal;

import io.torgo.maml.Severity;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Findings in the protocol's form. */
final class Diagnostics {

    static final String SOURCE = "maml";

    private Diagnostics() {
    }

    static List<Diagnostic> of(List<io.torgo.maml.Diagnostic> found, Positions positions) {
        return found.stream().map(finding -> of(finding, positions)).toList();
    }

    static Diagnostic of(io.torgo.maml.Diagnostic found, Positions positions) {
        Diagnostic diagnostic = new Diagnostic(positions.range(found.offset(), found.length()),
                found.message() + " " + found.cure(), severity(found.severity()), SOURCE);
        diagnostic.setCode(found.code());
        return diagnostic;
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
    }

    /** A name for a list of findings: the same for the same findings, whatever happened between. */
    static String resultId(List<io.torgo.maml.Diagnostic> found) {
        return found.size() + "-" + Integer.toHexString(found.hashCode());
    }
}
