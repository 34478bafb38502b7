package io.torgo.maml.ui.internal.navigate;

import io.torgo.maml.ide.workspace.Location;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.maml.ui.internal.Editors;
import java.net.URI;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** Opens what a link or a reference leads to. */
final class Places {

    private Places() {
    }

    /** The file's name of a place. */
    static String name(Location place) {
        String path = place.document().getPath();
        return path == null ? place.document().toString() : path.substring(path.lastIndexOf('/') + 1);
    }

    /** Opens a place in the workspace and selects it. */
    static void open(Location place) {
        Optional<IFile> file = Documents.file(place.document());
        try {
            if (file.isPresent()) {
                Editors.reveal(file.get(), place.offset(), place.length());
            } else {
                open(place.document());
            }
        } catch (PartInitException e) {
            ILog.of(Places.class).warn(place.document() + " could not be opened.", e);
        }
    }

    /** Opens a file in an editor, any other address in the system's program for it. */
    static void open(URI target) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        Optional<IFile> file = Documents.file(target);
        try {
            if (file.isPresent()) {
                IDE.openEditor(page, file.get());
            } else if ("file".equals(target.getScheme())) {
                openOutside(page, target);
            } else if ("https".equals(target.getScheme()) || "http".equals(target.getScheme())) {
                Program.launch(target.toString());
            }
        } catch (CoreException e) {
            ILog.of(Places.class).warn(target + " could not be opened.", e);
        }
    }

    private static void openOutside(IWorkbenchPage page, URI target) throws CoreException {
        IFileStore store = EFS.getStore(target);
        if (store.fetchInfo().exists() && !store.fetchInfo().isDirectory()) {
            IDE.openEditorOnFileStore(page, store);
        }
    }
}
