package io.torgo.maml.ui.internal.rename;

import io.torgo.maml.ide.workspace.Navigator;
import io.torgo.maml.ui.internal.Documents;
import java.net.URI;
import java.util.Optional;
import org.eclipse.core.resources.IResource;
import org.eclipse.ltk.core.refactoring.Change;

/** The change of links when a file or folder of the workspace gets another place. */
final class LinkUpdate {

    private LinkUpdate() {
    }

    /** The change; null where no link leads there, as the platform wants it. */
    static Change of(IResource resource, IResource destination) {
        Optional<URI> from = Documents.uri(resource);
        Optional<URI> to = Documents.uri(destination);
        return from.isEmpty() || to.isEmpty()
                ? null
                : WorkspaceChange.of("Update links to " + resource.getName(),
                        new Navigator(Documents.workspace()).renameFile(from.get(), to.get())).orElse(null);
    }
}
