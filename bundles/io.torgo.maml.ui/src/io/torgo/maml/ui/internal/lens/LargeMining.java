package io.torgo.maml.ui.internal.lens;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineContentCodeMining;

/** Says behind the first line that a document is too long for all services. */
final class LargeMining extends LineContentCodeMining {

    LargeMining(IDocument document, ICodeMiningProvider provider) throws BadLocationException {
        super(FirstLineMining.end(document), true, provider);
        setLabel("  This document is larger than 1 MB: folding, lenses, hints and checks of its code are off.");
    }
}
