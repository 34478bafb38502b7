package io.torgo.ide.internal;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The project that shows folders from outside the workspace, each as a link: their files stay where they are and
 * nothing is written beside them.
 */
public final class OpenedFolders {

    private static final String PROJECT = "Documents";

    private final IWorkspace workspace;

    /** The folders of a workspace. */
    public OpenedFolders(IWorkspace workspace) {
        this.workspace = workspace;
    }

    /**
     * The workspace's view of a file; links its folder if no project shows it yet.
     *
     * @throws CoreException if the folder cannot be linked
     */
    public IFile show(Path file, IProgressMonitor monitor) throws CoreException {
        IFile[] known = workspace.getRoot().findFilesForLocationURI(file.toUri());
        if (known.length > 0) {
            return refreshed(known[0], monitor);
        }
        IFolder link = freeLink(project(monitor), folderName(file));
        link.createLink(folderUri(file), IResource.NONE, monitor);
        return refreshed(link.getFile(file.getFileName().toString()), monitor);
    }

    private static IFile refreshed(IFile file, IProgressMonitor monitor) throws CoreException {
        file.refreshLocal(IResource.DEPTH_ZERO, monitor);
        return file;
    }

    private IProject project(IProgressMonitor monitor) throws CoreException {
        IProject project = workspace.getRoot().getProject(PROJECT);
        if (!project.exists()) {
            project.create(monitor);
        }
        project.open(monitor);
        return project;
    }

    private static URI folderUri(Path file) {
        return file.getParent().toUri();
    }

    private static String folderName(Path file) {
        Path name = file.getParent().getFileName();
        return name == null ? "root" : name.toString();
    }

    private static IFolder freeLink(IProject project, String name) {
        IFolder link = project.getFolder(name);
        for (int number = 2; link.exists(); number++) {
            link = project.getFolder(name + " " + number);
        }
        return link;
    }
}
