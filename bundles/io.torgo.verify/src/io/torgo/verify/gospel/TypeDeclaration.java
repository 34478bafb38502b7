package io.torgo.verify.gospel;

import java.util.List;
import java.util.Optional;

/**
 * One declared type.
 *
 * @param parameters names without the quote; {@code _} is anonymous
 * @param manifest what it is an alias of
 * @param doc text of its documentation comment, empty for none
 */
public record TypeDeclaration(Name name, List<Name> parameters, Kind kind, Optional<TypeTerm> manifest,
        boolean isPrivate, Optional<TypeSpec> spec, String doc, Span span) {

    /** What its values are. */
    public sealed interface Kind {
    }

    /** Nothing is told, or only the alias. */
    public record Abstract() implements Kind {
    }

    /** {@code ..}. */
    public record Extensible() implements Kind {
    }

    /** <code>{ x : t; mutable y : u }</code>. */
    public record Fields(List<Field> fields) implements Kind {
    }

    /** {@code A | B of t}. */
    public record Variants(List<Constructor> constructors) implements Kind {
    }

    /** One field. */
    public record Field(Name name, boolean mutable, TypeTerm type) {
    }

    /**
     * One constructor.
     *
     * @param arguments none for a constant; {@code A of (t * u)} has one, a tuple
     * @param fields of an inline record, whose arguments are then none
     * @param result of a generalised one
     */
    public record Constructor(Name name, List<TypeTerm> arguments, List<Field> fields, Optional<TypeTerm> result,
            Span span) {
    }
}
