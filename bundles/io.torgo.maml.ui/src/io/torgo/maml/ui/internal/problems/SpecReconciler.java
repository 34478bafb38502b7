package io.torgo.maml.ui.internal.problems;

import org.eclipse.jface.text.reconciler.MonoReconciler;

/** Checks a specification when it is opened and after each pause in typing, on a thread of its own. */
public final class SpecReconciler extends MonoReconciler {

    private static final int PAUSE_MILLISECONDS = 300;

    /** Made by the generic editor, one for each open specification. */
    public SpecReconciler() {
        super(new SpecStrategy(), false);
        setDelay(PAUSE_MILLISECONDS);
    }
}
