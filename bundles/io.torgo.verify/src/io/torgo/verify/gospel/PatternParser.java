package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads patterns: those of {@code let} and {@code fun}, which always match, and those of {@code match}. */
final class PatternParser {

    private static final Set<String> STARTS = Set.of("(", "[", "{", "_", "[]");

    private final Cursor in;
    private final TypeParser types;
    private final Names names;

    PatternParser(Cursor in, TypeParser types) {
        this.in = in;
        this.types = types;
        names = new Names(in);
    }

    /** {@code x}, {@code x, y}, {@code x : t}. */
    Pattern binding() {
        Pattern first = argument();
        if (in.sees(",")) {
            return tuple(first, this::argument);
        }
        return in.accept(":") ? cast(first, types.argument()) : first;
    }

    private Pattern tuple(Pattern first, Supplier<Pattern> item) {
        List<Pattern> items = new ArrayList<>(List.of(first));
        while (in.accept(",")) {
            items.add(item.get());
        }
        return new Pattern.Tuple(List.copyOf(items), in.from(first.span()));
    }

    private Pattern cast(Pattern pattern, TypeTerm type) {
        return new Pattern.Cast(pattern, type, in.from(pattern.span()));
    }

    /** {@code x}, {@code _}, {@code (…)}. */
    Pattern argument() {
        Span start = in.here();
        if (in.accept("_")) {
            return new Pattern.Any(start);
        }
        if (in.sees(Kind.LOWER)) {
            return new Pattern.Variable(in.name(in.next()), start);
        }
        in.expect("(", "or a name in the pattern");
        if (in.accept(")")) {
            return new Pattern.Tuple(List.of(), in.from(start));
        }
        Pattern inner = in.nested(this::binding);
        in.expect(")", "after the pattern");
        return inner;
    }

    /** Whether an {@link #argument()} may be next. */
    boolean startsArgument() {
        return in.sees("_") || in.sees(Kind.LOWER) || in.sees("(");
    }

    /** Any pattern. */
    Pattern pattern() {
        return in.nested(this::alternatives);
    }

    private Pattern alternatives() {
        Pattern left = tuples();
        while (in.accept("|")) {
            in.grow();
            left = new Pattern.Or(left, tuples(), in.from(left.span()));
        }
        while (in.accept("as")) {
            in.grow();
            left = new Pattern.Alias(left, in.name(Kind.LOWER, "a name after \u201cas\u201d"), in.from(left.span()));
        }
        return left;
    }

    private Pattern tuples() {
        Pattern first = cons();
        return in.sees(",") ? tuple(first, this::cons) : first;
    }

    private Pattern cons() {
        List<Pattern> items = new ArrayList<>(List.of(constructor()));
        List<Name> operators = new ArrayList<>();
        while (in.sees("::")) {
            in.grow();
            operators.add(in.name(in.next()));
            items.add(constructor());
        }
        Pattern result = items.getLast();
        for (int i = operators.size() - 1; i >= 0; i--) {
            Pattern head = items.get(i);
            result = new Pattern.Constructor(Names.path(operators.get(i)), List.of(head, result),
                    head.span().to(result.span()));
        }
        return result;
    }

    /** {@code Some p}, or a pattern that needs no argument. */
    Pattern constructor() {
        Span start = in.here();
        if (!in.sees(Kind.UPPER)) {
            return atom();
        }
        Path path = names.module();
        boolean applied = startsAtom();
        List<Pattern> arguments = applied ? List.of(in.nested(this::constructor)) : List.of();
        return new Pattern.Constructor(path, arguments, in.from(start));
    }

    boolean startsAtom() {
        Token token = in.peek();
        return switch (token.kind()) {
            case LOWER, UPPER, INTEGER, FLOAT, CHAR, STRING -> true;
            case SYMBOL -> STARTS.contains(token.text());
            case KEYWORD -> Literals.TRUTHS.contains(token.text());
            default -> false;
        };
    }

    private Pattern atom() {
        Span start = in.here();
        if (in.accept("_")) {
            return new Pattern.Any(start);
        }
        if (in.sees(Kind.LOWER)) {
            return new Pattern.Variable(in.name(in.next()), start);
        }
        if (in.sees("[]")) {
            return new Pattern.Constructor(Names.path(in.name(in.next())), List.of(), start);
        }
        if (in.accept("{")) {
            return record(start);
        }
        if (in.accept("(")) {
            return parenthesised(start);
        }
        Optional<Term> literal = Literals.read(in);
        if (literal.isEmpty()) {
            throw in.unexpected("a pattern");
        }
        return new Pattern.Literal(literal.get(), start);
    }

    private Pattern parenthesised(Span start) {
        if (in.accept(")")) {
            return new Pattern.Tuple(List.of(), in.from(start));
        }
        Pattern inner = pattern();
        if (in.accept(":")) {
            inner = cast(inner, types.type());
        }
        in.expect(")", "after the pattern");
        return inner;
    }

    private Pattern record(Span start) {
        List<Pattern.Field> fields = new ArrayList<>();
        do {
            Path label = names.lower("the name of a field");
            fields.add(new Pattern.Field(label, in.accept("=") ? Optional.of(pattern()) : Optional.empty()));
        } while (in.accept(";") && !in.sees("}"));
        in.expect("}", "after the fields");
        return new Pattern.Record(List.copyOf(fields), in.from(start));
    }
}
