package io.torgo.verify.gospel;

import java.util.List;

/** Gives an item the documentation that follows it. */
final class Docs {

    private Docs() {
    }

    /** The same item where it has documentation already, or can have none. */
    static Item with(Item item, String doc) {
        return switch (item) {
            case Item.Value value when value.doc().isEmpty() -> new Item.Value(value.name(), value.type(),
                    value.spec(), value.ghost(), doc, value.span());
            case Item.Logic logic when logic.doc().isEmpty() -> new Item.Logic(logic.predicate(), logic.recursive(),
                    logic.name(), logic.parameters(), logic.result(), logic.body(), logic.clauses(), doc,
                    logic.span());
            case Item.Axiom axiom when axiom.doc().isEmpty() -> new Item.Axiom(axiom.name(), axiom.term(), doc,
                    axiom.span());
            case Item.ExceptionCase raised when raised.doc().isEmpty() -> new Item.ExceptionCase(
                    raised.constructor(), doc, raised.span());
            case Item.Types types when types.declarations().size() == 1 && first(types).doc().isEmpty() ->
                new Item.Types(List.of(with(first(types), doc)), types.nonrec(), types.ghost(), types.span());
            default -> item;
        };
    }

    private static TypeDeclaration first(Item.Types types) {
        return types.declarations().getFirst();
    }

    private static TypeDeclaration with(TypeDeclaration type, String doc) {
        return new TypeDeclaration(type.name(), type.parameters(), type.kind(), type.manifest(), type.isPrivate(),
                type.spec(), doc, type.span());
    }
}
