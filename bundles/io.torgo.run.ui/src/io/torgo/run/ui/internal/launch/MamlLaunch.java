package io.torgo.run.ui.internal.launch;

import io.torgo.run.ui.internal.Sessions;
import io.torgo.run.ui.internal.view.RunView;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.ILaunchConfigurationDelegate;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Runs the document of a launch configuration; the run view shows how it goes. */
public final class MamlLaunch implements ILaunchConfigurationDelegate {

    @Override
    public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
            throws CoreException {
        String problem = LaunchKeys.problem(configuration);
        if (problem != null) {
            throw new CoreException(Status.error(problem));
        }
        PlatformUI.getWorkbench().getDisplay().asyncExec(MamlLaunch::showView);
        Sessions.INSTANCE.call(LaunchKeys.request(configuration), monitor);
        // The call is over when its answer is here: there is no process for the debug views to keep.
        DebugPlugin.getDefault().getLaunchManager().removeLaunch(launch);
    }

    private static void showView() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null && window.getActivePage() != null) {
            RunView.show(window.getActivePage());
        }
    }
}
