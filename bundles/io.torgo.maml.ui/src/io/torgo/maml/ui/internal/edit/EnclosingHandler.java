package io.torgo.maml.ui.internal.edit;

import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.Selections;
import io.torgo.maml.ide.workspace.Span;
import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.DocumentModel;
import io.torgo.maml.ui.internal.Editors;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.texteditor.ITextEditor;

/** Widens the selection by one step: word, value, entry, block, section, document. */
public final class EnclosingHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Editors.of(event).ifPresent(EnclosingHandler::widen);
        return null;
    }

    private static void widen(ITextEditor editor) {
        IDocument document = Editors.document(editor);
        ITextSelection selection = Editors.selection(editor);
        Background.soon(() -> wider(DocumentModel.of(document).now(document), selection).orElse(null))
                .ifPresent(span -> editor.selectAndReveal(span.offset(), span.length()));
    }

    private static Optional<Span> wider(DocumentAnalysis analysis, ITextSelection selection) {
        int start = selection.getOffset();
        int end = start + selection.getLength();
        return end > analysis.document().text().length()
                ? Optional.empty()
                : Selections.around(analysis, start).stream()
                        .filter(span -> span.contains(start) && span.contains(end))
                        .filter(span -> span.length() > selection.getLength()).findFirst();
    }
}
