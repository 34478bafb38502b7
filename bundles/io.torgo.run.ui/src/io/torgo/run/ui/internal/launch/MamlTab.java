package io.torgo.run.ui.internal.launch;

import io.torgo.run.ui.internal.Editors;
import io.torgo.run.ui.internal.Images;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Document, seed, policy, input and block of a launch. */
final class MamlTab extends AbstractLaunchConfigurationTab {

    private final Map<String, Text> fields = new LinkedHashMap<>();

    @Override
    public void createControl(Composite parent) {
        Composite form = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(form);
        file(form, LaunchKeys.FILE, "&Document:", "The MAML document to run");
        text(form, LaunchKeys.BLOCK, "&Block:", "All; or the number of the only block to run, from 1", 2);
        text(form, LaunchKeys.SEED, "&Seed:", "By chance; or a whole number to repeat a run", 2);
        file(form, LaunchKeys.INPUT, "&Input:", "None; or a JSON file that fits Input_Schema");
        file(form, LaunchKeys.POLICY, "&Policy:", "The gateway's own; or a policy file");
        setControl(form);
    }

    private void file(Composite form, String key, String label, String hint) {
        Text field = text(form, key, label, hint, 1);
        Button browse = createPushButton(form, "Browse…", null);
        browse.addListener(SWT.Selection, event -> {
            String chosen = new FileDialog(getShell(), SWT.OPEN).open();
            if (chosen != null) {
                field.setText(chosen);
            }
        });
    }

    private Text text(Composite form, String key, String label, String hint, int columns) {
        new Label(form, SWT.NONE).setText(label);
        Text field = new Text(form, SWT.BORDER | SWT.SINGLE);
        field.setMessage(hint);
        field.setToolTipText(hint);
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).applyTo(field);
        field.addModifyListener(event -> updateLaunchConfigurationDialog());
        fields.put(key, field);
        return field;
    }

    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null) {
            Editors.active(window.getActivePage())
                    .flatMap(Editors::file).ifPresent(file -> named(configuration, file));
        }
    }

    private static void named(ILaunchConfigurationWorkingCopy configuration, Path file) {
        configuration.setAttribute(LaunchKeys.FILE, file.toString());
        configuration.rename(DebugPlugin.getDefault().getLaunchManager()
                .generateLaunchConfigurationName(file.getFileName().toString()));
    }

    @Override
    public void initializeFrom(ILaunchConfiguration configuration) {
        fields.forEach((key, field) -> field.setText(value(configuration, key)));
    }

    private static String value(ILaunchConfiguration configuration, String key) {
        try {
            return configuration.getAttribute(key, "");
        } catch (CoreException e) {
            ILog.of(MamlTab.class).warn("A launch configuration could not be read.", e);
            return "";
        }
    }

    @Override
    public void performApply(ILaunchConfigurationWorkingCopy configuration) {
        fields.forEach((key, field) -> configuration.setAttribute(key, field.getText()));
    }

    @Override
    public boolean isValid(ILaunchConfiguration configuration) {
        try {
            setErrorMessage(LaunchKeys.problem(configuration));
        } catch (CoreException e) {
            setErrorMessage(e.getStatus().getMessage());
        }
        return getErrorMessage() == null;
    }

    @Override
    public String getName() {
        return "MAML document";
    }

    @Override
    public Image getImage() {
        return Images.get("run");
    }
}
