package io.torgo.maml.lsp.internal;

import io.torgo.maml.ide.OutlineNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The outline as the protocol's symbols: a tree, or a list for clients that know no trees. */
final class Symbols {

    private Symbols() {
    }

    static List<Either<SymbolInformation, DocumentSymbol>> of(View view, boolean tree) {
        List<Either<SymbolInformation, DocumentSymbol>> symbols = new ArrayList<>();
        if (tree) {
            view.analysis().outline().forEach(node -> symbols.add(Either.forRight(symbol(view, node))));
        } else {
            flatten(view, view.analysis().outline(), null, symbols);
        }
        return symbols;
    }

    private static DocumentSymbol symbol(View view, OutlineNode node) {
        Range whole = view.positions().range(node.offset(), Math.max(node.length(), node.extent()));
        DocumentSymbol symbol = new DocumentSymbol(name(node), kind(node.kind()), whole,
                view.positions().range(node.offset(), node.length()), node.detail());
        symbol.setChildren(node.children().stream().map(child -> symbol(view, child)).toList());
        return symbol;
    }

    /** Clients refuse symbols without a name. */
    private static String name(OutlineNode node) {
        return node.label().isBlank() ? "(no name)" : node.label();
    }

    private static void flatten(View view, List<OutlineNode> nodes, String container,
            List<Either<SymbolInformation, DocumentSymbol>> symbols) {
        for (OutlineNode node : nodes) {
            SymbolInformation symbol = new SymbolInformation(name(node), kind(node.kind()),
                    new Location(view.name(), view.positions().range(node.offset(), node.extent())), container);
            symbols.add(Either.forLeft(symbol));
            flatten(view, node.children(), name(node), symbols);
        }
    }

    static SymbolKind kind(OutlineNode.Kind kind) {
        return switch (kind) {
            case FRONT_MATTER -> SymbolKind.Namespace;
            case KEY -> SymbolKind.Property;
            case SECTION -> SymbolKind.Class;
            case CODE_BLOCK -> SymbolKind.Function;
            case HISTORY_ENTRY -> SymbolKind.Event;
            default -> SymbolKind.String;
        };
    }
}
