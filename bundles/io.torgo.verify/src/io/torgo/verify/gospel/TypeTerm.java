package io.torgo.verify.gospel;

import java.util.List;
import java.util.Optional;

/** A type as it is written. */
public sealed interface TypeTerm {

    /** Where it is. */
    Span span();

    /**
     * {@code 'a}; {@code _} is the name of any.
     *
     * @param name without the quote
     */
    record Variable(String name, Span span) implements TypeTerm {
    }

    /** {@code int}, {@code int list}, {@code (int, 'a) Hashtbl.t}. */
    record Constructor(Path path, List<TypeTerm> arguments, Span span) implements TypeTerm {
    }

    /** {@code from -> to}, with the label of a labelled or optional argument. */
    record Arrow(Optional<Label> label, TypeTerm from, TypeTerm to, Span span) implements TypeTerm {
    }

    /** {@code a * b * c}: two or more. */
    record Tuple(List<TypeTerm> items, Span span) implements TypeTerm {
    }

    /** What OCaml knows and the subset does not: objects, polymorphic variants, first-class modules. */
    record Opaque(String what, Span span) implements TypeTerm {
    }

    /** {@code ~x:} or {@code ?x:}. */
    record Label(Name name, boolean optional) {
    }
}
