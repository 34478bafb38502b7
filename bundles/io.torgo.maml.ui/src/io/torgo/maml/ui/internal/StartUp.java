package io.torgo.maml.ui.internal;

import io.torgo.maml.ui.internal.format.FormatOnSave;
import io.torgo.maml.ui.internal.problems.ProblemWatch;
import org.eclipse.ui.IStartup;

/** Begins to watch the workspace's documents when the workbench has started, whether or not an editor is open. */
public final class StartUp implements IStartup {

    @Override
    public void earlyStartup() {
        ProblemWatch.start();
        FormatOnSave.start();
    }
}
