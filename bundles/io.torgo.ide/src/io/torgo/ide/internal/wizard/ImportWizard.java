package io.torgo.ide.internal.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import io.torgo.ide.internal.Welcome;
import io.torgo.run.ui.internal.Sessions;
import io.torgo.run.ui.internal.command.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** File &gt; Import &gt; MAML documents out of guides: asks the command line, then says what was found. */
public final class ImportWizard extends Wizard implements IImportWizard {

    private IWorkbench workbench;
    private ImportPage page;

    /** Made by the workbench. */
    public ImportWizard() {
        setWindowTitle("Import MAML documents");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(IWorkbench bench, IStructuredSelection selection) {
        workbench = bench;
        page = new ImportPage(selection);
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        List<String> files = page.files();
        IContainer folder = page.folder();
        Outcome[] answer = new Outcome[1];
        try {
            getContainer().run(true, true, monitor -> answer[0] = lift(files, folder, monitor));
        } catch (InvocationTargetException e) {
            MessageDialog.openError(getShell(), getWindowTitle(),
                    "The documents were written, but the folder could not be "
                            + "read again: " + e.getCause().getMessage());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return told(answer[0], folder);
    }

    private static Outcome lift(List<String> files, IContainer folder, IProgressMonitor monitor)
            throws InvocationTargetException {
        List<String> words = new ArrayList<>(List.of("import"));
        words.addAll(files);
        words.addAll(List.of("-o", folder.getLocation().toOSString()));
        Outcome outcome = Sessions.ask(folder.getLocation().toPath(), Map.of(), words, monitor);
        try {
            folder.refreshLocal(IResource.DEPTH_INFINITE, monitor);
        } catch (CoreException e) {
            throw new InvocationTargetException(e);
        }
        return outcome;
    }

    private boolean told(Outcome outcome, IContainer folder) {
        if (outcome.problem() != null) {
            page.setErrorMessage(outcome.problem().message() + " " + outcome.problem().cure());
            return false;
        }
        JsonNode documents = outcome.answer().path("documents");
        MessageDialog.openInformation(getShell(), getWindowTitle(), documents.size() == 1
                ? "One document was found."
                : documents.size() + " documents were found.");
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        Welcome.leaveThen(() -> BasicNewResourceWizard.selectAndReveal(folder, window));
        return true;
    }
}
