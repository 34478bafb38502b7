package io.torgo.ide.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.ide.OpenEditor;
import io.torgo.ide.Waiting;
import io.torgo.ide.Watchdog;
import io.torgo.ide.internal.wizard.ImportWizard;
import io.torgo.run.ui.internal.Sessions;
import io.torgo.run.ui.internal.launch.MamlShortcut;
import io.torgo.run.ui.internal.view.ReceiptView;
import io.torgo.run.ui.internal.view.RunView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does from an empty file to a receipt, in the workbench and with the product's own command line. */
class EndToEndTest {

    private static final long LONGEST_PAUSE = 200;
    private static final Duration LONGEST_RUN = Duration.ofSeconds(90);
    private static final String NAME = "hello.maml.md";

    /** Typed, but for the last fence, which the editor writes; what is absent is completed and mended later. */
    private static final String TYPED = """
            ---
            maml_version: "2.0.0"
            id: "urn:uuid:01a1fdf3-eb1e-7a9b-8f1b-01e125f9424a"
            type: "workflow"
            orig
            requires: {libs: []}
            permissions: {read: ["agent://torgo-*"], write: ["agent://torgo-agent"], execute: ["gateway://local"]}
            ---
            ## Intent
            Say hello.
            ## Context
            nodes: 3
            ## Code_Blocks
            ```python
            print("hello")
            ```
            """;

    private static final String GOOD = TYPED.replace("orig\n",
            "origin: \"agent://torgo-agent\"\ncreated_at: 2026-11-21T06:00:00Z\n") + """

                    ```python
                    print("again")
                    ```
                    """;

    @TempDir
    private Path place;

    private List<String> told = List.of();
    private OpenEditor desk;
    private RealTorgo torgo;

    @BeforeEach
    void open() throws CoreException, IOException {
        torgo = RealTorgo.in(place);
        desk = new OpenEditor();
        use(torgo.script().toString());
    }

    @AfterEach
    void close() throws CoreException, IOException {
        if (desk != null) {
            Waiting.until("the last call is over", LONGEST_RUN, () -> Sessions.INSTANCE.latest()
                    .map(session -> !session.snapshot().running()).orElse(true));
            List.of(RunView.ID, ReceiptView.ID).forEach(id -> desk.page().hideView(desk.page().findView(id)));
            use("");
            for (ILaunchConfiguration each : DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations()) {
                each.delete();
            }
            desk.close();
            ended(torgo.call("stop", "--json"));
        }
    }

    private static void use(String command) {
        InstanceScope.INSTANCE.getNode(Sessions.PREFERENCES).put(Sessions.COMMAND, command);
    }

    private static int ended(CompletableFuture<Integer> call) {
        Waiting.until("the command ends", LONGEST_RUN, call::isDone);
        return call.join();
    }

