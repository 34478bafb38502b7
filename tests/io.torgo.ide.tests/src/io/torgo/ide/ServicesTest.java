package io.torgo.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.hyperlink.IHyperlinkDetector;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each service of the editor, in a real editor. Nothing may be logged as an error meanwhile. */
class ServicesTest {

    private static final String GOOD = OpenEditor.GOOD;

    private OpenEditor editors;

    @BeforeEach
    void openProject() throws CoreException {
        editors = new OpenEditor();
    }

    @AfterEach
    void closeProject() throws CoreException {
        List<?> errors = List.copyOf(editors.errors());
        editors.close();
        assertEquals(List.of(), errors);
    }

    @Test
    void typingWritesADocument() throws CoreException {
        ITextEditor editor = editors.open("typed.maml.md", "");
        OpenEditor.type(editor, "---\nmaml_version: \"2.0.0\"\n---\n## Intent\nSay hello.\n");
        assertEquals("---\nmaml_version: \"2.0.0\"\n---\n## Intent\nSay hello.\n", OpenEditor.document(editor).get());
        Waiting.until("the findings are marked", () -> !editors.errorCodes("typed.maml.md").isEmpty());
    }

    @Test
    void enterClosesAFence() throws CoreException {
        ITextEditor editor = editors.open("fence.maml.md", GOOD);
        OpenEditor.caretBehind(editor, "    print(name)\n```\n");
        OpenEditor.type(editor, "```bash\necho hello");
        assertTrue(OpenEditor.document(editor).get().endsWith("```bash\necho hello\n```"),
                () -> OpenEditor.document(editor).get());
    }

    @Test
    void enterContinuesAndEndsLists() throws CoreException {
        ITextEditor editor = editors.open("list.maml.md", GOOD);
        OpenEditor.caretBehind(editor, "Say hello.");
        OpenEditor.type(editor, "\n- one\ntwo\n\n9. nine\nten");
        assertTrue(OpenEditor.document(editor).get().contains("Say hello.\n- one\n- two\n9. nine\n10. ten"),
                () -> OpenEditor.document(editor).get());
    }

    @Test
    void enterIndentsBelowAKey() throws CoreException {
        ITextEditor editor = editors.open("indent.maml.md", GOOD);
        OpenEditor.caretBehind(editor, "agent://torgo-agent\"");
        OpenEditor.type(editor, "\nrequires:\nlibs: []");
        assertTrue(OpenEditor.document(editor).get().contains("requires:\n  libs: []\n"),
                () -> OpenEditor.document(editor).get());
    }

    @Test
    void completesAKey() throws CoreException {
        ITextEditor editor = editors.open("key.maml.md", GOOD.replace("created_at: 2026-11-21T06:00:00Z\n", "crea\n"));
        int offset = OpenEditor.caretBehind(editor, "\ncrea");
        IContentAssistProcessor processor = OpenEditor.contribution(
                "org.eclipse.ui.genericeditor.contentAssistProcessors", IContentAssistProcessor.class,
                "CompletionProcessor");
        ITextViewer viewer = OpenEditor.viewer(editor);
        CompletableFuture<ICompletionProposal[]> answer = CompletableFuture
                .supplyAsync(() -> processor.computeCompletionProposals(viewer, offset));
        Waiting.until("proposals are computed", answer::isDone);
        ICompletionProposal key = Arrays.stream(answer.join())
                .filter(each -> each.getDisplayString().contains("created_at")).findFirst().orElseThrow();
        ((ICompletionProposalExtension2) key).apply(viewer, '\0', 0, offset);
        assertTrue(OpenEditor.document(editor).get().contains("\ncreated_at: "),
                () -> OpenEditor.document(editor).get());
    }

    @Test
    void showsProposalsInAList() throws CoreException {
        ITextEditor editor = editors.open("list.maml.md", GOOD.replace("created_at: 2026-11-21T06:00:00Z\n", "cr\n"));
        OpenEditor.caretBehind(editor, "\ncr");
        OpenEditor.viewer(editor).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
        Waiting.until("the list shows the key", () -> OpenEditor.widgets(Table.class).stream()
                .anyMatch(table -> table.getItemCount() > 0 && table.getItem(0).getText().contains("created_at")));
    }

    @Test
    void fixesAFindingFromItsMarker() throws CoreException, BadLocationException {
        ITextEditor editor = editors.open("fix.maml.md", GOOD.replace("## Intent", "## Intnet"));
        Waiting.until("the finding is marked", () -> !editors.errorCodes("fix.maml.md").isEmpty());
        List<IMarkerResolution> fixes = editors.markers("fix.maml.md").stream().flatMap(ServicesTest::resolutions)
                .toList();
        assertFalse(fixes.isEmpty());
        for (IMarker marker : editors.markers("fix.maml.md")) {
            resolutions(marker).filter(each -> each.getLabel().contains("Intent")).findFirst()
                    .ifPresent(each -> each.run(marker));
        }
        assertTrue(OpenEditor.document(editor).get().contains("## Intent\n"), () -> OpenEditor.document(editor).get());
        Waiting.until("the error is gone", () -> editors.errorCodes("fix.maml.md").isEmpty());
    }

