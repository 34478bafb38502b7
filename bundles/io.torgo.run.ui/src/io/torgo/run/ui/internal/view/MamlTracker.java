package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.Editors;
import java.util.Optional;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.texteditor.ITextEditor;

/** Follows the MAML editor in front: tells when another one comes, its text rests, it is saved, or its caret moves. */
final class MamlTracker implements IPartListener2, IDocumentListener, IPropertyListener, ISelectionListener {

    private static final int REST_MILLISECONDS = 400;

    private final IWorkbenchPage page;
    private final Display display;
    private final Follower follower;
    private final Runnable rested = this::rested;
    private ITextEditor editor;
    private IDocument document;

    /** Is told on the UI thread. */
    interface Follower {

        /** Another document, or the same text as before for a while; null when there is none. */
        void textRested(ITextEditor editor);

        /** The document was saved, or came to the front. */
        void saved(ITextEditor editor);

        /** The caret moved. */
        void caretMoved(ITextEditor editor);

        /** The follower's own view became visible. */
        default void shown() {
        }
    }

    MamlTracker(IWorkbenchPage page, Display display, Follower follower) {
        this.page = page;
        this.display = display;
        this.follower = follower;
        page.addPartListener(this);
        page.addPostSelectionListener(this);
    }

    /** Looks for the editor in front now. */
    void begin() {
        follow(Editors.active(page).orElse(null));
    }

    private void follow(ITextEditor next) {
        if (next == editor) {
            return;
        }
        release();
        editor = next;
        if (editor != null) {
            document = Editors.document(editor).orElse(null);
            Optional.ofNullable(document).ifPresent(text -> text.addDocumentListener(this));
            editor.addPropertyListener(this);
            follower.saved(editor);
        }
        follower.textRested(editor);
    }

    private void release() {
        if (editor != null) {
            editor.removePropertyListener(this);
        }
        if (document != null) {
            document.removeDocumentListener(this);
        }
        editor = null;
        document = null;
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        Editors.active(page).ifPresent(this::follow);
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference reference) {
        Editors.active(page).ifPresent(this::follow);
    }

    @Override
    public void partVisible(IWorkbenchPartReference reference) {
        if (reference.getPart(false) == follower) {
            follower.shown();
        }
    }

    @Override
    public void partClosed(IWorkbenchPartReference reference) {
        if (editor != null && reference.getPart(false) == editor) {
            follow(Editors.active(page).filter(other -> other != editor).orElse(null));
        }
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        display.timerExec(-1, rested);
    }

    /** The platform changes documents of open editors on the UI thread only. */
    @Override
    public void documentChanged(DocumentEvent event) {
        display.timerExec(REST_MILLISECONDS, rested);
    }

    private void rested() {
        if (editor != null) {
            follower.textRested(editor);
        }
    }

    @Override
    public void propertyChanged(Object source, int property) {
        if (property == IWorkbenchPartConstants.PROP_DIRTY && editor != null && !editor.isDirty()) {
            follower.saved(editor);
        }
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (part == editor && editor != null) {
            follower.caretMoved(editor);
        }
    }

    void close() {
        page.removePartListener(this);
        page.removePostSelectionListener(this);
        display.timerExec(-1, rested);
        release();
    }
}
