package io.torgo.maml.ide.workspace;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.ide.DocumentAnalysis;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The MAML documents of some folders, open in an editor or not. Of a document that is not open only a summary is kept:
 * its id, names and links. Thread-safe; documents are named by their URI, as an editor gives it.
 */
public final class Workspace {

    /** Indexes all documents below a folder; takes time with their number, so call it in the background. */
    public void addFolder(Path folder) {
    }

    /** Forgets the documents below a folder that are not open. */
    public void removeFolder(Path folder) {
    }

    /** Takes the text of an open document, also after each change, and answers its analysis. */
    public DocumentAnalysis open(URI document, String text) {
        return DocumentAnalysis.of(text);
    }

    /** A document was closed: from now on its file counts. */
    public void close(URI document) {
    }

    /** A file appeared, changed or vanished outside of the editor. */
    public void fileChanged(URI document) {
    }

    /** The analysis of a document: the open one's, else of its file read anew; empty where there is none. */
    public Optional<DocumentAnalysis> analysis(URI document) {
        return Optional.empty();
    }

    /** All documents known, open ones included, in the order of their names. */
    public List<URI> documents() {
        return List.of();
    }

    /**
     * All findings of a document: its own, as its project's settings want them, and those that only the workspace
     * shows: ids used twice, files that are not there.
     */
    public List<Diagnostic> diagnostics(URI document) {
        return List.of();
    }

    /** Documents whose findings may have changed because of the last change elsewhere. */
    public List<URI> affectedBy(URI document) {
        return List.of();
    }

    /** The ids that the workspace's documents carry, in order. */
    public List<String> ids() {
        return List.of();
    }
}
