package io.torgo.maml.ui.internal.navigate;

import io.torgo.maml.ide.workspace.Location;
import io.torgo.maml.ide.workspace.Navigator;
import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.DocumentModel;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.maml.ui.internal.Editors;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.texteditor.ITextEditor;

/** Lists where the thing under the caret is used. */
public final class ReferencesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Editors.of(event).ifPresent(ReferencesHandler::find);
        return null;
    }

    private static void find(ITextEditor editor) {
        IDocument document = Editors.document(editor);
        int offset = Editors.selection(editor).getOffset();
        Shell shell = editor.getSite().getShell();
        Display display = shell.getDisplay();
        Background.workers().submit(() -> {
            List<PlaceLine> found = Background.soon(() -> references(document, offset)).orElse(List.of());
            display.asyncExec(() -> show(editor, shell, found));
        });
    }

    private static List<PlaceLine> references(IDocument document, int offset) {
        Optional<URI> uri = Documents.uri(document);
        DocumentModel.of(document).now(document);
        List<Location> found = uri.map(from -> new Navigator(Documents.workspace()).references(from, offset))
                .orElse(List.of());
        return found.stream().map(PlaceLine::of).toList();
    }

    private static void show(ITextEditor editor, Shell shell, List<PlaceLine> found) {
        if (shell.isDisposed()) {
            return;
        }
        if (found.isEmpty()) {
            Editors.say(editor, "Nothing here is used elsewhere.");
        } else {
            new ReferencesPopup(shell, found).open();
        }
    }
}
