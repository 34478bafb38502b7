package io.torgo.ide.internal.wizard;

import io.torgo.ide.internal.Settings;
import io.torgo.ide.internal.Welcome;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** File &gt; New &gt; MAML project. */
public final class NewProjectWizard extends Wizard implements INewWizard {

    private final ProjectPage page = new ProjectPage();
    private IWorkbench workbench;

    /** Made by the workbench. */
    public NewProjectWizard() {
        setWindowTitle("New MAML project");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(IWorkbench bench, IStructuredSelection selection) {
        workbench = bench;
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        ProjectDraft draft = page.draft();
        IFile[] made = new IFile[1];
        try {
            getContainer().run(true, false, monitor -> {
                try {
                    UuidSource ids = new UuidSource(Clock.systemUTC(), new SecureRandom());
                    made[0] = draft.create(ids, Clock.systemUTC(), monitor);
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
            Welcome.leaveThen(() -> open(made[0]));
            return true;
        } catch (InvocationTargetException e) {
            MessageDialog.openError(getShell(), getWindowTitle(), "The project could not be made: "
                    + e.getCause().getMessage() + "\n\nChoose another name or place.");
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
            ILog.of(NewProjectWizard.class).error("The new document could not be opened.", e);
        }
    }

    /** Name, place, and what the first document does. */
    private static final class ProjectPage extends WizardNewProjectCreationPage {

        private static final DocumentKind[] KINDS = {DocumentKind.EMERGENCY_WORKFLOW, DocumentKind.MESH_WORKFLOW,
                DocumentKind.DATA_STORAGE, DocumentKind.QUANTUM_WORKFLOW, DocumentKind.WORKFLOW};

        private Combo kind;

        ProjectPage() {
            super("project");
            setTitle("New MAML project");
            setDescription("A folder with settings, a small data set and a first document that runs.");
            setInitialProjectName("colony");
        }

        @Override
        public void createControl(Composite parent) {
            super.createControl(parent);
            Composite form = (Composite) getControl();
            Label label = new Label(form, SWT.NONE);
            label.setText("The &first document:");
            kind = new Combo(form, SWT.READ_ONLY);
            for (DocumentKind each : KINDS) {
                kind.add(each.title() + ": " + each.meaning());
            }
            kind.select(0);
        }

        ProjectDraft draft() {
            IProject project = getProjectHandle();
            IProjectDescription description = project.getWorkspace().newProjectDescription(project.getName());
            URI place = useDefaults() ? null : getLocationURI();
            description.setLocationURI(place);
            DocumentKind chosen = KINDS[kind.getSelectionIndex()];
            return new ProjectDraft(project, description, new DocumentDraft(chosen, Settings.origin(), ""));
        }
    }
}
