package io.torgo.maml.ui.internal.format;

import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ui.internal.DocumentModel;
import io.torgo.maml.ui.internal.Editors;
import io.torgo.maml.ui.internal.Later;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.texteditor.ITextEditor;

/** Formats the selected lines, or the whole document where nothing is selected. */
public final class FormatHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Editors.of(event).ifPresent(FormatHandler::format);
        return null;
    }

    private static void format(ITextEditor editor) {
        IDocument document = Editors.document(editor);
        ITextSelection selection = Editors.selection(editor);
        Later.edit(editor, () -> {
            List<TextEdit> edits = Formatting.edits(DocumentModel.of(document).now(document), selection.getOffset(),
                    selection.getLength());
            return new Later.Change(edits, edits.isEmpty() ? "Nothing to format." : "Formatted.");
        });
    }
}
