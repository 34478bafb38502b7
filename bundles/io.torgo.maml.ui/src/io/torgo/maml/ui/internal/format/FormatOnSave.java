package io.torgo.maml.ui.internal.format;

import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.DocumentModel;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.maml.ui.internal.Edits;
import io.torgo.maml.ui.internal.Settings;
import io.torgo.maml.ui.internal.Snapshot;
import java.util.List;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;

/** Formats a document before it is saved, if the user wants that. A document that takes too long is saved as it is. */
public final class FormatOnSave implements IFileBufferListener {

    private FormatOnSave() {
    }

    /** From now on saves are watched. */
    public static void start() {
        FileBuffers.getTextFileBufferManager().addFileBufferListener(new FormatOnSave());
    }

    /** Told before a buffer is saved or reverted; one that is reverted is clean already. */
    @Override
    public void stateChanging(IFileBuffer buffer) {
        boolean wanted = buffer.isDirty() && Display.getCurrent() != null && Settings.formatOnSave();
        if (wanted && buffer instanceof ITextFileBuffer text && Documents.isMaml(text.getDocument())) {
            format(text.getDocument());
        }
    }

    private static void format(IDocument document) {
        long stamp = Snapshot.stamp(document);
        List<TextEdit> edits = Background.soon(() -> Formatting.edits(DocumentModel.of(document).now(document)))
                .orElse(List.of());
        if (stamp == Snapshot.stamp(document)) {
            try {
                Edits.apply(document, edits);
            } catch (BadLocationException e) {
                ILog.of(FormatOnSave.class).warn("The document was saved without formatting.", e);
            }
        }
    }

    @Override
    public void bufferCreated(IFileBuffer buffer) {
        // Only saving matters.
    }

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
        // Only saving matters.
    }

    @Override
    public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
        // Only saving matters.
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
        // Only saving matters.
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
        // Only saving matters.
    }

    @Override
    public void stateValidationChanged(IFileBuffer buffer, boolean validated) {
        // Only saving matters.
    }

    @Override
    public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
        // Only saving matters.
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
        // Only saving matters.
    }

    @Override
    public void stateChangeFailed(IFileBuffer buffer) {
        // Only saving matters.
    }
}
