package io.torgo.maml.ide.workspace;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Goes from a name to what it names and back, and renames. */
public final class Navigator {

    public Navigator(Workspace workspace) {
        Objects.requireNonNull(workspace, "workspace");
    }

    /** Where the name at an offset is defined: an id, a file, a section, a parameter; empty where it names nothing. */
    public List<Location> definition(URI document, int offset) {
        return List.of();
    }

    /** Where the thing named at an offset is used, its definition included. */
    public List<Location> references(URI document, int offset) {
        return List.of();
    }

    /** The stretch that a rename at an offset would change; empty where nothing can be renamed. */
    public Optional<Span> renameable(URI document, int offset) {
        return Optional.empty();
    }

    /** Everything that changes when the thing at an offset gets another name. */
    public Optional<WorkspaceEdit> rename(URI document, int offset, String name) {
        return Optional.empty();
    }

    /** What changes in other documents when a file or folder gets another name: the links to it. */
    public WorkspaceEdit renameFile(URI from, URI to) {
        return new WorkspaceEdit(Map.of(), Optional.empty());
    }
}
