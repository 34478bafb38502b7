package io.torgo.ide.internal;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroPart;

/** Makes room: the welcome page covers everything else. */
public final class Welcome {

    private static final int LAYOUT_MILLISECONDS = 300;

    private Welcome() {
    }

    /** Closes the welcome page if it is open, and lets the workbench lay itself out again before something follows. */
    public static void leaveThen(Runnable next) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        IIntroPart page = workbench.getIntroManager().getIntro();
        if (page == null) {
            next.run();
        } else {
            workbench.getIntroManager().closeIntro(page);
            // An editor that is opened while the page still covers the others stays blank.
            workbench.getDisplay().timerExec(LAYOUT_MILLISECONDS, next);
        }
    }
}
