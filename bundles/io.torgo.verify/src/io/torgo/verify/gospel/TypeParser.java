package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads types of OCaml and Gospel; the one grammar serves both. */
final class TypeParser {

    private final Cursor in;

    TypeParser(Cursor in) {
        this.in = in;
    }

    /** {@code a -> b}, {@code a * b}, or one of them. */
    TypeTerm type() {
        return in.nested(this::arrow);
    }

    /** {@code 'a 'b. t} too. */
    TypeTerm scheme() {
        int start = in.position();
        while (in.sees(Kind.QUOTED)) {
            in.next();
        }
        if (in.position() == start || !in.accept(".")) {
            in.back(start);
        }
        return type();
    }

    private TypeTerm arrow() {
        record Step(Optional<TypeTerm.Label> label, TypeTerm from, int start) {
        }
        List<Step> steps = new ArrayList<>();
        while (true) {
            int start = in.peek().start();
            Optional<TypeTerm.Label> label = label();
            TypeTerm part = tuple();
            if (!in.accept("->")) {
                if (label.isPresent()) {
                    throw in.unexpected("\u201c->\u201d after a labelled argument");
                }
                return steps.reversed().stream().reduce(part, (to, step) -> new TypeTerm.Arrow(step.label(),
                        step.from(), to, in.from(step.start())), (a, b) -> a);
            }
            in.grow();
            steps.add(new Step(label, part, start));
        }
    }

    private Optional<TypeTerm.Label> label() {
        boolean optional = in.sees(Kind.PREFIX) && in.peek().text().equals("?");
        boolean tilde = in.sees(Kind.INFIX_1) && in.peek().text().equals("~");
        int skip = optional || tilde ? 1 : 0;
        if (!in.peek(skip).is(Kind.LOWER) || !in.peek(skip + 1).is(":")) {
            return Optional.empty();
        }
        if (skip == 1) {
            in.next();
        }
        Name name = in.name(in.next());
        in.next();
        return Optional.of(new TypeTerm.Label(name, optional));
    }

    private TypeTerm tuple() {
        TypeTerm first = argument();
        if (!in.sees("*")) {
            return first;
        }
        List<TypeTerm> items = new ArrayList<>(List.of(first));
        while (in.accept("*")) {
            items.add(argument());
        }
        return new TypeTerm.Tuple(List.copyOf(items), in.from(first.span()));
    }

    /** A type without arrow or star: what may follow a colon in a term. */
    TypeTerm argument() {
        int start = in.peek().start();
        TypeTerm type = in.nested(this::simple);
        while (in.sees(Kind.LOWER) || in.sees(Kind.UPPER)) {
            in.grow();
            type = new TypeTerm.Constructor(path(), List.of(type), in.from(start));
        }
        if (in.sees("as") && in.peek(1).is(Kind.QUOTED)) {
            in.next();
            in.next();
        }
        return type;
    }

    private TypeTerm simple() {
        Span start = in.here();
        if (in.sees(Kind.QUOTED)) {
            return new TypeTerm.Variable(in.next().text(), start);
        }
        if (in.accept("_")) {
            return new TypeTerm.Variable("_", start);
        }
        if (in.sees(Kind.LOWER) || in.sees(Kind.UPPER)) {
            return new TypeTerm.Constructor(path(), List.of(), in.from(start));
        }
        if (in.sees("[") || in.peek().is(Kind.INFIX_1) && in.peek().text().startsWith("<")) {
            return bracketed(start);
        }
        if (!in.sees("(")) {
            throw in.unexpected("a type");
        }
        return parenthesised(start);
    }

    private TypeTerm parenthesised(Span start) {
        in.next();
        if (in.accept("module")) {
            skipTo(")");
            return new TypeTerm.Opaque("a first-class module", in.from(start));
        }
        List<TypeTerm> items = in.list(",", this::type);
        in.expect(")", "after the type");
        if (items.size() == 1) {
            return items.getFirst();
        }
        if (!in.sees(Kind.LOWER) && !in.sees(Kind.UPPER)) {
            throw in.unexpected("the name of a type after its parameters");
        }
        return new TypeTerm.Constructor(path(), items, in.from(start));
    }

    private TypeTerm bracketed(Span start) {
        boolean variant = in.sees("[");
        if (variant) {
            in.next();
            skipTo("]");
            return new TypeTerm.Opaque("a polymorphic variant", in.from(start));
        }
        while (!in.next().text().endsWith(">")) {
            stopAtEnd();
        }
        return new TypeTerm.Opaque("an object", in.from(start));
    }

    private void skipTo(String close) {
        int open = 1;
        String opening = close.equals(")") ? "(" : "[";
        while (open > 0) {
            stopAtEnd();
            Token token = in.next();
            open += token.is(opening) ? 1 : token.is(close) ? -1 : 0;
        }
    }

    private void stopAtEnd() {
        if (in.sees(Kind.END) || in.sees(Kind.SPEC_START) || in.sees(Kind.SPEC_END)) {
            throw in.unexpected("the end of the type");
        }
    }

    /** The argument of a functor is passed over: what a functor gives is not known. */
    private void applied() {
        in.next();
        skipTo(")");
    }

    /** {@code M.N.t}. */
    Path path() {
        Span start = in.here();
        List<Name> parts = new ArrayList<>();
        while (in.sees(Kind.UPPER)) {
            parts.add(in.name(in.next()));
            if (in.sees("(")) {
                applied();
            }
            in.expect(".", "after the module");
        }
        parts.add(in.name(Kind.LOWER, "the name of a type"));
        return new Path(List.copyOf(parts), in.from(start));
    }
}
