package io.torgo.maml.ui.internal;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** The editors of MAML documents. For the UI thread. */
public final class Editors {

    private Editors() {
    }

    /** The MAML editor that a command was called in. */
    public static Optional<ITextEditor> of(ExecutionEvent event) {
        return maml(HandlerUtil.getActiveEditor(event));
    }

    /** The active editor, if it shows MAML. */
    public static Optional<ITextEditor> active() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        return page == null ? Optional.empty() : maml(page.getActiveEditor());
    }

    private static Optional<ITextEditor> maml(IEditorPart part) {
        return Optional.ofNullable(Adapters.adapt(part, ITextEditor.class))
                .filter(editor -> document(editor) != null && Documents.isMaml(document(editor)));
    }

    /** The document that an editor shows; null where it shows none. */
    public static IDocument document(ITextEditor editor) {
        return editor.getDocumentProvider() == null
                ? null
                : editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    /** The widget's viewer inside an editor. */
    public static Optional<ISourceViewer> viewer(ITextEditor editor) {
        return Optional.ofNullable(editor.getAdapter(ITextOperationTarget.class))
                .filter(ISourceViewer.class::isInstance).map(ISourceViewer.class::cast);
    }

    /** What is selected in an editor; its length is 0 where only the caret stands. */
    public static ITextSelection selection(ITextEditor editor) {
        return (ITextSelection) editor.getSelectionProvider().getSelection();
    }

    /** Opens a file and selects a stretch of it. */
    public static void reveal(IFile file, int offset, int length) throws PartInitException {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        IEditorPart part = IDE.openEditor(page, file);
        if (Adapters.adapt(part, ITextEditor.class) instanceof ITextEditor editor) {
            editor.selectAndReveal(offset, length);
        }
    }

    /** Shows a sentence in the status line of an editor. */
    public static void say(ITextEditor editor, String sentence) {
        IStatusLineManager line = editor.getEditorSite().getActionBars().getStatusLineManager();
        if (line != null) {
            line.setMessage(sentence);
        }
    }
}
