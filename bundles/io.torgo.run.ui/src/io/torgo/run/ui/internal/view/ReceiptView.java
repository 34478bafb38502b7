package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.model.ReceiptPage;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** Shows one receipt of a run. */
public final class ReceiptView extends ViewPart {

    /** The view's name for the workbench. */
    public static final String ID = "io.torgo.run.ui.receipt";

    private ReceiptPanel panel;
    private Display display;
    private String wanted = "";

    /**
     * Opens a receipt.
     *
     * @param folder   folder of the gateway that wrote it
     * @param document what the run was about
     */
    public static void show(IWorkbenchPage page, Path folder, String id, Path document) {
        try {
            ReceiptView view = (ReceiptView) page.showView(ID, null, IWorkbenchPage.VIEW_ACTIVATE);
            view.load(folder, id, document);
        } catch (PartInitException e) {
            ILog.of(ReceiptView.class).error("The receipt view could not be opened.", e);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        display = parent.getDisplay();
        panel = new ReceiptPanel(parent);
    }

    private void load(Path folder, String id, Path document) {
        wanted = id;
        panel.say("Fetching and verifying " + id + " …");
        ReceiptJob.ofId(folder, id, document, found -> display.asyncExec(() -> show(id, found))).schedule();
    }

    /** An answer that comes after another receipt was asked for is late, and dropped. */
    private void show(String id, ReceiptPage found) {
        if (!panel.isDisposed() && id.equals(wanted)) {
            panel.show(found);
        }
    }

    /** The verdict on screen, for tests. */
    public String verdict() {
        return panel.verdict();
    }

    /** What is said of the mirror, for tests. */
    public String note() {
        return panel.note();
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }
}
