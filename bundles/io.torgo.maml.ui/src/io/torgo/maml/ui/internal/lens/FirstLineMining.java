package io.torgo.maml.ui.internal.lens;

import io.torgo.maml.ide.Lens;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineContentCodeMining;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * A command of the whole document, behind the first line: what stands above the first line the text widget hides, and
 * the ruler then numbers the lines wrongly.
 */
final class FirstLineMining extends LineContentCodeMining {

    /** Between the line and the first command. */
    private static final String GAP = "    ";

    FirstLineMining(Lens lens, IDocument document, ITextEditor editor, ICodeMiningProvider provider)
            throws BadLocationException {
        super(end(document), true, provider, click -> LensCommand.run(lens, document, editor));
        setLabel(lens.command() == Lens.Command.PLAN ? GAP + lens.title() : lens.title());
    }

    /** The place behind the first line's last character. */
    static Position end(IDocument document) throws BadLocationException {
        return new Position(document.getLineInformation(0).getLength(), 1);
    }
}
