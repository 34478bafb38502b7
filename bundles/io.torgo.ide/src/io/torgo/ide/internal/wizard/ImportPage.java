package io.torgo.ide.internal.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;

/** Which guides to read, and where their documents go. */
final class ImportPage extends WizardPage {

    private final IStructuredSelection selection;
    private org.eclipse.swt.widgets.List guides;
    private Text folder;

    ImportPage(IStructuredSelection selection) {
        super("import", "Import MAML documents", null);
        this.selection = selection;
        setDescription("Lifts MAML documents and receipts out of Markdown guides, one file each.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite form = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(form);
        Label label = new Label(form, SWT.NONE);
        label.setText("&Guides:");
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        guides = new org.eclipse.swt.widgets.List(form, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 120).applyTo(guides);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button(form, "&Add…", this::add));
        new Label(form, SWT.NONE).setText("&Into:");
        folder = new Text(form, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
        IResource chosen = Adapters.adapt(selection.getFirstElement(), IResource.class);
        folder.setText(chosen == null
                ? ""
                : (chosen instanceof IContainer ? chosen : chosen.getParent()).getFullPath().toString());
        folder.addModifyListener(event -> changed());
        button(form, "&Browse…", this::browse);
        setControl(form);
        changed();
        setErrorMessage(null);
    }

    private static Button button(Composite form, String text, Runnable work) {
        Button button = new Button(form, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> work.run());
        return button;
    }

    private void add() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setFilterExtensions(new String[]{"*.md;*.markdown;*.txt", "*"});
        if (dialog.open() != null) {
            for (String name : dialog.getFileNames()) {
                guides.add(Path.of(dialog.getFilterPath(), name).toString());
            }
            changed();
        }
    }

    private void browse() {
        ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), null, true,
                "Choose the folder for the documents.");
        if (dialog.open() == ContainerSelectionDialog.OK && dialog.getResult().length > 0) {
            folder.setText(((IPath) dialog.getResult()[0]).toString());
        }
    }

    private void changed() {
        setErrorMessage(guides.getItemCount() == 0
                ? "Add at least one guide."
                : folder() == null ? "Choose a folder that exists." : null);
        setPageComplete(getErrorMessage() == null);
    }

    List<String> files() {
        return new ArrayList<>(List.of(guides.getItems()));
    }

    /** The folder, or null where it does not exist. */
    IContainer folder() {
        IResource found = ResourcesPlugin.getWorkspace().getRoot().findMember(folder.getText().strip());
        return found instanceof IContainer container && container.getLocation() != null
                && container.getType() != IResource.ROOT ? container : null;
    }
}
