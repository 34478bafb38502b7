package io.torgo.maml.ui.internal;

import io.torgo.maml.edit.TextEdit;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;

/** Computes a change of a document on a worker thread and makes it on the UI thread. */
public final class Later {

    private Later() {
    }

    /**
     * A change with the sentence that tells of it.
     *
     * @param edits    what changes; may be empty
     * @param sentence what the status line says
     */
    public record Change(List<TextEdit> edits, String sentence) {
    }

    /** Computes a change of an editor's document and makes it, unless the text has become another one by then. */
    public static void edit(ITextEditor editor, Callable<Change> source) {
        IDocument document = Editors.document(editor);
        long stamp = Snapshot.stamp(document);
        Display display = Display.getCurrent();
        Background.workers().submit(() -> Background.soon(source)
                .ifPresent(change -> display.asyncExec(() -> make(editor, document, stamp, change))));
    }

    private static void make(ITextEditor editor, IDocument document, long stamp, Change change) {
        if (stamp != Snapshot.stamp(document) || Editors.document(editor) != document) {
            return;
        }
        try {
            Edits.apply(document, change.edits());
            Editors.say(editor, change.sentence());
        } catch (BadLocationException e) {
            ILog.of(Later.class).warn("A change did not fit the text.", e);
        }
    }
}
