package io.torgo.maml.ui.internal.fixes;

import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.maml.ui.internal.Edits;
import java.util.List;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;

/** Edits a file: in its editor, where it stays unsaved, else on the disk. */
final class FileEdits {

    private FileEdits() {
    }

    static void apply(IResource resource, List<TextEdit> edits) {
        if (!(resource instanceof IFile file) || edits.isEmpty()) {
            return;
        }
        try {
            if (Documents.open(file).isPresent()) {
                Edits.apply(Documents.open(file).get(), edits);
            } else {
                onDisk(file.getFullPath(), edits);
            }
        } catch (BadLocationException | CoreException e) {
            ILog.of(FileEdits.class).warn(file.getFullPath() + " could not be changed.", e);
        }
    }

    private static void onDisk(IPath path, List<TextEdit> edits) throws CoreException, BadLocationException {
        ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
        manager.connect(path, LocationKind.IFILE, null);
        try {
            ITextFileBuffer buffer = manager.getTextFileBuffer(path, LocationKind.IFILE);
            Edits.apply(buffer.getDocument(), edits);
            buffer.commit(null, false);
        } finally {
            manager.disconnect(path, LocationKind.IFILE, null);
        }
    }
}
