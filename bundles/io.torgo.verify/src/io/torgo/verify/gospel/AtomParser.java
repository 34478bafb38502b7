package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what may be an argument: names, literals, blocks, and what follows them with a dot or bracket. */
final class AtomParser {

    private final Cursor in;
    private final TypeParser types;
    private final Names names;
    private final Supplier<Term> term;
    private final Supplier<Term> index;

    /**
     * @param term reads a whole term
     * @param index reads one that an arrow ends, since it parts index and value of an update
     */
    AtomParser(Cursor in, TypeParser types, Names names, Supplier<Term> term, Supplier<Term> index) {
        this.in = in;
        this.types = types;
        this.names = names;
        this.term = term;
        this.index = index;
    }

    /** Whether an atom may be next. */
    boolean starts() {
        Token token = in.peek();
        return switch (token.kind()) {
            case LOWER, UPPER, INTEGER, FLOAT, CHAR, STRING, PREFIX -> true;
            case SYMBOL -> token.is("(") || token.is("[]") || token.is("{") || token.is("{}") || token.is("{:");
            case KEYWORD -> Literals.TRUTHS.contains(token.text());
            default -> false;
        };
    }

    Term atom() {
        if (in.sees(Kind.PREFIX)) {
            Name operator = in.name(in.next());
            Term operand = in.nested(this::atom);
            return new Term.Unary(operator, operand, operator.span().to(operand.span()));
        }
        Term term = in.nested(this::primary);
        while (in.sees(".") || in.sees("[")) {
            in.grow();
            term = in.sees("[") ? brackets(term) : dot(term);
        }
        return term;
    }

    private Term primary() {
        Span start = in.here();
        Optional<Term> literal = Literals.read(in);
        if (literal.isPresent()) {
            return literal.get();
        }
        Optional<Name> operator = names.operator();
        if (operator.isPresent()) {
            return variable(operator.get());
        }
        if (in.sees(Kind.LOWER) || in.sees("[]") || in.sees("{}")) {
            return variable(in.name(in.next()));
        }
        return in.sees(Kind.UPPER) ? qualified(start) : block(start);
    }

    private static Term variable(Name name) {
        return new Term.Variable(Names.path(name), name.span());
    }

    private Term qualified(Span start) {
        Path module = names.module();
        Term constant = new Term.Variable(module, module.span());
        if (!in.sees(".")) {
            return constant;
        }
        int dot = in.position();
        in.next();
        Optional<Name> operator = names.operator();
        if (operator.isPresent() || in.sees(Kind.LOWER)) {
            List<Name> parts = new ArrayList<>(module.parts());
            parts.add(operator.isPresent() ? operator.get() : in.name(in.next()));
            return new Term.Variable(new Path(List.copyOf(parts), in.from(start)), in.from(start));
        }
        if (in.sees("(") || in.sees("{") || in.sees("{:") || in.sees("[]") || in.sees("{}")) {
            Term inner = in.sees("[]") || in.sees("{}") ? variable(in.name(in.next())) : block(in.here());
            return new Term.Scope(module, inner, in.from(start));
        }
        in.back(dot);
        return constant;
    }

    private Term block(Span start) {
        if (in.accept("(")) {
            return parenthesised(start);
        }
        if (in.accept("{:")) {
            Term inner = term.get();
            in.expect(":}", "after the element");
            return new Term.Singleton(inner, in.from(start));
        }
        if (in.accept("{")) {
            return braces(start);
        }
        if (in.accept("[")) {
            in.legacy();
            List<Term> items = in.list(";", term);
            in.expect("]", "after the elements");
            return new Term.ListOf(items, in.from(start));
        }
        throw in.unexpected("a term");
    }

    private Term parenthesised(Span start) {
        if (in.accept(")")) {
            return new Term.Tuple(List.of(), in.from(start));
        }
        Term inner = term.get();
        if (in.sees(":")) {
            in.next();
            inner = new Term.Cast(inner, types.type(), in.from(inner.span()));
        }
        Term whole = in.sees(",") ? tuple(inner) : inner;
        in.expect(")", "after the term");
        return whole;
    }

    /** The rest of a tuple whose first item is read. */
    Term tuple(Term first) {
        List<Term> items = new ArrayList<>(List.of(first));
        while (in.accept(",")) {
            items.add(term.get());
        }
        return new Term.Tuple(List.copyOf(items), in.from(first.span()));
    }

    private Term braces(Span start) {
        if (in.sees(Kind.LOWER) && in.peek(1).is("|")) {
            Name name = in.name(in.next());
            in.next();
            Term inner = term.get();
            in.expect("}", "after the condition");
            return new Term.SetOf(name, inner, in.from(start));
        }
        if (fieldsFollow()) {
            return record(Optional.empty(), start);
        }
        in.legacy();
        Term base = term.get();
        in.expect("with", "after the record that is changed");
        return record(Optional.of(base), start);
    }

    private boolean fieldsFollow() {
        int skip = 0;
        while (in.peek(skip).is(Kind.UPPER) && in.peek(skip + 1).is(".")) {
            skip += 2;
        }
        Token after = in.peek(skip + 1);
        return in.peek(skip).is(Kind.LOWER) && (after.is("=") || after.is(";") || after.is("}"));
    }

    private Term record(Optional<Term> base, Span start) {
        List<Term.Field> fields = new ArrayList<>();
        do {
            Path label = names.lower("the name of a field");
            fields.add(new Term.Field(label, in.accept("=") ? Optional.of(term.get()) : Optional.empty()));
        } while (in.accept(";") && !in.sees("}"));
        in.expect("}", "after the fields");
        return new Term.Record(base, List.copyOf(fields), in.from(start));
    }

    private Term dot(Term inner) {
        in.next();
        if (in.sees("(") && !operatorFollows()) {
            in.legacy();
            in.next();
            Term key = term.get();
            in.expect(")", "after the index");
            return new Term.Index(inner, key, in.from(inner.span()));
        }
        return new Term.Access(inner, names.lower("the name of a field"), in.from(inner.span()));
    }

    private boolean operatorFollows() {
        int position = in.position();
        boolean follows = names.operator().isPresent();
        in.back(position);
        return follows;
    }

    private Term brackets(Term inner) {
        in.next();
        if (in.accept("..")) {
            return slice(inner, Optional.empty(), Optional.of(term.get()));
        }
        Term key = in.nested(index);
        if (in.accept("..")) {
            return slice(inner, Optional.of(key), in.sees("]") ? Optional.empty() : Optional.of(term.get()));
        }
        if (in.accept("<-") || in.accept("->")) {
            return update(inner, key, term.get());
        }
        in.expect("]", "after the index");
        return new Term.Index(inner, key, in.from(inner.span()));
    }

    private Term update(Term inner, Term key, Term value) {
        in.expect("]", "after the value");
        return new Term.Update(inner, key, value, in.from(inner.span()));
    }

    private Term slice(Term inner, Optional<Term> from, Optional<Term> to) {
        in.expect("]", "after the range");
        return new Term.Slice(inner, from, to, in.from(inner.span()));
    }
}
