package io.torgo.run.ui.internal.view;

import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** Shows a receipt's file. It cannot be changed here: a changed receipt is none. */
public final class ReceiptEditor extends EditorPart {

    /** The editor's name for the workbench. */
    public static final String ID = "io.torgo.run.ui.receiptEditor";

    private ReceiptPanel panel;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (file(input) == null) {
            throw new PartInitException("A receipt can be shown only from a local file.");
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    private static Path file(IEditorInput input) {
        IFile file = input.getAdapter(IFile.class);
        IPath path = file != null
                ? file.getLocation()
                : input instanceof IPathEditorInput local ? local.getPath() : null;
        if (path != null) {
            return path.toPath();
        }
        return input instanceof IURIEditorInput uri && "file".equals(uri.getURI().getScheme())
                ? Path.of(uri.getURI())
                : null;
    }

    @Override
    public void createPartControl(Composite parent) {
        Display display = parent.getDisplay();
        panel = new ReceiptPanel(parent);
        panel.say("Verifying …");
        ReceiptJob.ofFile(file(getEditorInput()), found -> display.asyncExec(() -> {
            if (!panel.isDisposed()) {
                panel.show(found);
            }
        })).schedule();
    }

    /** The verdict on screen, for tests. */
    public String verdict() {
        return panel.verdict();
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new IllegalStateException("a receipt is never dirty");
    }

    @Override
    public void doSaveAs() {
        throw new IllegalStateException("a receipt is never saved");
    }
}
