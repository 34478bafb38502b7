package io.torgo.maml.ui.internal.rename;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.participants.CheckConditionsContext;
import org.eclipse.ltk.core.refactoring.participants.MoveParticipant;

/** Keeps links right when a file or folder is moved to another folder. */
public final class FileMove extends MoveParticipant {

    private IResource resource;

    @Override
    protected boolean initialize(Object element) {
        resource = element instanceof IResource moved ? moved : null;
        return resource != null && resource.getType() != IResource.PROJECT
                && getArguments().getDestination() instanceof IContainer;
    }

    @Override
    public String getName() {
        return "Links in MAML documents";
    }

    @Override
    public RefactoringStatus checkConditions(IProgressMonitor monitor, CheckConditionsContext context) {
        return new RefactoringStatus();
    }

    /** Before the file moves: its documents are still where their URIs say. */
    @Override
    public Change createPreChange(IProgressMonitor monitor) {
        IContainer destination = (IContainer) getArguments().getDestination();
        IPath name = IPath.fromOSString(resource.getName());
        return LinkUpdate.of(resource,
                resource instanceof IFolder ? destination.getFolder(name) : destination.getFile(name));
    }

    @Override
    public Change createChange(IProgressMonitor monitor) {
        return null;
    }
}
