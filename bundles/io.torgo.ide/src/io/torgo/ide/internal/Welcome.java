package io.torgo.ide.internal;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroPart;

/** Makes room: the welcome page covers everything else. */
public final class Welcome {

    private Welcome() {
    }

    /** Closes the welcome page if it is open. */
    public static void leave() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        IIntroPart page = workbench.getIntroManager().getIntro();
        if (page != null) {
            workbench.getIntroManager().closeIntro(page);
        }
    }
}
