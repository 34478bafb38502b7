package io.torgo.ide.internal.wizard;

import io.torgo.ide.internal.Settings;
import io.torgo.maml.MamlFiles;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;

/** Where the document goes, what kind it is, who writes it and what for; shows it as it will be. */
final class DocumentPage extends WizardPage {

    private final IStructuredSelection selection;
    private final UuidSource ids = new UuidSource(Clock.systemUTC(), new SecureRandom());
    private Text folder;
    private Text name;
    private Combo kind;
    private Text origin;
    private Text intent;
    private Label meaning;
    private StyledText preview;

    DocumentPage(IStructuredSelection selection) {
        super("document", "New MAML document", null);
        this.selection = selection;
        setDescription("Choose a kind; the document is valid from its first line on.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite form = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(form);
        createPlace(form);
        new Label(form, SWT.NONE).setText("&Kind:");
        kind = new Combo(form, SWT.READ_ONLY);
        List.of(DocumentKind.values()).forEach(each -> kind.add(each.title()));
        kind.select(0);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(kind);
        new Label(form, SWT.NONE);
        meaning = new Label(form, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(300, SWT.DEFAULT).applyTo(meaning);
        origin = text(form, "&Origin:", Settings.origin(), 2);
        intent = text(form, "&Intent:", "", 2);
        intent.setMessage("What it is for, in a sentence");
        createPreview(form);
        kind.addListener(SWT.Selection, event -> changed());
        List.of(folder, name, origin, intent).forEach(field -> field.addModifyListener(event -> changed()));
        setControl(form);
        changed();
        setErrorMessage(null);
        name.setFocus();
        name.setSelection(0, name.getText().indexOf('.'));
    }

    private void createPlace(Composite form) {
        folder = text(form, "&Folder:", place().toString(), 1);
        Button browse = new Button(form, SWT.PUSH);
        browse.setText("&Browse…");
        browse.addListener(SWT.Selection, event -> browse());
        name = text(form, "&Name:", freeName(), 2);
    }

    private static Text text(Composite form, String label, String value, int columns) {
        new Label(form, SWT.NONE).setText(label);
        Text text = new Text(form, SWT.BORDER | SWT.SINGLE);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).applyTo(text);
        return text;
    }

    private void createPreview(Composite form) {
        Label label = new Label(form, SWT.NONE);
        label.setText("So it will begin:");
        GridDataFactory.fillDefaults().span(3, 1).indent(0, 8).applyTo(label);
        preview = new StyledText(form, SWT.READ_ONLY | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        preview.setFont(JFaceResources.getTextFont());
        preview.setMargins(6, 6, 6, 6);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(620, 260).applyTo(preview);
    }

    private IPath place() {
        IResource chosen = Adapters.adapt(selection.getFirstElement(), IResource.class);
        if (chosen != null) {
            return (chosen instanceof IContainer ? chosen : chosen.getParent()).getFullPath();
        }
        IProject[] projects = ResourcesPlugin.getWorkspace().getRoot().getProjects();
        return projects.length == 0 ? Path.ROOT : projects[0].getFullPath();
    }

    private String freeName() {
        String free = "document.maml.md";
        for (int number = 2; file(place(), free) != null && file(place(), free).exists(); number++) {
            free = "document-" + number + ".maml.md";
        }
        return free;
    }

    private void browse() {
        ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), null, false,
                "Choose the folder for the new document.");
        if (dialog.open() == ContainerSelectionDialog.OK && dialog.getResult().length > 0) {
            folder.setText(((IPath) dialog.getResult()[0]).toString());
        }
    }

    private void changed() {
        meaning.setText(kind().meaning());
        preview.setText(draft().text(ids, Clock.systemUTC()));
        setErrorMessage(problem());
        setPageComplete(getErrorMessage() == null);
    }

    private String problem() {
        IPath path = Path.fromPortableString(folder.getText().strip());
        if (path.segmentCount() == 0 || !ResourcesPlugin.getWorkspace().getRoot().exists(path)) {
            return "Choose a folder that exists; File > New > MAML project makes one.";
        }
        String file = name.getText().strip();
        if (!ResourcesPlugin.getWorkspace().validateName(file, IResource.FILE).isOK() || !MamlFiles.isMaml(file)) {
            return "A document's name ends with .maml.md.";
        }
        return file(path, file).exists()
                ? "There is a file of that name already; choose another."
                : DocumentDraft.originProblem(origin.getText().strip());
    }

    private static IFile file(IPath folder, String name) {
        return folder.segmentCount() == 0
                ? null
                : ResourcesPlugin.getWorkspace().getRoot().getFile(folder.append(name));
    }

    private DocumentKind kind() {
        return DocumentKind.values()[kind.getSelectionIndex()];
    }

    private DocumentDraft draft() {
        return new DocumentDraft(kind(), origin.getText().strip(), intent.getText());
    }

    /** The file to make. */
    IFile file() {
        return file(Path.fromPortableString(folder.getText().strip()), name.getText().strip());
    }

    /** Its text, with the time of now. */
    String content() {
        return draft().text(ids, Clock.systemUTC());
    }
}
