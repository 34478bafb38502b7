package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.Images;
import org.eclipse.jface.action.Action;

/** Makes the buttons of views. */
final class Buttons {

    private Buttons() {
    }

    static Action of(String text, String icon, Runnable work) {
        Action action = new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setToolTipText(text);
        action.setImageDescriptor(Images.descriptor(icon));
        return action;
    }
}
