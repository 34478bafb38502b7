package io.torgo.maml.lsp.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Changes of texts in the protocol's form, with the versions they are for where the client takes them. */
final class Edits {

    private final Session session;

    Edits(Session session) {
        this.session = session;
    }

    static List<TextEdit> of(List<io.torgo.maml.edit.TextEdit> edits, Positions positions) {
        return edits.stream()
                .map(edit -> new TextEdit(positions.range(edit.offset(), edit.length()), edit.text())).toList();
    }

    /** A change of one document in the state that was seen. */
    WorkspaceEdit of(View view, List<io.torgo.maml.edit.TextEdit> edits) {
        List<TextEdit> changes = of(edits, view.positions());
        if (session.traits().takesVersionedEdits()) {
            Integer version = view.isOpen() ? view.version() : null;
            return new WorkspaceEdit(new ArrayList<>(List.of(change(view.name(), version, changes))));
        }
        return new WorkspaceEdit(new LinkedHashMap<>(Map.of(view.name(), changes)));
    }

    private static Either<TextDocumentEdit, ResourceOperation> change(String name, Integer version,
            List<TextEdit> edits) {
        List<Either<TextEdit, SnippetTextEdit>> each = edits.stream()
                .map(Either::<TextEdit, SnippetTextEdit>forLeft).toList();
        return Either.forLeft(new TextDocumentEdit(new VersionedTextDocumentIdentifier(name, version), each));
    }

    /** A change of several documents; a file's new name is left out for a client that cannot rename. */
    WorkspaceEdit of(List<io.torgo.maml.ide.workspace.WorkspaceEdit> edits) {
        Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
        edits.forEach(edit -> edit.edits().forEach((document, each) -> session.documents().positions(document)
                .ifPresent(positions -> changes.computeIfAbsent(session.documents().name(document),
                        name -> new ArrayList<>()).addAll(of(each, positions)))));
        if (!session.traits().takesVersionedEdits()) {
            return new WorkspaceEdit(changes);
        }
        List<Either<TextDocumentEdit, ResourceOperation>> all = new ArrayList<>();
        changes.forEach((name, each) -> all.add(change(name, version(name), each)));
        if (session.traits().takesFileRenames()) {
            edits.stream().flatMap(edit -> edit.renamed().stream()).map(renamed -> Either
                    .<TextDocumentEdit, ResourceOperation>forRight(new RenameFile(
                            session.documents().name(renamed.from()), renamed.to().toString())))
                    .forEach(all::add);
        }
        return new WorkspaceEdit(all);
    }

    private Integer version(String name) {
        URI document = Address.of(name);
        return session.documents().snapshot(document).map(Snapshot::version).orElse(null);
    }
}
