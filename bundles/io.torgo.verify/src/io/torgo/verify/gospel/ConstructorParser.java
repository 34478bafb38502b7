package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads constructors of variants and exceptions. */
final class ConstructorParser {

    private final Cursor in;
    private final TypeParser types;

    ConstructorParser(Cursor in, TypeParser types) {
        this.in = in;
        this.types = types;
    }

    List<TypeDeclaration.Constructor> constructors() {
        in.accept("|");
        return in.list("|", this::constructor);
    }

    TypeDeclaration.Constructor constructor() {
        Span start = in.here();
        Name name = name();
        List<TypeTerm> arguments = new ArrayList<>();
        List<TypeDeclaration.Field> fields = List.of();
        Optional<TypeTerm> result = Optional.empty();
        if (in.accept("of") || in.sees(Kind.LOWER) && in.peek().text().equals("of") && in.next() != null) {
            if (in.sees("{")) {
                fields = new FieldParser(in, types).fields();
            } else {
                arguments.addAll(in.list("*", types::argument));
            }
        } else if (in.accept(":")) {
            result = Optional.of(general(arguments));
        }
        return new TypeDeclaration.Constructor(name, List.copyOf(arguments), fields, result, in.from(start));
    }

    /** {@code (::)}, {@code ()}, {@code []} and the truth values are constructors of OCaml's own types. */
    private Name name() {
        Optional<Name> operator = new Names(in).operator();
        if (operator.isPresent()) {
            return operator.get();
        }
        Span start = in.here();
        if (in.sees("true") || in.sees("false")) {
            return in.name(in.next());
        }
        if (in.sees("(") && in.peek(1).is(")") || in.sees("[") && in.peek(1).is("]")) {
            String text = in.next().text() + in.next().text();
            return new Name(text, in.from(start));
        }
        return in.name(Kind.UPPER, "the name of a constructor");
    }

    /** Whether a constructor, and no type, is next. */
    boolean starts() {
        return in.sees("|") || in.sees(Kind.UPPER) && !in.peek(1).is(".") && !in.peek(1).is("(")
                || in.sees("true") || in.sees("false") || in.sees("(") && (in.peek(1).is("::") || in.peek(1).is(")"))
                || in.sees("[") && in.peek(1).is("]");
    }

    private TypeTerm general(List<TypeTerm> arguments) {
        TypeTerm type = types.scheme();
        if (!(type instanceof TypeTerm.Arrow arrow)) {
            return type;
        }
        arguments.addAll(arrow.from() instanceof TypeTerm.Tuple tuple ? tuple.items() : List.of(arrow.from()));
        return arrow.to();
    }
}
