package io.torgo.ide.internal;

import org.eclipse.help.IContext;
import org.eclipse.ui.help.AbstractHelpUI;

/** Help Contents and F1 lead to this bundle's pages: the platform's own help would bring a web server. */
public final class HelpSupport extends AbstractHelpUI {

    private static final String COMMAND = "io.torgo.ide.help";

    @Override
    public void displayHelp() {
        Commands.run(COMMAND);
    }

    @Override
    public void displayDynamicHelp() {
        Commands.run(COMMAND);
    }

    @Override
    public void displayContext(IContext context, int x, int y) {
        Commands.run(COMMAND);
    }

    @Override
    public void displayHelpResource(String page) {
        Commands.run(COMMAND);
    }

    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }
}
