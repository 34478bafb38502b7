package io.torgo.maml.ide;

import io.torgo.maml.edit.Stamps;
import io.torgo.maml.ide.internal.Proposals;
import io.torgo.maml.ide.internal.Request;
import io.torgo.maml.ide.workspace.Workspace;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Proposes keys, values, permissions, modules, files, ids of other documents, sections, languages, history lines, words
 * of JSON Schema, and whole documents to begin with.
 */
public final class Completions {

    private Completions() {
    }

    /**
     * What could be written at an offset from 0 to the text's length, the best first; keys and sections already there
     * are left out.
     */
    public static List<Completion> at(DocumentAnalysis analysis, int offset, Workspace workspace) {
        return at(analysis, offset, workspace, workspace.name(analysis), Stamps.system());
    }

    /**
     * As {@link #at(DocumentAnalysis, int, Workspace)}, for a document that need not be open.
     *
     * @param document its name, by which files beside it are found
     * @param stamps   time and ids for new text
     */
    public static List<Completion> at(DocumentAnalysis analysis, int offset, Workspace workspace,
            Optional<URI> document, Stamps stamps) {
        if (offset < 0 || offset > analysis.document().text().length()) {
            return List.of();
        }
        return Proposals.of(new Request(analysis, offset, workspace, document, stamps));
    }
}
