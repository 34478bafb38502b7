package io.torgo.run.ui.internal.launch;

import io.torgo.run.ui.internal.Editors;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchShortcut;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;

/** Run As &gt; MAML document: uses the configuration of that document, or makes one. */
public final class MamlShortcut implements ILaunchShortcut {

    @Override
    public void launch(ISelection selection, String mode) {
        if (selection instanceof IStructuredSelection structured) {
            IFile file = Adapters.adapt(structured.getFirstElement(), IFile.class);
            if (file != null && file.getLocation() != null) {
                launch(file.getLocation().toPath(), mode);
            }
        }
    }

    @Override
    public void launch(IEditorPart editor, String mode) {
        Editors.maml(editor).flatMap(Editors::file).ifPresent(file -> {
            if (!editor.isDirty() || editor.getSite().getPage().saveEditor(editor, true)) {
                launch(file, mode);
            }
        });
    }

    private static void launch(Path file, String mode) {
        try {
            DebugUITools.launch(configuration(file), mode);
        } catch (CoreException e) {
            ILog.of(MamlShortcut.class).error("The launch of " + file.getFileName() + " could not be prepared.", e);
        }
    }

    /** The configuration of a document: the first there is, else a new one. */
    static ILaunchConfiguration configuration(Path file) throws CoreException {
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        ILaunchConfigurationType type = manager.getLaunchConfigurationType(LaunchKeys.TYPE);
        for (ILaunchConfiguration known : manager.getLaunchConfigurations(type)) {
            if (file.toString().equals(known.getAttribute(LaunchKeys.FILE, ""))) {
                return known;
            }
        }
        ILaunchConfigurationWorkingCopy made = type.newInstance(null,
                manager.generateLaunchConfigurationName(file.getFileName().toString()));
        made.setAttribute(LaunchKeys.FILE, file.toString());
        return made.doSave();
    }
}
