package io.torgo.ide;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewerExtension2;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** A project of its own for a test, and what a user does in the editors of its documents. */
public final class OpenEditor implements AutoCloseable {

    /** A document without a finding. */
    public static final String GOOD = """
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

    private final ErrorLog log = new ErrorLog();
    private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("colony");

    /** Makes the project. */
    public OpenEditor() throws CoreException {
        project.create(null);
        project.open(null);
    }

    @Override
    public void close() throws CoreException {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (!shell.isDisposed() && shell.getParent() != null) {
                shell.close();
            }
        }
        page.closeAllEditors(false);
        Waiting.until("the jobs are done", () -> true);
        project.delete(true, true, null);
        log.close();
    }

    /** What was logged as an error. */
    public List<?> errors() {
        return log.errors();
    }

    /** The page of the workbench. */
    public IWorkbenchPage page() {
        return page;
    }

    /** The test's project. */
    public IProject project() {
        return project;
    }

    /** Writes a file into the project. */
    public IFile file(String name, String text) throws CoreException {
        IFile file = project.getFile(name);
        file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
        return file;
    }

    /** Opens a new file. */
    public ITextEditor open(String name, String text) throws CoreException {
        return (ITextEditor) IDE.openEditor(page, file(name, text));
    }

    /** The document of an editor. */
    public static IDocument document(ITextEditor editor) {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    /** The viewer of an editor. */
    public static ProjectionViewer viewer(ITextEditor editor) {
        return (ProjectionViewer) editor.getAdapter(ITextOperationTarget.class);
    }

    /** The text widget of an editor. */
    public static StyledText text(ITextEditor editor) {
        return (StyledText) editor.getAdapter(Control.class);
    }

    /** Puts the caret behind the first occurrence of a text. */
    public static int caretBehind(ITextEditor editor, String text) {
        int offset = document(editor).get().indexOf(text) + text.length();
        editor.selectAndReveal(offset, 0);
        return offset;
    }

    /** Types as a keyboard does: one key event for each character. */
    public static void type(ITextEditor editor, String characters) {
        characters.chars().forEach(c -> key(text(editor), (char) c));
    }

    /** One key event; a line feed is the Enter key. */
    public static void key(StyledText text, char character) {
        Event event = new Event();
        event.type = SWT.KeyDown;
        event.character = character == '\n' ? SWT.CR : character;
        event.keyCode = character == '\n' ? SWT.CR : Character.toLowerCase(character);
        text.notifyListeners(SWT.KeyDown, event);
    }

    /** Runs a command of the workbench in the active editor. */
    public static void command(String id) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException e) {
            throw new IllegalStateException(id, e);
        }
    }

    /** What this bundle contributes to an extension point: the first object whose class has that name. */
    public static <T> T contribution(String point, Class<T> type, String name) throws CoreException {
        for (IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor(point)) {
            if (String.valueOf(element.getAttribute("class")).endsWith("." + name)) {
                return type.cast(element.createExecutableExtension("class"));
            }
        }
        throw new IllegalStateException(point + " has no " + name);
    }

    /** The problem markers of a file of the project. */
    public List<IMarker> markers(String name) {
        try {
            return List.of(project.getFile(name).findMarkers(MARKER, true, IResource.DEPTH_ZERO));
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rules' codes of the errors in a file, in order. */
    public List<String> errorCodes(String name) {
        return markers(name).stream()
                .filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR)
                .map(marker -> marker.getAttribute("io.torgo.maml.code", "")).sorted().toList();
    }

    /** The annotations that a viewer draws without a marker, such as code minings. */
    public static List<Annotation> drawn(ITextEditor editor) {
        List<Annotation> all = new ArrayList<>();
        if (viewer(editor) instanceof ISourceViewerExtension2 extension
                && extension.getVisualAnnotationModel() != null) {
            Iterator<Annotation> annotations = extension.getVisualAnnotationModel().getAnnotationIterator();
            annotations.forEachRemaining(all::add);
        }
        return all;
    }

    /** All widgets of a type in the visible windows, those that popped up last first. */
    public static <T extends Control> List<T> widgets(Class<T> type) {
        return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible())
                .flatMap(shell -> inside(shell, type)).toList().reversed();
    }

    private static <T extends Control> Stream<T> inside(Control control, Class<T> type) {
        Stream<T> self = type.isInstance(control) ? Stream.of(type.cast(control)) : Stream.empty();
        Control[] children = control instanceof Composite composite ? composite.getChildren() : new Control[0];
        return Stream.concat(self, Arrays.stream(children).flatMap(child -> inside(child, type)));
    }
}
