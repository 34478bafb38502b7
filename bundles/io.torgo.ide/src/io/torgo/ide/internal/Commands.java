package io.torgo.ide.internal;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Carries out commands of the workbench by their serialised form. */
public final class Commands {

    private Commands() {
    }

    /** Carries a command out; a failure is logged. */
    public static void run(String serialised) {
        try {
            ParameterizedCommand command = PlatformUI.getWorkbench().getService(ICommandService.class)
                    .deserialize(serialised);
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.of(Commands.class).error("The command " + serialised + " could not be carried out.", e);
        }
    }
}
