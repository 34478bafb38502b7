package io.torgo.maml.ui.internal.lens;

import io.torgo.maml.ide.Lens;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.maml.ui.internal.Editors;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;

/** Runs what a lens offers: the command {@value #ID} of whatever runs documents in this workbench. */
final class LensCommand {

    private static final String ID = "io.torgo.run.command";

    private LensCommand() {
    }

    static void run(Lens lens, IDocument document, ITextEditor editor) {
        Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(ID);
        String file = Documents.uri(document).map(uri -> Path.of(uri).toString()).orElse("");
        if (!command.isDefined() || file.isEmpty()) {
            Editors.say(editor, "Nothing here runs documents: the bundle io.torgo.run.ui is missing.");
            return;
        }
        ParameterizedCommand call = ParameterizedCommand.generateCommand(command, Map.of("command", lens.command().id(),
                "file", file, "block", Integer.toString(lens.block())));
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(call, null);
        } catch (CommandException e) {
            ILog.of(LensCommand.class).warn("The command " + lens.title() + " could not be run.", e);
        }
    }
}