    private static Stream<IMarkerResolution> resolutions(IMarker marker) {
        return Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker));
    }

    @Test
    void explainsAKey() throws CoreException {
        ITextEditor editor = editors.open("hover.maml.md", GOOD);
        ITextHover hover = OpenEditor.contribution("org.eclipse.ui.genericeditor.hoverProviders", ITextHover.class,
                "MamlHover");
        ITextViewer viewer = OpenEditor.viewer(editor);
        IRegion region = hover.getHoverRegion(viewer, GOOD.indexOf("permissions:") + 3);
        assertEquals(new Region(GOOD.indexOf("permissions:"), "permissions".length()), region);
        String text = hover.getHoverInfo(viewer, region);
        assertNotNull(text);
        assertTrue(text.toLowerCase(Locale.ROOT).contains("who may"), text);
    }

    @Test
    void foldsTheParts() throws CoreException {
        ITextEditor editor = editors.open("fold.maml.md", GOOD);
        ProjectionAnnotationModel model = OpenEditor.viewer(editor).getProjectionAnnotationModel();
        Waiting.until("the parts can be folded", () -> starts(model).contains(GOOD.indexOf("```python")));
        assertTrue(starts(model).containsAll(List.of(0, GOOD.indexOf("## Intent"))), () -> starts(model).toString());
        int lines = OpenEditor.text(editor).getLineCount();
        model.collapseAll(0, GOOD.length());
        Waiting.until("the lines are folded", () -> OpenEditor.text(editor).getLineCount() < lines);
    }

    private static List<Integer> starts(ProjectionAnnotationModel model) {
        Iterator<Annotation> all = model.getAnnotationIterator();
        return Stream.generate(() -> null).takeWhile(ignored -> all.hasNext()).map(ignored -> all.next())
                .map(model::getPosition).map(Position::getOffset).sorted().toList();
    }

    @Test
    void formatsTheDocument() throws CoreException {
        ITextEditor editor = editors.open("format.maml.md", GOOD.replace("Say hello.\n", "Say hello.   \n\n\n\n\n"));
        OpenEditor.caretBehind(editor, "Say");
        OpenEditor.command("io.torgo.maml.ui.format");
        IDocument document = OpenEditor.document(editor);
        Waiting.until("the document is formatted", () -> !document.get().contains("\n\n\n\n"));
    }

    @Test
    void offersToRunBlocks() throws CoreException {
        ITextEditor editor = editors.open("lens.maml.md", GOOD);
        Waiting.until("lenses are drawn", () -> OpenEditor.drawn(editor).stream()
                .anyMatch(each -> each.getClass().getSimpleName().contains("LineHeader")));
    }

    @Test
    void marksFilesThatNobodyOpened() throws CoreException {
        editors.file("unopened.maml.md", GOOD.replace("urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e41", "colony-7"));
        Waiting.until("the file has markers", () -> !editors.errorCodes("unopened.maml.md").isEmpty());
    }

    @Test
    void forgetsTheMarkersOfAFileThatWasMended() throws CoreException {
        IFile file = editors.file("mended.maml.md", GOOD.replace("## Intent", "## Purpose"));
        Waiting.until("the file has markers", () -> !editors.errorCodes("mended.maml.md").isEmpty());
        file.setContents(GOOD.getBytes(StandardCharsets.UTF_8), true, false, null);
        Waiting.until("the markers are gone", () -> editors.errorCodes("mended.maml.md").isEmpty());
    }

    @Test
    void leadsFromALinkToItsFile() throws CoreException {
        editors.file("other.maml.md", GOOD.replace("9e41", "9e42"));
        ITextEditor editor = editors.open("from.maml.md", GOOD.replace("Say hello.", "See [it](other.maml.md)."));
        IHyperlinkDetector detector = OpenEditor.contribution("org.eclipse.ui.workbench.texteditor.hyperlinkDetectors",
                IHyperlinkDetector.class, "LinkDetector");
        Region place = new Region(OpenEditor.document(editor).get().indexOf("other.maml"), 0);
        IHyperlink[] links = detector.detectHyperlinks(OpenEditor.viewer(editor), place, false);
        assertNotNull(links);
        links[0].open();
        assertEquals("other.maml.md", editors.page().getActiveEditor().getEditorInput().getName());
    }

    @Test
    void renamesAnIdEverywhere() throws CoreException {
        String old = "urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e41";
        String other = GOOD.replace("9e41", "9e43").replace("Say hello.", "Follows " + old + ".");
        IFile second = editors.file("second.maml.md", other);
        ITextEditor editor = editors.open("first.maml.md", GOOD);
        OpenEditor.caretBehind(editor, "urn:uuid:01936f2a");
        Waiting.until("the index knows both", () -> editors.project().getFile("second.maml.md").exists());
        Display.getCurrent().timerExec(500, () -> answer("urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e99"));
        OpenEditor.command("io.torgo.maml.ui.rename");
        Waiting.until("the definition is renamed", () -> OpenEditor.document(editor).get().contains("9e99"));
        Waiting.until("the use is renamed", () -> text(second).contains("9e99"));
    }

    private static String text(IFile file) {
        try {
            return file.readString();
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(String name) {
        Shell dialog = Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.getText().equals("Rename")).findFirst().orElseThrow();
        OpenEditor.widgets(Text.class).stream().filter(text -> text.getShell() == dialog && text.getEditable())
                .findFirst().orElseThrow().setText(name);
        OpenEditor.widgets(Button.class).stream().filter(button -> button == dialog.getDefaultButton()).findFirst()
                .orElseThrow().notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void saysThatALargeDocumentGetsLess() throws CoreException {
        String lines = "some words\n".repeat(110_000);
        ITextEditor editor = editors.open("large.maml.md", GOOD + "## Content\n" + lines);
        Waiting.until("the remark is drawn", () -> OpenEditor.drawn(editor).stream()
                .anyMatch(each -> each.getClass().getSimpleName().contains("LineContent")));
        StyledText text = OpenEditor.text(editor);
        assertEquals(0, starts(OpenEditor.viewer(editor).getProjectionAnnotationModel()).size());
        Waiting.until("the first screen has colours", () -> text.getStyleRangeAtOffset(GOOD.indexOf("type:")) != null);
    }
}
