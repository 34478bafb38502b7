package io.torgo.ide.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/**
 * Opens the files that the system property {@code torgo.open} names, separated as in a path, with their folders beside
 * them in the explorer. The last one is in front. Where there is none, and no project yet, the welcome page is shown if
 * {@code torgo.welcome} is true.
 */
public final class OpenAtStart implements IStartup {

    private static final String PROPERTY = "torgo.open";
    private static final String WELCOME = "torgo.welcome";

    @Override
    public void earlyStartup() {
        List<Path> files = wanted();
        if (!files.isEmpty()) {
            ICoreRunnable opening = monitor -> open(files, monitor);
            Job job = Job.create("Opening " + files.getLast().getFileName(), opening);
            job.setRule(ResourcesPlugin.getWorkspace().getRoot());
            job.schedule();
        } else if (Boolean.getBoolean(WELCOME) && ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().asyncExec(() -> workbench.getIntroManager().showIntro(null, false));
        }
    }

    private static List<Path> wanted() {
        List<Path> files = Arrays.stream(System.getProperty(PROPERTY, "").split(File.pathSeparator))
                .filter(name -> !name.isBlank()).map(name -> Path.of(name).toAbsolutePath().normalize()).toList();
        files.stream().filter(file -> !Files.isRegularFile(file))
                .forEach(file -> ILog.of(OpenAtStart.class).warn("There is no file " + file + " to open."));
        return files.stream().filter(Files::isRegularFile).toList();
    }

    private static void open(List<Path> files, IProgressMonitor monitor) throws CoreException {
        OpenedFolders folders = new OpenedFolders(ResourcesPlugin.getWorkspace());
        for (Path file : files) {
            IFile found = folders.show(file, monitor);
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> edit(found));
        }
    }

    private static void edit(IFile file) {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        if (windows.length == 0) {
            return;
        }
        try {
            IDE.openEditor(windows[0].getActivePage(), file);
            BasicNewResourceWizard.selectAndReveal(file, windows[0]);
        } catch (PartInitException e) {
            ILog.of(OpenAtStart.class).error("The editor for " + file.getFullPath() + " could not be opened.", e);
        }
    }
}
