package io.torgo.maml.lsp.internal;

import io.torgo.maml.ide.workspace.Span;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Ways from a name to what it names and back, and new names. */
final class NavigationAnswers {

    private final Session session;
    private final Edits edits;

    NavigationAnswers(Session session) {
        this.session = session;
        this.edits = new Edits(session);
    }

    List<Location> definition(View view, Position position) {
        return session.navigator().definition(view.address(), offset(view, position)).stream().map(this::location)
                .toList();
    }

    List<Location> references(View view, Position position, boolean withDefinition) {
        int offset = offset(view, position);
        List<io.torgo.maml.ide.workspace.Location> found = session.navigator().references(view.address(), offset);
        List<io.torgo.maml.ide.workspace.Location> definitions = withDefinition
                ? List.of()
                : session.navigator().definition(view.address(), offset);
        return found.stream().filter(location -> !definitions.contains(location)).map(this::location).toList();
    }

    List<DocumentHighlight> highlights(View view, Position position) {
        return session.navigator().references(view.address(), offset(view, position)).stream()
                .filter(location -> location.document().equals(view.address()))
                .map(location -> new DocumentHighlight(
                        view.positions().range(location.offset(), location.length()), DocumentHighlightKind.Text))
                .toList();
    }

    Optional<PrepareRenameResult> renameable(View view, Position position) {
        return session.navigator().renameable(view.address(), offset(view, position)).map(span -> prepared(view, span));
    }

    private static PrepareRenameResult prepared(View view, Span span) {
        return new PrepareRenameResult(view.positions().range(span.offset(), span.length()),
                view.text().substring(span.offset(), span.offset() + span.length()));
    }

    WorkspaceEdit rename(View view, Position position, String name) {
        if (name == null || name.isBlank() || name.lines().count() > 1) {
            throw Answers.wrong("a name is one line of text");
        }
        return session.navigator().rename(view.address(), offset(view, position), name)
                .map(edit -> edits.of(List.of(edit)))
                .orElseThrow(() -> Answers.wrong("nothing here can be called " + name));
    }

    private static int offset(View view, Position position) {
        return view.positions().offset(position);
    }

    private Location location(io.torgo.maml.ide.workspace.Location found) {
        return location(found.document(), session.documents().name(found.document()), found);
    }

    private Location location(URI document, String name, io.torgo.maml.ide.workspace.Location found) {
        BiFunction<Integer, Integer, Position> plain = (line, column) -> new Position(line - 1, column - 1);
        Range range = session.documents().positions(document)
                .map(positions -> positions.range(found.offset(), found.length()))
                .orElseGet(() -> new Range(plain.apply(found.line(), found.column()),
                        plain.apply(found.endLine(), found.endColumn())));
        return new Location(name, range);
    }
}
