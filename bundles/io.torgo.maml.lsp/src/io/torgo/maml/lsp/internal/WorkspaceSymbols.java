package io.torgo.maml.lsp.internal;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Finds documents by name, and in the open ones their parts. */
final class WorkspaceSymbols {

    private static final int MOST = 500;

    private final Session session;

    WorkspaceSymbols(Session session) {
        this.session = session;
    }

    /** What has all letters of the query in its name, in their order; everything for an empty query. */
    List<WorkspaceSymbol> matching(String query) {
        String wanted = query == null ? "" : query.toLowerCase(Locale.ROOT);
        return Stream.concat(session.workspace().documents().stream().map(this::document),
                session.documents().open().stream().flatMap(this::parts))
                .filter(symbol -> matches(symbol.getName().toLowerCase(Locale.ROOT), wanted)).limit(MOST).toList();
    }

    private WorkspaceSymbol document(URI document) {
        Location start = new Location(session.documents().name(document),
                new Range(new Position(0, 0), new Position(0, 0)));
        return new WorkspaceSymbol(Address.name(document), SymbolKind.File, Either.forLeft(start));
    }

    private Stream<WorkspaceSymbol> parts(URI document) {
        return session.documents().snapshot(document)
                .filter(snapshot -> !snapshot.view().isCompletedExceptionally())
                .flatMap(snapshot -> Optional.ofNullable(snapshot.view().getNow(null))).stream()
                .flatMap(view -> view.analysis().outline().stream()
                        .filter(node -> !node.label().isBlank())
                        .map(node -> new WorkspaceSymbol(node.label(), Symbols.kind(node.kind()),
                                Either.forLeft(new Location(view.name(),
                                        view.positions().range(node.offset(), node.length()))),
                                Address.name(document))));
    }

    private static boolean matches(String name, String wanted) {
        int at = 0;
        for (int i = 0; i < wanted.length(); i++) {
            at = name.indexOf(wanted.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
