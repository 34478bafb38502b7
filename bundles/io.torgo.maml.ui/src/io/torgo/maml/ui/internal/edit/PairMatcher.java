package io.torgo.maml.ui.internal.edit;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Shows the bracket that belongs to the one at the caret. */
public final class PairMatcher extends DefaultCharacterPairMatcher {

    /** Made by the generic editor. */
    public PairMatcher() {
        super(new char[]{'(', ')', '[', ']', '{', '}'});
    }
}
