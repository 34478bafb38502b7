package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads names: qualified ones and operators in parentheses. */
final class Names {

    private static final Set<Kind> INFIXES = Set.of(Kind.INFIX_1, Kind.INFIX_2, Kind.INFIX_3, Kind.INFIX_4);
    private static final Set<String> OPERATORS = Set.of("->", "<->", "||", "&&", "*", "=", "<>", "/\\", "\\/", "::");

    private final Cursor in;

    Names(Cursor in) {
        this.in = in;
    }

    /** {@code (+)}, {@code (-_)}, {@code ([_.._])}; empty, and nothing read, where none is next. */
    Optional<Name> operator() {
        int start = in.position();
        Span open = in.here();
        if (in.accept("(")) {
            String text = symbol();
            if (text != null && in.accept(")")) {
                return Optional.of(new Name(text, in.from(open)));
            }
        }
        in.back(start);
        return Optional.empty();
    }

    private String symbol() {
        Token token = in.peek();
        if (INFIXES.contains(token.kind()) || token.is(Kind.PREFIX)
                || token.is(Kind.SYMBOL) && OPERATORS.contains(token.text())) {
            in.next();
            return in.accept("_") ? token.text() + "_" : token.text();
        }
        return switch (token.text()) {
            case "[" -> mixfix();
            case "{}" -> in.next().text();
            case "{:" -> singleton();
            case "[]" -> in.next().text();
            default -> null;
        };
    }

    private String singleton() {
        in.next();
        return in.accept("_") && in.accept(":}") ? "{:_:}" : null;
    }

    private String mixfix() {
        in.next();
        StringBuilder text = new StringBuilder("[");
        while (in.sees("_") || in.sees("..") || in.sees("->") || in.sees("<-")) {
            text.append(in.next().text());
        }
        return in.accept("]") ? text.append("]").toString() : null;
    }

    /** {@code M.N}: modules only. */
    Path module() {
        Span start = in.here();
        List<Name> parts = new ArrayList<>();
        parts.add(in.name(Kind.UPPER, "the name of a module"));
        while (in.sees(".") && in.peek(1).is(Kind.UPPER)) {
            in.next();
            parts.add(in.name(in.next()));
        }
        return new Path(List.copyOf(parts), in.from(start));
    }

    /** {@code M.x}: a field or variable in small letters, perhaps in modules. */
    Path lower(String what) {
        Span start = in.here();
        List<Name> parts = new ArrayList<>();
        while (in.sees(Kind.UPPER) && in.peek(1).is(".")) {
            parts.add(in.name(in.next()));
            in.next();
        }
        Optional<Name> operator = operator();
        parts.add(operator.isPresent() ? operator.get() : in.name(Kind.LOWER, what));
        return new Path(List.copyOf(parts), in.from(start));
    }

    static Path path(Name name) {
        return new Path(List.of(name), name.span());
    }
}
