package io.torgo.ide.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.ide.OpenEditor;
import io.torgo.ide.Waiting;
import io.torgo.ide.internal.tour.TourStep;
import io.torgo.ide.internal.tour.TourView;
import io.torgo.ide.internal.wizard.NewDocumentWizard;
import io.torgo.ide.internal.wizard.NewProjectWizard;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WizardTest {

    private OpenEditor desk;

    @BeforeEach
    void open() throws CoreException {
        desk = new OpenEditor();
    }

    @AfterEach
    void close() throws CoreException {
        desk.close();
    }

    @Test
    void theDocumentWizardMakesAValidDocument() throws Exception {
        INewWizard wizard = new NewDocumentWizard();
        WizardDialog dialog = shown(wizard);
        Combo kind = OpenEditor.widgets(Combo.class).getLast();
        kind.select(3);
        kind.notifyListeners(SWT.Selection, new Event());
        text("document.maml.md").setText("bell.maml.md");
        assertTrue(wizard.canFinish());
        assertTrue(wizard.performFinish());
        dialog.close();
        assertEquals("bell.maml.md", desk.page().getActiveEditor().getEditorInput().getName());
        String made = content(desk.project().getFile("bell.maml.md"));
        assertTrue(made.contains("type: \"quantum_workflow\""), made);
        assertEquals(List.of(), errors(made));
        assertEquals(List.of(), desk.errors());
    }

    @Test
    void theDocumentWizardRefusesWhatCannotBe() throws CoreException {
        desk.file("there.maml.md", "");
        INewWizard wizard = new NewDocumentWizard();
        WizardDialog dialog = shown(wizard);
        for (String wrong : List.of("there.maml.md", "a.txt", "", "a/b.maml.md")) {
            text("document.maml.md").setText(wrong);
            assertFalse(wizard.canFinish(), wrong);
            OpenEditor.widgets(Text.class).stream().filter(field -> field.getText().equals(wrong)).findFirst()
                    .orElseThrow().setText("document.maml.md");
        }
        text("agent://torgo-agent").setText("nobody");
        assertFalse(wizard.canFinish());
        dialog.close();
    }

    @Test
    void theProjectWizardMakesSettingsDataAndADocument() throws Exception {
        INewWizard wizard = new NewProjectWizard();
        WizardDialog dialog = shown(wizard);
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("outpost");
        try {
            OpenEditor.widgets(Text.class).stream().filter(field -> field.getText().equals("colony")).findFirst()
                    .orElseThrow().setText("outpost");
            assertTrue(wizard.canFinish());
            assertTrue(wizard.performFinish());
            dialog.close();
            assertTrue(project.getFile("maml.yaml").exists());
            assertEquals(25, content(project.getFile("data/vitals.csv")).lines().count());
            assertEquals(List.of(), errors(content(project.getFile("first.maml.md"))));
            assertEquals(List.of(), desk.errors());
        } finally {
            desk.page().closeAllEditors(false);
            project.delete(true, true, null);
        }
    }

    @Test
    void theCheatSheetLeadsFromStepToStep() throws CoreException {
        TourView tour = (TourView) desk.page().showView("io.torgo.ide.tour");
        assertEquals(8, tour.titles().size());
        tour.go(0);
        tour.done();
        tour.done();
        assertEquals(2, tour.current());
        desk.page().hideView(tour);
        tour = (TourView) desk.page().showView("io.torgo.ide.tour");
        assertEquals(2, tour.current(), "it is remembered");
        tour.go(0);
        desk.page().hideView(tour);
        assertEquals(List.of(), desk.errors());
    }

    @Test
    void everyCommandOfTheCheatSheetExists() throws Exception {
        for (TourStep step : TourStep.read()) {
            if (!step.command().isEmpty()) {
                PlatformUI.getWorkbench().getService(ICommandService.class).deserialize(step.command());
            }
        }
    }

    @Test
    void theHelpOpens() {
        OpenEditor.command("io.torgo.ide.help");
        assertTrue(desk.page().findView("io.torgo.ide.helpView") != null);
        for (Browser browser : OpenEditor.widgets(Browser.class)) {
            Waiting.until("the contents are shown", () -> title(browser).equals("MAML in this workbench"));
            browser.execute("document.links[1].click()");
            Waiting.until("the page is shown", () -> title(browser).equals("Running"));
        }
        desk.page().hideView(desk.page().findView("io.torgo.ide.helpView"));
        assertEquals(List.of(), desk.errors());
    }

    private static String title(Browser browser) {
        return String.valueOf(browser.evaluate("return document.title"));
    }

    private WizardDialog shown(INewWizard wizard) {
        wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(desk.project()));
        WizardDialog dialog = new WizardDialog(desk.page().getWorkbenchWindow().getShell(), (IWizard) wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        while (Display.getCurrent().readAndDispatch()) {
            // Until the dialog is laid out.
            Thread.onSpinWait();
        }
        return dialog;
    }

    private static Text text(String content) {
        return OpenEditor.widgets(Text.class).stream().filter(field -> field.getText().equals(content)).findFirst()
                .orElseThrow(() -> new AssertionError("no field holds " + content));
    }

    private static String content(IFile file) throws CoreException, IOException {
        return new String(file.getContents().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<String> errors(String text) {
        List<Diagnostic> found = MamlValidator.validate(MamlParser.parse(text), Profile.STRICT_2_0_0);
        return MamlValidator.isValid(found) ? List.of() : found.stream().map(Diagnostic::message).toList();
    }
}
