package io.torgo.maml.ui.internal.problems;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;

/** Begins and ends the watch over the workspace's documents. */
public final class ProblemWatch {

    private ProblemWatch() {
    }

    /** Looks at all documents once and at every change from then on, until the workbench closes. */
    public static void start() {
        WorkspaceProblems.start();
        PlatformUI.getWorkbench().addWorkbenchListener(new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench workbench, boolean forced) {
                return true;
            }

            @Override
            public void postShutdown(IWorkbench workbench) {
                Judge.close();
            }
        });
    }
}
