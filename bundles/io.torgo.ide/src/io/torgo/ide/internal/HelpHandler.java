package io.torgo.ide.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Help &gt; MAML Help. */
public final class HelpHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        Welcome.leaveThen(() -> show(page));
        return null;
    }

    private static void show(IWorkbenchPage page) {
        try {
            page.showView(HelpView.ID);
        } catch (PartInitException e) {
            ILog.of(HelpHandler.class).error("The help view could not be opened.", e);
        }
    }
}
