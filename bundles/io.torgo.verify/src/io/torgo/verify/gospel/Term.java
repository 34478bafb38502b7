package io.torgo.verify.gospel;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A logical term as it is written. */
public sealed interface Term {

    /** Where it is, from its first token to its last. */
    Span span();

    /**
     * {@code 42}, {@code 0x2A}, {@code 42i}.
     *
     * @param machine whether it is OCaml's {@code int} (suffix {@code i}) instead of a mathematical integer
     */
    record IntegerLiteral(BigInteger value, boolean machine, Span span) implements Term {
    }

    /** {@code 1.5}, {@code 1e-3}. */
    record FloatLiteral(double value, Span span) implements Term {
    }

    /** {@code "text"}, escapes resolved. */
    record StringLiteral(String value, Span span) implements Term {
    }

    /** {@code 'c'}. */
    record CharLiteral(char value, Span span) implements Term {
    }

    /**
     * {@code true}, {@code false}, {@code True}, {@code False}.
     *
     * @param proposition whether it is written with a capital
     */
    record Truth(boolean value, boolean proposition, Span span) implements Term {
    }

    /**
     * A variable, function, constant constructor ({@code None}, {@code []}) or operator in parentheses;
     * <code>{}</code> is the empty set.
     */
    record Variable(Path path, Span span) implements Term {
    }

    /** {@code f x y}; {@code Some x} too, whose function is a variable with a capital. */
    record Apply(Term function, List<Term> arguments, Span span) implements Term {
    }

    /** {@code not t}, {@code -t}, {@code !t}. */
    record Unary(Name operator, Term operand, Span span) implements Term {
    }

    /**
     * {@code l op r}: arithmetic, one comparison, {@code /\ && \/ || -> <->}, {@code ::}, {@code ++}, {@code ^},
     * {@code x `f` y} (named {@code f}).
     */
    record Binary(Term left, Name operator, Term right, Span span) implements Term {
    }

    /**
     * {@code 0 <= i < n}: each comparison holds between its neighbours.
     *
     * @param operands three or more
     * @param operators one fewer
     */
    record Chain(List<Term> operands, List<Name> operators, Span span) implements Term {
    }

    /** {@code if c then t else e}. */
    record If(Term condition, Term then, Term otherwise, Span span) implements Term {
    }

    /** {@code let p = v in b}. */
    record Let(Pattern pattern, Term value, Term body, Span span) implements Term {
    }

    /** {@code match t with p -> u | …}. */
    record Match(Term subject, List<Case> cases, Span span) implements Term {
    }

    /** {@code fun p q -> t}. */
    record Function(List<Pattern> parameters, Optional<TypeTerm> result, Term body, Span span) implements Term {
    }

    /** {@code forall x y : t. b}, {@code exists …}. */
    record Quantified(boolean universal, List<Binder> binders, List<List<Term>> triggers, Term body, Span span)
            implements
                Term {
    }

    /** {@code old t}: the value before the call. */
    record Old(Term term, Span span) implements Term {
    }

    /** {@code (a, b)}; none is the unit value. */
    record Tuple(List<Term> items, Span span) implements Term {
    }

    /** {@code [a; b]}; the empty list is the variable {@code []}. */
    record ListOf(List<Term> items, Span span) implements Term {
    }

    /** <code>{ x = t; y }</code>, <code>{ base with x = t }</code>. */
    record Record(Optional<Term> base, List<Field> fields, Span span) implements Term {
    }

    /** {@code t.x}. */
    record Access(Term term, Path field, Span span) implements Term {
    }

    /** {@code t[i]}, and OCaml's {@code t.(i)}, which names the same. */
    record Index(Term term, Term index, Span span) implements Term {
    }

    /** {@code t[i -> v]}, {@code t[i <- v]}: {@code t} but for the value at {@code i}. */
    record Update(Term term, Term index, Term value, Span span) implements Term {
    }

    /** {@code t[i .. j]}, {@code t[i ..]}, {@code t[.. j]}. */
    record Slice(Term term, Optional<Term> from, Optional<Term> to, Span span) implements Term {
    }

    /** {@code t : type}. */
    record Cast(Term term, TypeTerm type, Span span) implements Term {
    }

    /** {@code M.(t)}. */
    record Scope(Path module, Term term, Span span) implements Term {
    }

    /** <code>{x | t}</code>: the set of all that make {@code t} true. */
    record SetOf(Name name, Term term, Span span) implements Term {
    }

    /** <code>{: t :}</code>: the set of one. */
    record Singleton(Term term, Span span) implements Term {
    }

    /** {@code pattern [when guard] -> body}. */
    record Case(Pattern pattern, Optional<Term> guard, Term body) {
    }

    /** One bound variable. */
    record Binder(Name name, Optional<TypeTerm> type) {
    }

    /** {@code label = value}; without a value it is the variable of the label's name. */
    record Field(Path label, Optional<Term> value) {
    }
}
