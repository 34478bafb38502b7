package io.torgo.maml.ui.internal;

import io.torgo.maml.ide.DocumentAnalysis;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;

/** Analyses the whole document, hands the result to its model and writes the findings as markers. */
final class ProblemStrategy implements IReconcilingStrategy, IReconcilingStrategyExtension {

    private IDocument document;
    private IFile file;

    @Override
    public void setDocument(IDocument next) {
        document = next;
        file = fileOf(next).orElse(null);
    }

    /** The workspace file behind a document; empty for a file from elsewhere. */
    private static Optional<IFile> fileOf(IDocument document) {
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        IPath location = buffer == null ? null : buffer.getLocation();
        if (location == null || location.segmentCount() < 2) {
            return Optional.empty();
        }
        return Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(location)).filter(IFile::exists);
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
        DocumentAnalysis analysis = DocumentAnalysis.of(document.get());
        DocumentModel.of(document).update(analysis);
        if (file != null) {
            new MarkerJob(file, () -> analysis).schedule();
        }
    }

    /** Forgets what was typed but not saved: the markers follow the file again. */
    void close() {
        if (file != null) {
            IFile closed = file;
            new MarkerJob(closed, () -> DocumentAnalysis.of(closed.readString())).schedule();
        }
    }
}
