package io.torgo.verify.gospel;

import java.util.List;
import java.util.Optional;

/** One item of a signature. */
public sealed interface Item {

    /** From its first token to its last, the specification with it. */
    Span span();

    /**
     * {@code val f : t}, {@code external f : t = "…"}.
     *
     * @param ghost whether only the specification knows it
     * @param doc text of its documentation comment, empty for none
     */
    record Value(Name name, TypeTerm type, Optional<ValueSpec> spec, boolean ghost, String doc, Span span)
            implements
                Item {
    }

    /** {@code type … and …}. */
    record Types(List<TypeDeclaration> declarations, boolean nonrec, boolean ghost, Span span) implements Item {
    }

    /** {@code exception E of t}. */
    record ExceptionCase(TypeDeclaration.Constructor constructor, String doc, Span span) implements Item {
    }

    /** {@code module M : S}. */
    record Module(Name name, ModuleType type, String doc, Span span) implements Item {
    }

    /** {@code module type S = …}; empty where it is abstract. */
    record ModuleTypeOf(Name name, Optional<ModuleType> type, String doc, Span span) implements Item {
    }

    /** {@code open M}. */
    record Open(Path path, boolean ghost, Span span) implements Item {
    }

    /** {@code include S}. */
    record Include(ModuleType type, Span span) implements Item {
    }

    /**
     * {@code function}, {@code predicate}.
     *
     * @param result empty for a predicate
     * @param body empty where it is only declared
     * @param clauses requires, ensures, variant, coercion
     */
    record Logic(boolean predicate, boolean recursive, Name name, List<Parameter> parameters,
            Optional<TypeTerm> result, Optional<Term> body, List<SpecClause> clauses, String doc, Span span)
            implements
                Item {
    }

    /** {@code axiom name : term}. */
    record Axiom(Name name, Term term, String doc, Span span) implements Item {
    }

    /** {@code [@@@attribute]}, and what OCaml knows and the subset refuses: {@code class}. */
    record Other(String what, Span span) implements Item {
    }

    /** {@code (x : t)}. */
    record Parameter(Name name, TypeTerm type) {
    }

    /** What a module offers. */
    sealed interface ModuleType {

        /** Where it is. */
        Span span();

        /** {@code sig … end}. */
        record Signature(List<Item> items, Span span) implements ModuleType {
        }

        /** {@code S}, {@code M.S}. */
        record Named(Path path, Span span) implements ModuleType {
        }

        /** {@code functor (X : S) -> T}; the name is {@code _} and the type empty for {@code ()}. */
        record Functor(Name parameter, Optional<ModuleType> parameterType, ModuleType result, Span span)
                implements
                    ModuleType {
        }

        /** {@code S with type …}: the constraints are read and not kept. */
        record With(ModuleType base, Span span) implements ModuleType {
        }

        /** {@code module type of M}, {@code module M = N}. */
        record Alias(Path path, Span span) implements ModuleType {
        }
    }
}
