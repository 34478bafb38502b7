package io.torgo.maml.ui.internal.rename;

import io.torgo.maml.ide.workspace.Navigator;
import io.torgo.maml.ide.workspace.Span;
import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.DocumentModel;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.maml.ui.internal.Editors;
import java.net.URI;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.texteditor.ITextEditor;

/** Asks for a new name of the id, parameter or section under the caret and changes it wherever it stands. */
public final class RenameHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Editors.of(event).ifPresent(RenameHandler::rename);
        return null;
    }

    private static void rename(ITextEditor editor) {
        IDocument document = Editors.document(editor);
        int offset = Editors.selection(editor).getOffset();
        Optional<URI> uri = Documents.uri(document);
        Optional<String> old = uri.flatMap(from -> Background.soon(() -> name(document, from, offset)));
        if (old.isEmpty()) {
            Editors.say(editor, "Nothing here can be renamed.");
            return;
        }
        InputDialog dialog = new InputDialog(editor.getSite().getShell(), "Rename",
                "New name; everything in the workspace that names it is changed too:", old.get(), RenameHandler::fault);
        if (dialog.open() == Window.OK && !dialog.getValue().equals(old.get())) {
            Renaming.start(editor, uri.get(), offset, dialog.getValue().strip());
        }
    }

    private static String name(IDocument document, URI uri, int offset) {
        String text = DocumentModel.of(document).now(document).document().text();
        Optional<Span> span = new Navigator(Documents.workspace()).renameable(uri, offset);
        return span.map(found -> text.substring(found.offset(), found.offset() + found.length())).orElse(null);
    }

    private static String fault(String name) {
        return name.isBlank() || name.indexOf('\n') >= 0 ? "A name is one line that is not empty." : null;
    }
}
