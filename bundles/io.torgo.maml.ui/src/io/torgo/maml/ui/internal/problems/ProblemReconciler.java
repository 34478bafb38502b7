package io.torgo.maml.ui.internal.problems;

import org.eclipse.jface.text.reconciler.MonoReconciler;

/** Judges the text when it is opened and a third of a second after each pause in typing, on a thread of its own. */
public final class ProblemReconciler extends MonoReconciler {

    private static final int PAUSE_MILLISECONDS = 300;

    /** Made by the generic editor, one for each open document. */
    public ProblemReconciler() {
        super(new ProblemStrategy(), false);
        setDelay(PAUSE_MILLISECONDS);
    }

    @Override
    public void uninstall() {
        ((ProblemStrategy) getReconcilingStrategy("")).close();
        super.uninstall();
    }
}
