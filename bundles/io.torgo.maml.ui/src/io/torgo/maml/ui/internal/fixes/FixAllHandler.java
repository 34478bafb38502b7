package io.torgo.maml.ui.internal.fixes;

import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ui.internal.Editors;
import io.torgo.maml.ui.internal.Later;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;

/** Applies every safe fix in the active editor. */
public final class FixAllHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Editors.of(event).ifPresent(editor -> {
            IDocument document = Editors.document(editor);
            Later.edit(editor, () -> {
                List<TextEdit> edits = FixFinder.all(document.get());
                return new Later.Change(edits, edits.isEmpty() ? "Nothing can be fixed safely." : "Fixed.");
            });
        });
        return null;
    }
}
