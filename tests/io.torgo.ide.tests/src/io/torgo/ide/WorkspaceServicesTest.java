package io.torgo.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.PerformRefactoringOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.resource.RenameResourceDescriptor;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services that concern several documents, and those that show something over the editor. */
class WorkspaceServicesTest {

    private static final String GOOD = OpenEditor.GOOD;
    private static final String ID = "urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e41";

    private OpenEditor editors;

    @BeforeEach
    void openProject() throws CoreException {
        editors = new OpenEditor();
    }

    @AfterEach
    void closeProject() throws CoreException {
        settings().remove("formatOnSave");
        List<?> errors = List.copyOf(editors.errors());
        editors.close();
        assertEquals(List.of(), errors);
    }

    private static IEclipsePreferences settings() {
        return InstanceScope.INSTANCE.getNode("io.torgo.maml.ui");
    }

    @Test
    void listsReferences() throws CoreException {
        editors.file("user.maml.md", GOOD.replace("9e41", "9e44").replace("Say hello.", "Follows " + ID + "."));
        ITextEditor editor = editors.open("used.maml.md", GOOD);
        OpenEditor.caretBehind(editor, "urn:uuid:01936f2a");
        // The other file is indexed in the background.
        settle(1_500);
        OpenEditor.command("org.eclipse.ui.genericeditor.findReferences");
        Waiting.until("the list shows the other document", () -> shows("user.maml.md"));
    }

    private static boolean shows(String file) {
        return OpenEditor.widgets(Table.class).stream().flatMap(table -> Arrays.stream(table.getItems()))
                .map(TableItem::getText).anyMatch(text -> text.startsWith(file));
    }

    @Test
    void updatesLinksWhenAFileIsRenamed() throws CoreException {
        IFile target = editors.file("target.maml.md", GOOD.replace("9e41", "9e45"));
        IFile linking = editors.file("linking.maml.md", GOOD.replace("Say hello.", "See [it](target.maml.md)."));
        // The index learns of both in the background; a rename before that would miss the link.
        settle(1_500);
        RenameResourceDescriptor rename = (RenameResourceDescriptor) RefactoringCore
                .getRefactoringContribution(RenameResourceDescriptor.ID).createDescriptor();
        rename.setResourcePath(target.getFullPath());
        rename.setNewName("renamed.maml.md");
        ResourcesPlugin.getWorkspace().run(new PerformRefactoringOperation(
                rename.createRefactoring(new RefactoringStatus()), CheckConditionsOperation.ALL_CONDITIONS), null);
        assertTrue(editors.project().getFile("renamed.maml.md").exists());
        assertTrue(linking.readString().contains("](renamed.maml.md)"), linking.readString());
    }

    private static void settle(int milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        Waiting.until("some time has passed", () -> System.nanoTime() > end);
    }

    @Test
    void marksIdsThatAreUsedTwice() throws CoreException {
        editors.file("one.maml.md", GOOD);
        editors.file("two.maml.md", GOOD);
        Predicate<String> marked = name -> editors.markers(name).stream()
                .anyMatch(marker -> marker.getAttribute(IMarker.MESSAGE, "").contains("one.maml.md")
                        || marker.getAttribute(IMarker.MESSAGE, "").contains("two.maml.md"));
        Waiting.until("both are marked", () -> marked.test("one.maml.md") && marked.test("two.maml.md"));
    }

    @Test
    void formatsBeforeSavingIfWanted() throws CoreException {
        settings().putBoolean("formatOnSave", true);
        ITextEditor editor = editors.open("save.maml.md", GOOD);
        OpenEditor.caretBehind(editor, "Say hello.");
        OpenEditor.type(editor, "\n\n\n\n\n\n");
        settle(1_000);
        editor.doSave(null);
        String saved = editors.project().getFile("save.maml.md").readString();
        assertTrue(!saved.contains("\n\n\n\n") && !editor.isDirty(), saved);
    }

    @Test
    void showsWhatAFixWouldDo() throws CoreException {
        editors.open("preview.maml.md", GOOD.replace("## Intent", "## Intnet"));
        Waiting.until("the finding is marked", () -> !editors.errorCodes("preview.maml.md").isEmpty());
        IMarkerResolution fix = editors.markers("preview.maml.md").stream()
                .flatMap(marker -> Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker)))
                .filter(each -> each.getLabel().contains("Intent")).findFirst().orElseThrow();
        String preview = ((IMarkerResolution2) fix).getDescription();
        assertTrue(preview.contains("-## Intnet") && preview.contains("+## Intent"), preview);
        assertNotNull(((IMarkerResolution2) fix).getImage());
    }

    @Test
    void fixesAllByCommand() throws CoreException {
        ITextEditor editor = editors.open("all.maml.md", GOOD.replace("## Intent", "## Intnet"));
        OpenEditor.caretBehind(editor, "Say");
        OpenEditor.command("io.torgo.maml.ui.fixAll");
        Waiting.until("the heading is right", () -> OpenEditor.document(editor).get().contains("## Intent\n"));
    }

    @Test
    void snippetsLeadFromStopToStop() throws CoreException {
        String without = GOOD.replaceAll("(?m)^(permissions:|  (read|write|execute).*)\\n", "");
        ITextEditor editor = editors.open("stops.maml.md", without.replace("created_at", "perm\ncreated_at"));
        int offset = OpenEditor.caretBehind(editor, "\nperm");
        IContentAssistProcessor processor = OpenEditor.contribution(
                "org.eclipse.ui.genericeditor.contentAssistProcessors", IContentAssistProcessor.class,
                "CompletionProcessor");
        ITextViewer viewer = OpenEditor.viewer(editor);
        CompletableFuture<ICompletionProposal[]> answer = CompletableFuture
                .supplyAsync(() -> processor.computeCompletionProposals(viewer, offset));
        Waiting.until("proposals are computed", answer::isDone);
        ICompletionProposal key = Arrays.stream(answer.join())
                .filter(each -> each.getDisplayString().contains("permissions")).findFirst().orElseThrow();
        ((ICompletionProposalExtension2) key).apply(viewer, '\0', 0, offset);
        assertTrue(LinkedModeModel.hasInstalledModel(OpenEditor.document(editor)),
                () -> OpenEditor.document(editor).get());
    }

    @Test
    void quickOutlineShowsTheParts() throws CoreException {
        ITextEditor editor = editors.open("quick.maml.md", GOOD);
        Waiting.until("the document is analysed", () -> !OpenEditor.drawn(editor).isEmpty());
        OpenEditor.command("io.torgo.maml.ui.outline");
        Waiting.until("the outline pops up", () -> OpenEditor.widgets(Tree.class).stream()
                .anyMatch(tree -> tree.getShell().getParent() != null && tree.getItemCount() == 4));
    }

    @Test
    void selectionGrowsStepByStep() throws CoreException {
        ITextEditor editor = editors.open("grow.maml.md", GOOD);
        OpenEditor.caretBehind(editor, "Say hel");
        int last = 0;
        for (int step = 0; step < 3; step++) {
            OpenEditor.command("io.torgo.maml.ui.enclosing");
            int length = OpenEditor.text(editor).getSelectionCount();
            assertTrue(length > last, step + ": " + length);
            last = length;
        }
    }
}
