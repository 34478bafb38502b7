package io.torgo.ide.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.ide.OpenEditor;
import io.torgo.ide.Waiting;
import io.torgo.ide.Watchdog;
import io.torgo.run.ui.internal.Sessions;
import io.torgo.run.ui.internal.view.GraphView;
import io.torgo.run.ui.internal.view.PreviewView;
import io.torgo.run.ui.internal.view.ReceiptEditor;
import io.torgo.run.ui.internal.view.ReceiptView;
import io.torgo.run.ui.internal.view.RunView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs documents from the workbench: by the real command where TORGO_COMMAND names it, else by a recording of it. */
class RunWorkbenchTest {

    private static final long LONGEST_PAUSE = 200;
    private static final String DOCUMENT = Recorded.text("document.maml.md");

    @TempDir
    private Path place;

    private OpenEditor desk;

    @BeforeEach
    void open() throws CoreException, IOException {
        desk = new OpenEditor();
        use(Recorded.command(place).toString());
    }

    @AfterEach
    void close() throws CoreException {
        Waiting.until("the last call is over",
                () -> Sessions.INSTANCE.latest().map(session -> !session.snapshot().running()).orElse(true));
        List.of(RunView.ID, ReceiptView.ID, GraphView.ID, PreviewView.ID)
                .forEach(id -> desk.page().hideView(desk.page().findView(id)));
        use("");
        desk.close();
    }

    private static void use(String command) {
        InstanceScope.INSTANCE.getNode(Sessions.PREFERENCES).put(Sessions.COMMAND, command);
    }

    @Test
    void runsADocumentByTheRealCommand() throws CoreException {
        String command = System.getenv("TORGO_COMMAND");
        Assumptions.assumeTrue(command != null && Path.of(command).toFile().canExecute(),
                "TORGO_COMMAND names no torgo: only the recorded run is tested");
        use(command);
        runs();
    }

    @Test
    void runsADocumentByARecordedCommand() throws CoreException {
        runs();
    }

    private void runs() throws CoreException {
        desk.open("document.maml.md", DOCUMENT);
        RunView view = (RunView) desk.page().showView(RunView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
        settle();
        try (Watchdog watchdog = new Watchdog(Display.getCurrent())) {
            command(Map.of("command", "torgo.run"));
            Waiting.until("the first step is shown while it runs", () -> view.labels().contains("block-1")
                    && view.headline().equals("Run document.maml.md: under way"));
            Waiting.until("it is over", () -> view.headline().startsWith("Run document.maml.md: ok in "));
            assertTrue(watchdog.longestMillis() < LONGEST_PAUSE,
                    () -> "paused " + watchdog.longestMillis() + " ms\n" + watchdog.where());
        }
        assertTrue(view.labels().containsAll(List.of("block-1", "Receipts", "Progress")),
                () -> view.labels().toString());
        assertEquals(List.of(), desk.errors());
    }

    @Test
    void showsAReceiptByARecordedCommand() throws CoreException {
        desk.open("document.maml.md", DOCUMENT);
        Path document = desk.project().getFile("document.maml.md").getLocation().toPath();
        ReceiptView.show(desk.page(), document.getParent(), "r-000002", document);
        ReceiptView view = (ReceiptView) desk.page().findView(ReceiptView.ID);
        Waiting.until("the receipt is verified", () -> view.verdict().contains("Genuine"));
        assertTrue(view.note().contains("unchanged"), view::note);
        assertEquals(List.of(), desk.errors());
    }

    @Test
    void opensReceiptFilesInTheirOwnEditor() throws CoreException {
        String receipt = Recorded.json("receipt.json").path("text").asText();
        IEditorPart editor = IDE.openEditor(desk.page(), desk.file("r-000002.mu", receipt));
        assertEquals(ReceiptEditor.ID, editor.getSite().getId());
        Waiting.until("the receipt is verified", () -> ((ReceiptEditor) editor).verdict().contains("Genuine"));
        assertEquals(List.of(), desk.errors());
    }

    @Test
    void drawsTheGraphAndFollowsThePlan() throws CoreException {
        GraphView view = (GraphView) desk.page().showView(GraphView.ID);
        desk.open("document.maml.md", DOCUMENT);
        Waiting.until("the plan is drawn", () -> view.titles().contains("quantum") && view.note().contains("can run"));
        assertTrue(view.titles().containsAll(List.of("quantum_workflow", "1  python", "qiskit", "gateway://local")),
                () -> view.titles().toString());
        desk.page().closeAllEditors(false);
        Waiting.until("the graph is empty", () -> view.titles().isEmpty());
        assertEquals(List.of(), desk.errors());
    }

    @Test
    void drawsTheStructureWhenThereIsNoCommand() throws CoreException {
        use(place.resolve("absent/torgo").toString());
        GraphView view = (GraphView) desk.page().showView(GraphView.ID);
        desk.open("document.maml.md", DOCUMENT);
        Waiting.until("the structure is drawn", () -> view.titles().contains("1  python"));
        assertTrue(view.note().contains("not found"), view::note);
        assertEquals(List.of(), desk.errors());
    }

    @Test
    void saysHowToGetACommandThatIsAbsent() throws CoreException {
        use(place.resolve("absent/torgo").toString());
        desk.open("document.maml.md", DOCUMENT);
        command(Map.of("command", "torgo.plan"));
        RunView view = (RunView) desk.page().findView(RunView.ID);
        Waiting.until("the cure is shown", () -> view.headline().contains("TORGO_COMMAND"));
        assertEquals(List.of(), desk.errors());
    }

    @Test
    void drawsADiagramOrShowsItsText() throws CoreException {
        PreviewView view = (PreviewView) desk.page().showView(PreviewView.ID);
        ITextEditor editor = desk.open("diagram.maml.md", DOCUMENT + "\n```mermaid\nflowchart LR\n  a --> b\n```\n");
        Assumptions.assumeTrue(view.canDraw(), "no browser here: the view shows text");
        Waiting.until("the diagram is drawn", () -> view.pageTitle().startsWith("drawn"));
        OpenEditor.caretBehind(editor, "flowchart LR");
        OpenEditor.type(editor, "\n  ]]]");
        Waiting.until("the fault is shown", () -> view.pageTitle().startsWith("fault"));
        assertEquals(List.of(), desk.errors());
    }

    private static void command(Map<String, Object> parameters) {
        try {
            ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(
                    ParameterizedCommand.generateCommand(commands.getCommand("io.torgo.run.command"), parameters),
                    null);
        } catch (CommandException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the editor come to rest, so that only the run is measured. */
    private static void settle() {
        long end = System.nanoTime() + 1_500_000_000L;
        Waiting.until("all is quiet", () -> System.nanoTime() > end);
    }
}
