package io.torgo.maml.ui.internal.lens;

import io.torgo.maml.ide.Lens;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.ui.texteditor.ITextEditor;

/** A command above a line; a click runs it. */
final class LensMining extends LineHeaderCodeMining {

    LensMining(Lens lens, IDocument document, ITextEditor editor, ICodeMiningProvider provider)
            throws BadLocationException {
        super(document.getLineOfOffset(lens.offset()), document, provider,
                click -> LensCommand.run(lens, document, editor));
        setLabel(lens.title());
    }
}