    @Test
    void writesCompletesFixesRunsAndReadsTheReceipt() throws CoreException, IOException {
        ITextEditor editor = desk.open(NAME, "");
        RunView view = (RunView) desk.page().showView(RunView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
        settle();
        try (Watchdog watchdog = new Watchdog(Display.getCurrent())) {
            type(editor, TYPED.substring(0, TYPED.lastIndexOf("\n```")));
            assertEquals(TYPED.strip(), OpenEditor.document(editor).get().strip());
            completeTheOrigin(editor);
            mend("created_at");
            Waiting.until("nothing is wrong", () -> wrong().isEmpty());
            desk.page().saveEditor(editor, false);
            command("torgo.runBlock", "0");
            Waiting.until("the block ran", LONGEST_RUN, () -> view.headline().contains(": ok in "));
            assertTrue(view.labels().contains("block-1"), () -> view.labels().toString());
            openTheReceipt();
            Waiting.until("the receipt is verified", LONGEST_RUN, () -> verdict().contains("Genuine"));
            assertTrue(watchdog.longestMillis() < LONGEST_PAUSE,
                    () -> "paused " + watchdog.longestMillis() + " ms\n" + watchdog.where());
        }
        int exit = ended(torgo.call("validate", desk.project().getFile(NAME).getLocation().toOSString()));
        assertEquals(0, exit, torgo::printed);
        assertEquals(List.of(), desk.errors());
    }

    /** What the markers say. Told to the log as well: a test that waits in vain would not say for what. */
    private List<String> wrong() {
        List<String> found = desk.markers(NAME).stream().map(marker -> marker.getAttribute(IMarker.MESSAGE, ""))
                .toList();
        if (!found.equals(told)) {
            System.getLogger("test").log(System.Logger.Level.INFO, "markers: {0}", found);
            told = found;
        }
        return found;
    }

    /** Key by key, with the workbench at work between them, as under a user's hands. */
    private static void type(ITextEditor editor, String characters) {
        characters.chars().forEach(c -> {
            OpenEditor.key(OpenEditor.text(editor), (char) c);
            while (Display.getCurrent().readAndDispatch()) {
                // Until all that the key brought about is done.
                Thread.onSpinWait();
            }
        });
    }

    /** By the list of proposals and the Enter key. */
    private static void completeTheOrigin(ITextEditor editor) {
        OpenEditor.caretBehind(editor, "\norig");
        OpenEditor.viewer(editor).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
        Waiting.until("the list shows the key", () -> OpenEditor.widgets(Table.class).stream()
                .anyMatch(table -> table.getItemCount() > 0 && table.getItem(0).getText().contains("origin")));
        OpenEditor.type(editor, "\n");
        Waiting.until("the key is written", () -> OpenEditor.document(editor).get().contains("\norigin: "));
        String text = OpenEditor.document(editor).get();
        int value = text.indexOf("\norigin: ") + "\norigin: ".length();
        editor.selectAndReveal(value, text.indexOf('\n', value) - value);
        type(editor, "\"agent://torgo-agent\"");
    }

    private void mend(String key) {
        Waiting.until("the fix for " + key + " is offered", () -> fixes(key).findAny().isPresent());
        fixes(key).findFirst().orElseThrow().run();
    }

    private Stream<Runnable> fixes(String key) {
        return desk.markers(NAME).stream()
                .filter(marker -> marker.getAttribute(IMarker.MESSAGE, "").contains(key))
                .flatMap(marker -> Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker))
                        .filter(each -> each.getLabel().contains(key)).map(fix -> running(fix, marker)));
    }

    private static Runnable running(IMarkerResolution fix, IMarker marker) {
        return () -> fix.run(marker);
    }

    private void openTheReceipt() {
        TreeItem group = OpenEditor.widgets(Tree.class).stream().flatMap(tree -> Arrays.stream(tree.getItems()))
                .filter(item -> item.getText().equals("Receipts")).findFirst().orElseThrow();
        TreeItem receipt = group.getItem(0);
        receipt.getParent().setSelection(receipt);
        Event event = new Event();
        event.item = receipt;
        receipt.getParent().notifyListeners(SWT.DefaultSelection, event);
        Waiting.until("the receipt view opens", () -> desk.page().findView(ReceiptView.ID) != null);
    }

    private String verdict() {
        return ((ReceiptView) desk.page().findView(ReceiptView.ID)).verdict();
    }

    @Test
    void marksWhatTheParsersOfTheBlocksFind() throws CoreException {
        desk.open(NAME, GOOD.replace("print(\"again\")", "for x in\n    print(x)"));
        int line = (int) GOOD.substring(0, GOOD.indexOf("print(\"again\")")).lines().count() + 1;
        Waiting.until("the syntax error is marked in its line", () -> desk.markers(NAME).stream()
                .anyMatch(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0) == line));
        assertEquals(List.of(), desk.errors());
    }

    @Test
    void aLensRunsTheBlocksUpToItsOwn() throws CoreException {
        ITextEditor editor = desk.open(NAME, GOOD);
        lenses(editor).stream().filter(lens -> lens.getLabel().equals("Run to here")).reduce((a, b) -> b)
                .orElseThrow().getAction().accept(null);
        RunView view = (RunView) desk.page().findView(RunView.ID);
        Waiting.until("both blocks ran", LONGEST_RUN, () -> view.headline().contains(": ok in "));
        assertTrue(view.labels().containsAll(List.of("block-1", "block-2")), () -> view.labels().toString());
        assertEquals(List.of(), desk.errors());
    }

    private static List<? extends ICodeMining> lenses(ITextEditor editor) throws CoreException {
        ICodeMiningProvider provider = OpenEditor.contribution(
                "org.eclipse.ui.workbench.texteditor.codeMiningProviders", ICodeMiningProvider.class, "LensProvider");
        if (provider instanceof AbstractCodeMiningProvider inEditor) {
            inEditor.setContext(editor);
        }
        CompletableFuture<List<? extends ICodeMining>> found = provider.provideCodeMinings(OpenEditor.viewer(editor),
                new NullProgressMonitor());
        Waiting.until("the lenses are there", found::isDone);
        return found.join();
    }

    @Test
    void signsAndVerifies() throws CoreException {
        desk.open(NAME, GOOD);
        command("torgo.sign", "-1");
        RunView view = (RunView) desk.page().findView(RunView.ID);
        Waiting.until("it is signed", LONGEST_RUN, () -> view.headline().startsWith("Sign hello.maml.md: done in "));
        command("torgo.verify", "-1");
        Waiting.until("it is verified", LONGEST_RUN,
                () -> view.headline().startsWith("Verify hello.maml.md: done in "));
        assertEquals(List.of(), desk.errors());
    }

    @Test
    void runsAsALaunch() throws CoreException {
        RunView view = (RunView) desk.page().showView(RunView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
        new MamlShortcut().launch(new StructuredSelection(desk.file(NAME, GOOD)), ILaunchManager.RUN_MODE);
        Waiting.until("the document ran", LONGEST_RUN,
                () -> view.headline().startsWith("Run hello.maml.md: ok in "));
        assertEquals(List.of(), desk.errors());
    }

    @Test
    void importsOutOfAGuide() throws CoreException, IOException {
        Path guide = Files.writeString(place.resolve("guide.md"),
                "# Guide\n\n````maml\n" + GOOD + "````\n");
        ImportWizard wizard = new ImportWizard();
        wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(desk.project()));
        WizardDialog dialog = new WizardDialog(desk.page().getWorkbenchWindow().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        OpenEditor.widgets(org.eclipse.swt.widgets.List.class).getFirst().add(guide.toString());
        String into = desk.project().getFullPath().toString();
        Text folder = OpenEditor.widgets(Text.class).stream().filter(field -> field.getText().equals(into)).findFirst()
                .orElseThrow();
        folder.notifyListeners(SWT.Modify, new Event());
        assertTrue(wizard.canFinish());
        agree(dialog.getShell(), System.nanoTime() + LONGEST_RUN.toNanos());
        assertTrue(wizard.performFinish(), () -> dialog.getCurrentPage().getErrorMessage());
        dialog.close();
        assertTrue(desk.project().getFile("guide-1-workflow.maml.md").exists());
        assertEquals(List.of(), desk.errors());
    }

    /** Presses the button of the message above a dialog, as soon as it is there. */
    private static void agree(Shell dialog, long end) {
        Optional<Shell> message = Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.getParent() == dialog && shell.getDefaultButton() != null).findFirst();
        if (message.isPresent()) {
            message.get().getDefaultButton().notifyListeners(SWT.Selection, new Event());
        } else if (System.nanoTime() < end) {
            Display.getCurrent().timerExec(200, () -> agree(dialog, end));
        }
    }

    private static void command(String action, String block) {
        try {
            ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
            ParameterizedCommand call = ParameterizedCommand.generateCommand(
                    commands.getCommand("io.torgo.run.command"), Map.of("command", action, "block", block));
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(call, null);
        } catch (CommandException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the editor come to rest, so that only the user's acts are measured. */
    private static void settle() {
        long end = System.nanoTime() + 1_500_000_000L;
        Waiting.until("all is quiet", () -> System.nanoTime() > end);
    }
}
