package io.torgo.ide.internal.wizard;

import io.torgo.ide.internal.Welcome;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** File &gt; New &gt; MAML document. */
public final class NewDocumentWizard extends Wizard implements INewWizard {

    private IWorkbench workbench;
    private DocumentPage page;

    /** Made by the workbench. */
    public NewDocumentWizard() {
        setWindowTitle("New MAML document");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(IWorkbench bench, IStructuredSelection selection) {
        workbench = bench;
        page = new DocumentPage(selection);
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        IFile file = page.file();
        String text = page.content();
        try {
            getContainer().run(true, false, monitor -> {
                try {
                    file.create(text.getBytes(StandardCharsets.UTF_8), true, false, monitor);
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
            Welcome.leaveThen(() -> open(file));
            return true;
        } catch (InvocationTargetException e) {
            MessageDialog.openError(getShell(), getWindowTitle(), "The document could not be written: "
                    + e.getCause().getMessage() + "\n\nChoose another folder.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void open(IFile file) {
        try {
            IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file);
            BasicNewResourceWizard.selectAndReveal(file, workbench.getActiveWorkbenchWindow());
        } catch (PartInitException e) {
            ILog.of(NewDocumentWizard.class).error("The new document could not be opened.", e);
        }
    }
}
