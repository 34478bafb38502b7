package io.torgo.maml.ui.internal.lens;

import io.torgo.maml.ide.Hint;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineContentCodeMining;

/** A remark inside a line. */
final class HintMining extends LineContentCodeMining {

    HintMining(Hint hint, ICodeMiningProvider provider) {
        super(new Position(hint.offset(), 1), true, provider);
        setLabel("  " + hint.label());
    }
}
