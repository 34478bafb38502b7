package io.torgo.maml.ui.internal.problems;

import io.torgo.api.verify.SpecReport.Finding;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.Severity;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.verify.gospel.GospelChecker;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;

/** Checks the whole specification and writes what is wrong as markers. */
final class SpecStrategy implements IReconcilingStrategy, IReconcilingStrategyExtension {

    private IDocument document;
    private IFile file;

    @Override
    public void setDocument(IDocument next) {
        document = next;
        file = next == null ? null : Documents.file(next).orElse(null);
    }

    @Override
    public void setProgressMonitor(IProgressMonitor monitor) {
        // A check takes milliseconds: there is no progress to tell.
    }

    @Override
    public void initialReconcile() {
        check();
    }

    @Override
    public void reconcile(DirtyRegion dirty, IRegion part) {
        check();
    }

    @Override
    public void reconcile(IRegion part) {
        check();
    }

    private void check() {
        if (document == null || file == null) {
            return;
        }
        String text = document.get();
        List<Diagnostic> found = GospelChecker.check(text).findings().stream()
                .map(finding -> diagnostic(finding, text)).toList();
        new MarkerJob(file, Markers.SPEC_TYPE, () -> found).schedule();
    }

    private static Diagnostic diagnostic(Finding found, String text) {
        int start = offset(text, found.line(), found.column());
        int end = Math.max(start, offset(text, found.endLine(), found.endColumn()));
        Severity severity = switch (found.severity()) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            default -> Severity.INFO;
        };
        return new Diagnostic(found.code(), severity, start, end - start, found.line(), found.column(),
                found.endLine(), found.endColumn(), found.message(), found.cure());
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + column - 1;
    }
}
