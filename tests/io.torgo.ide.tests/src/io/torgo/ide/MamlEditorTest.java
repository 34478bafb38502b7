package io.torgo.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.PageBookView;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drives the real editor in a running workbench. */
class MamlEditorTest {

    private static final String GOOD = """
            ---
            maml_version: "2.0.0"
            id: "urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e41"
            type: "mesh_workflow"
            origin: "agent://torgo-agent"
            permissions:
              read: ["agent://torgo-*"]
              write: ["agent://torgo-agent"]
              execute: ["gateway://local"]
            created_at: 2026-11-21T06:00:00Z
            ---
            ## Intent
            Say hello.
            ## Context
            nodes: 3
            ## Code_Blocks
            ```python
            for name in ["a"]:
                print(name)
            ```
            """;
    private static final String MARKER = "io.torgo.maml.problem";
    private static final int ERROR = IMarker.SEVERITY_ERROR;

    private final ErrorLog log = new ErrorLog();
    private IProject project;
    private IWorkbenchPage page;

    @BeforeEach
    void openProject() throws CoreException {
        page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        project = ResourcesPlugin.getWorkspace().getRoot().getProject("colony");
        project.create(null);
        project.open(null);
    }

    @AfterEach
    void closeProject() throws CoreException {
        page.closeAllEditors(false);
        project.delete(true, true, null);
        log.close();
    }

    @Test
    void startsInItsOwnPerspective() {
        assertEquals("io.torgo.ide.perspective", page.getPerspective().getId());
        assertNotNull(page.findView(IPageLayout.ID_OUTLINE));
        assertNotNull(page.findView(IPageLayout.ID_PROBLEM_VIEW));
        assertNotNull(page.findView(IPageLayout.ID_PROJECT_EXPLORER));
    }

    @Test
    void knowsTheContentType() throws CoreException {
        assertEquals("io.torgo.maml", file("a.maml.md", GOOD).getContentDescription().getContentType().getId());
        assertEquals("io.torgo.maml", file("a.maml", GOOD).getContentDescription().getContentType().getId());
    }

    @Test
    void opensInTheGenericEditorWithoutErrors() throws CoreException {
        ITextEditor editor = open(file("good.maml.md", GOOD));
        assertEquals("org.eclipse.ui.genericeditor.GenericEditor", editor.getSite().getId());
        outline("Code_Blocks");
        assertEquals(List.of(), errorLines("good.maml.md"));
        assertEquals(List.of(), log.errors());
    }

    @Test
    void marksTheExactLine() throws CoreException {
        open(file("bad.maml.md", GOOD.replace("urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e41", "colony-7")));
        Waiting.until("the problem is marked", () -> !errorLines("bad.maml.md").isEmpty());
        assertEquals(List.of(3), errorLines("bad.maml.md"));
        IMarker marker = markers("bad.maml.md").stream()
                .filter(each -> each.getAttribute(IMarker.SEVERITY, 0) == ERROR).findFirst().orElseThrow();
        assertTrue(marker.getAttribute("io.torgo.maml.code", "").startsWith("MAML-"));
        assertFalse(marker.getAttribute("io.torgo.maml.cure", "").isBlank());
        assertEquals(List.of(), log.errors());
    }

    @Test
    void followsTyping() throws CoreException, BadLocationException {
        IDocument document = document(open(file("typed.maml.md", GOOD)));
        outline("Intent");
        int heading = document.get().indexOf("## Intent");
        document.replace(heading, "## Intent".length(), "## Purpose");
        Waiting.until("the missing section is marked", () -> !errorLines("typed.maml.md").isEmpty());
        outline("Purpose");
        document.replace(heading, "## Purpose".length(), "## Intent");
        Waiting.until("the problem is gone", () -> errorLines("typed.maml.md").isEmpty());
        assertEquals(List.of(), log.errors());
    }

    @Test
    void forgetsWhatWasNotSaved() throws CoreException, BadLocationException {
        ITextEditor editor = open(file("unsaved.maml.md", GOOD));
        IDocument document = document(editor);
        document.replace(0, document.getLength(), "nothing");
        Waiting.until("the loss is marked", () -> !errorLines("unsaved.maml.md").isEmpty());
        page.closeEditor(editor, false);
        Waiting.until("the markers follow the file", () -> errorLines("unsaved.maml.md").isEmpty());
        assertEquals(List.of(), log.errors());
    }

    @Test
    void outlineShowsTheParts() throws CoreException {
        open(file("parts.maml.md", GOOD));
        List<String> labels = outline("Code_Blocks");
        assertTrue(labels.containsAll(List.of("Front matter", "Intent", "Context", "Code_Blocks")), labels::toString);
        assertTrue(labels.contains("type  mesh_workflow"), labels::toString);
        assertTrue(labels.stream().anyMatch(label -> label.startsWith("python")), labels::toString);
    }

    @Test
    void coloursTheText() throws CoreException {
        StyledText text = (StyledText) open(file("colour.maml.md", GOOD)).getAdapter(Control.class);
        int key = GOOD.indexOf("type:");
        Waiting.until("the key has a colour", () -> colourAt(text, key));
        assertTrue(colourAt(text, GOOD.indexOf("## Intent")));
        assertTrue(colourAt(text, GOOD.indexOf("for name")));
        assertFalse(colourAt(text, GOOD.indexOf("hello")));
    }

    private static boolean colourAt(StyledText text, int offset) {
        StyleRange style = text.getStyleRangeAtOffset(offset);
        return style != null && style.foreground != null;
    }

    private IFile file(String name, String text) throws CoreException {
        IFile file = project.getFile(name);
        file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
        return file;
    }

    private ITextEditor open(IFile file) throws CoreException {
        return (ITextEditor) IDE.openEditor(page, file);
    }

    private static IDocument document(ITextEditor editor) {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    private List<IMarker> markers(String name) {
        try {
            return List.of(project.getFile(name).findMarkers(MARKER, true, IResource.DEPTH_ZERO));
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Integer> errorLines(String name) {
        return markers(name).stream().filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) == ERROR)
                .map(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0)).sorted().toList();
    }

    /** The outline's labels once it shows a line with that label. */
    private List<String> outline(String expected) {
        List<String> labels = new ArrayList<>();
        Waiting.until("the outline shows " + expected, () -> {
            labels.clear();
            labels.addAll(outlineLabels());
            return labels.contains(expected);
        });
        return labels;
    }

    private List<String> outlineLabels() {
        IViewPart view = page.findView(IPageLayout.ID_OUTLINE);
        if (view instanceof PageBookView book && book.getCurrentPage() != null
                && book.getCurrentPage().getControl() instanceof Tree tree) {
            return texts(tree.getItems());
        }
        return List.of();
    }

    private static List<String> texts(TreeItem[] items) {
        return Arrays.stream(items)
                .flatMap(item -> Stream.concat(Stream.of(item.getText()), texts(item.getItems()).stream())).toList();
    }
}
