package io.torgo.verify.gospel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the names of a text: as it stands, errors and all.
 *
 * @param environment the text's own names over those of the library
 * @param symbols what it declares
 * @param types the types of the variables in its terms
 */
record Scopes(Environment environment, List<Symbol> symbols, List<Checking.Typed> types) {

    static Scopes of(String text) {
        Parsed parsed = GospelParser.parse(text);
        Checking checking = new Checking(parsed.ast().dialect(), Library.instance().basics());
        ModuleScope own = GospelChecker.scope(parsed.ast(), checking);
        Environment environment = new Environment(Library.instance().top(), null).open(own);
        return new Scopes(environment, Outline.of(parsed.ast(), text), checking.typed);
    }

    /** The declaration of a name, the last one first; an inner module's after those outside. */
    Optional<Symbol> symbol(String name) {
        List<Symbol> level = symbols;
        while (!level.isEmpty()) {
            Optional<Symbol> found = level.reversed().stream().filter(symbol -> symbol.name().equals(name))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            List<Symbol> next = new ArrayList<>();
            level.forEach(symbol -> next.addAll(symbol.children()));
            level = next;
        }
        return Optional.empty();
    }

    String doc(String name) {
        return symbol(name).map(Symbol::doc).orElse("");
    }
}
