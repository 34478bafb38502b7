package io.torgo.verify.gospel;

import java.util.List;
import java.util.Optional;

/** One clause of the specification of a value, function or type. */
public sealed interface SpecClause {

    /** From the keyword to the end of what it says. */
    Span span();

    /** A term that must hold. */
    record Formula(Kind kind, Term term, Span span) implements SpecClause {

        /** When it must. */
        public enum Kind {
            REQUIRES, CHECKS, ENSURES, INVARIANT, VARIANT
        }
    }

    /**
     * {@code raises E p -> t} (Gospel 0.3) or {@code raises E p ensures t produces x} (since).
     *
     * @param ensures what holds when it is raised; none says only that it may be
     */
    record Raises(Path exception, Optional<Pattern> pattern, List<Formula> ensures, List<Ownership> produces,
            Span span) implements SpecClause {
    }

    /** {@code modifies x}, {@code consumes x, y}, …. */
    record Ownership(Kind kind, List<Term> targets, Span span) implements SpecClause {

        /** What happens to it. */
        public enum Kind {
            MODIFIES, CONSUMES, PRODUCES, PRESERVES
        }
    }

    /** {@code pure}, {@code diverges}, {@code coercion}. */
    record Flag(Kind kind, Span span) implements SpecClause {

        /** What it promises. */
        public enum Kind {
            PURE, DIVERGES, COERCION
        }
    }

    /** {@code equivalent "code"}: the text is OCaml, unread. */
    record Equivalent(String code, Span span) implements SpecClause {
    }
}
