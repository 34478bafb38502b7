package io.torgo.verify.gospel;

import java.util.List;
import java.util.Optional;

/**
 * The specification of a type.
 *
 * @param mutable {@code mutable} or {@code ephemeral} is written
 * @param models one without a name where the whole type has the model ({@code model : t})
 * @param self the variable of {@code with self}
 */
public record TypeSpec(boolean mutable, List<Model> models, Optional<Name> self, List<SpecClause.Formula> invariants,
        Span span) {

    /** {@code [mutable] model name : type}. */
    public record Model(Optional<Name> name, boolean mutable, TypeTerm type, Span span) {
    }
}
