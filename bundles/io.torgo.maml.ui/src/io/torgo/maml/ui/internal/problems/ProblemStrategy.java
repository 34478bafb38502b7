package io.torgo.maml.ui.internal.problems;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ui.internal.DocumentModel;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.maml.ui.internal.Snapshot;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;

/**
 * Analyses the whole document, hands the result to its model and writes the findings as markers. Code in blocks is
 * checked later, when typing has rested for {@value #REST_MILLISECONDS} ms; its old findings stay until then.
 */
final class ProblemStrategy implements IReconcilingStrategy, IReconcilingStrategyExtension {

    private static final int REST_MILLISECONDS = 400;
    private static final ScheduledExecutorService CODE = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "MAML code checks");
        thread.setDaemon(true);
        return thread;
    });

    private volatile IDocument document;
    private IFile file;
    private Optional<URI> uri = Optional.empty();
    private volatile List<Diagnostic> codeFindings = List.of();
    private Future<?> codeCheck;

    @Override
    public void setDocument(IDocument next) {
        document = next;
        file = Documents.file(next).orElse(null);
        uri = Documents.uri(next);
        OpenDocuments.add(next, this);
    }

    @Override
    public void setProgressMonitor(IProgressMonitor monitor) {
        // An analysis takes milliseconds: there is no progress to tell.
    }

    @Override
    public void initialReconcile() {
        analyse();
    }

    @Override
    public void reconcile(DirtyRegion dirty, IRegion part) {
        analyse();
    }

    @Override
    public void reconcile(IRegion part) {
        analyse();
    }

    private void analyse() {
        rejudge();
        uri.ifPresent(WorkspaceProblems::changed);
    }

    /** Judges the document as it is now; never called on the UI thread. */
    synchronized void rejudge() {
        IDocument judged = document;
        if (judged == null) {
            return;
        }
        long stamp = Snapshot.stamp(judged);
        DocumentAnalysis analysis = DocumentModel.of(judged).analyse(judged);
        List<Diagnostic> structure = Judge.structure(uri, analysis);
        List<Diagnostic> old = codeFindings.stream().filter(found -> fits(found, analysis)).toList();
        publish(judged, stamp, analysis, Judge.both(structure, old));
        if (!DocumentModel.isLarge(judged)) {
            checkCodeLater(judged, stamp, analysis, structure);
        }
    }

    private static boolean fits(Diagnostic found, DocumentAnalysis analysis) {
        return found.offset() + found.length() <= analysis.document().text().length();
    }

    private void checkCodeLater(IDocument judged, long stamp, DocumentAnalysis analysis, List<Diagnostic> structure) {
        if (codeCheck != null) {
            codeCheck.cancel(false);
        }
        codeCheck = CODE.schedule(() -> {
            List<Diagnostic> found = stamp == Snapshot.stamp(judged) ? Judge.code(uri, analysis) : codeFindings;
            boolean changed = !found.equals(codeFindings);
            codeFindings = found;
            if (changed && document == judged && stamp == Snapshot.stamp(judged)) {
                uri.ifPresent(name -> Documents.workspace().addFindings(name, analysis, found));
                publish(judged, stamp, analysis, Judge.both(structure, found));
            }
        }, REST_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void publish(IDocument judged, long stamp, DocumentAnalysis analysis, List<Diagnostic> findings) {
        DocumentModel.of(judged).publish(stamp,
                new DocumentAnalysis(analysis.document(), findings, analysis.outline()));
        if (file != null) {
            new MarkerJob(file, () -> findings).schedule();
        }
    }

    /** Forgets what was typed but not saved: the markers follow the file again. */
    void close() {
        document = null;
        OpenDocuments.remove(this);
        if (codeCheck != null) {
            codeCheck.cancel(false);
        }
        uri.ifPresent(Documents.workspace()::close);
        if (file != null) {
            WorkspaceProblems.check(file);
        }
    }
}
