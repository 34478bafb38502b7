package io.torgo.ide.internal;

import io.torgo.ide.internal.wizard.DocumentDraft;
import io.torgo.maml.Profile;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.StringButtonFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Window &gt; Preferences &gt; MAML. */
public final class MamlPreferences extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Made by the workbench. */
    public MamlPreferences() {
        super(GRID);
        setPreferenceStore(Settings.store());
        setDescription("How MAML documents are written, judged and run.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // The page needs nothing of the workbench.
    }

    @Override
    protected void createFieldEditors() {
        addField(new CommandField(getFieldEditorParent()));
        addField(new ComboFieldEditor(Settings.PROFILE, "&Profile:", profiles(), getFieldEditorParent()));
        addField(new OriginField(getFieldEditorParent()));
        addField(new BooleanFieldEditor(Settings.CHECK_CODE, "&Check the code in blocks", getFieldEditorParent()));
        addField(new BooleanFieldEditor(Settings.FORMAT_ON_SAVE, "&Format documents when they are saved",
                getFieldEditorParent()));
    }

    private static String[][] profiles() {
        List<String[]> choices = new ArrayList<>();
        choices.add(new String[]{"As the project says, else strict-2.0.0", ""});
        for (Profile profile : Profile.values()) {
            choices.add(new String[]{profile.id(), profile.id()});
        }
        return choices.toArray(String[][]::new);
    }

    /** The command; a bare name is searched for on PATH, so that any text is allowed. */
    private static final class CommandField extends StringButtonFieldEditor {

        CommandField(Composite parent) {
            super(Settings.COMMAND, "&Command torgo:", parent);
            setChangeButtonText("Browse…");
            getTextControl(parent).setMessage("Found by TORGO_COMMAND or on PATH");
        }

        @Override
        protected String changePressed() {
            return new FileDialog(getShell(), SWT.OPEN).open();
        }
    }

    /** Who writes new documents. */
    private static final class OriginField extends StringFieldEditor {

        OriginField(Composite parent) {
            super(Settings.ORIGIN, "&Origin of new documents:", UNLIMITED, VALIDATE_ON_KEY_STROKE, parent);
        }

        @Override
        protected boolean doCheckState() {
            setErrorMessage(DocumentDraft.originProblem(getStringValue()));
            return getErrorMessage() == null;
        }
    }
}
