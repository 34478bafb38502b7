package io.torgo.maml.ui.internal.rename;

import io.torgo.maml.ide.workspace.Navigator;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.maml.ui.internal.Editors;
import java.net.URI;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;

/** Looks for everything that a rename changes, in the background, and changes it as one step that can be undone. */
final class Renaming {

    private Renaming() {
    }

    static void start(ITextEditor editor, URI document, int offset, String name) {
        Display display = Display.getCurrent();
        ICoreRunnable work = monitor -> {
            Change change = new Navigator(Documents.workspace()).rename(document, offset, name)
                    .flatMap(edit -> WorkspaceChange.of("Rename to " + name, edit)).orElse(null);
            display.asyncExec(() -> perform(editor, change, name));
        };
        Job.create("Renaming to " + name, work).schedule();
    }

    /** On the UI thread: the documents of open editors change. */
    private static void perform(ITextEditor editor, Change change, String name) {
        if (change == null) {
            Editors.say(editor, "It cannot be renamed to " + name + ".");
            return;
        }
        change.initializeValidationData(new NullProgressMonitor());
        PerformChangeOperation operation = new PerformChangeOperation(change);
        operation.setUndoManager(RefactoringCore.getUndoManager(), change.getName());
        try {
            ResourcesPlugin.getWorkspace().run(operation, new NullProgressMonitor());
        } catch (CoreException e) {
            ILog.of(Renaming.class).error("The rename failed.", e);
        }
    }
}
