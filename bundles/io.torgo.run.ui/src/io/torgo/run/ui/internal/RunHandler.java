package io.torgo.run.ui.internal;

import io.torgo.run.ui.internal.model.Action;
import io.torgo.run.ui.internal.model.Request;
import io.torgo.run.ui.internal.view.RunView;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Plans, runs, verifies or signs the document that a code lens, a button or a key names. */
public final class RunHandler extends AbstractHandler {

    /** The command's name. */
    public static final String COMMAND = "io.torgo.run.command";

    private static final String SAVE = "The command line reads the file as it is saved. Save %s first?";

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Optional<Action> action = Action.byId(String.valueOf(event.getParameter("command")));
        if (window != null && action.isPresent()) {
            run(window.getActivePage(), action.get(), event.getParameter("file"), event.getParameter("block"));
        }
        return null;
    }

    private static void run(IWorkbenchPage page, Action action, String path, String block) {
        Optional<ITextEditor> editor = path == null || path.isBlank()
                ? Editors.active(page)
                : Editors.of(page, Path.of(path).toAbsolutePath().normalize());
        Optional<Path> file = path == null || path.isBlank()
                ? editor.flatMap(Editors::file)
                : Optional.of(Path.of(path));
        if (file.isEmpty()) {
            say(page, "No MAML document is open.", "Open one, and put it in front.");
            return;
        }
        int index = index(block, editor);
        if (action.needsBlock() && index < 0) {
            say(page, "There is no code block at the caret.", "Put the caret into a block of the section Code_Blocks.");
        } else if (saved(page, editor)) {
            start(page, Request.of(action, file.get(), index));
        }
    }

    /** Begins a call, and shows it. */
    public static void start(IWorkbenchPage page, Request request) {
        RunView.show(page);
        Sessions.INSTANCE.start(request);
    }

    private static int index(String block, Optional<ITextEditor> editor) {
        if (block == null || block.isBlank()) {
            return editor.map(Editors::blockAtCaret).orElse(-1);
        }
        try {
            return Integer.parseInt(block.strip());
        } catch (NumberFormatException e) {
            // What is no number names no block.
            return -1;
        }
    }

    private static boolean saved(IWorkbenchPage page, Optional<ITextEditor> editor) {
        if (editor.isEmpty() || !editor.get().isDirty()) {
            return true;
        }
        boolean wanted = MessageDialog.openQuestion(page.getWorkbenchWindow().getShell(), "Save the document",
                SAVE.formatted(editor.get().getEditorInput().getName()));
        return wanted && page.saveEditor(editor.get(), false);
    }

    private static void say(IWorkbenchPage page, String what, String cure) {
        MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), "MAML", what + "\n\n" + cure);
    }
}
