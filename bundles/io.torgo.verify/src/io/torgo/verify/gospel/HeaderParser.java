package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the header of a value's specification: {@code r = f x ~y}. */
final class HeaderParser {

    private final Cursor in;
    private final TypeParser types;
    private final Names names;

    HeaderParser(Cursor in, TypeParser types, Names names) {
        this.in = in;
        this.types = types;
        this.names = names;
    }

    Optional<ValueSpec.Header> header() {
        Span start = in.here();
        List<Pattern> results = List.of();
        if (hasResults()) {
            results = results();
            in.expect("=", "after the results");
        }
        if (infix()) {
            ValueSpec.Argument left = argument();
            Name operator = in.name(in.next());
            ValueSpec.Argument right = argument();
            return Optional.of(new ValueSpec.Header(results, operator, List.of(left, right), in.from(start)));
        }
        Optional<Name> operator = names.operator();
        Name function = operator.isPresent() ? operator.get() : in.name(Kind.LOWER, "the name of the value");
        List<ValueSpec.Argument> arguments = new ArrayList<>();
        while (startsArgument()) {
            in.grow();
            arguments.add(argument());
        }
        return Optional.of(new ValueSpec.Header(results, function, List.copyOf(arguments), in.from(start)));
    }

    private boolean hasResults() {
        int ahead = 0;
        int depth = 0;
        while (true) {
            Token token = in.peek(ahead++);
            if (token.is(Kind.END) || token.is(Kind.SPEC_END)
                    || token.is(Kind.KEYWORD) && SpecParser.CLAUSES.contains(token.text())) {
                return false;
            }
            if (depth == 0 && token.is("=")) {
                return true;
            }
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
        }
    }

    private List<Pattern> results() {
        Span start = in.here();
        if (in.accept("_")) {
            return List.of(new Pattern.Any(start));
        }
        if (!in.accept("(")) {
            return in.list(",", this::result);
        }
        if (in.accept(")")) {
            return List.of(new Pattern.Tuple(List.of(), in.from(start)));
        }
        List<Pattern> results = in.list(",", this::result);
        in.expect(")", "after the results");
        return results;
    }

    private Pattern result() {
        Span start = in.here();
        if (in.accept("_")) {
            return new Pattern.Any(start);
        }
        if (in.sees("[")) {
            ValueSpec.Argument ghost = ghost();
            return new Pattern.Ghost(ghost.name(), ghost.type().orElseThrow(), in.from(start));
        }
        return new Pattern.Variable(in.name(Kind.LOWER, "a name for the result"), start);
    }

    private boolean startsArgument() {
        return in.sees(Kind.LOWER) || in.sees("(") || in.sees("[") || in.sees("_") || labelled();
    }

    private boolean labelled() {
        return (in.sees(Kind.INFIX_1) && in.peek().text().equals("~")
                || in.sees(Kind.PREFIX) && in.peek().text().equals("?")) && in.peek(1).is(Kind.LOWER);
    }

    private boolean infix() {
        Kind next = in.peek(1).kind();
        boolean operator = next == Kind.INFIX_1 && !in.peek(1).text().equals("~") || next == Kind.INFIX_2
                || next == Kind.INFIX_3 || next == Kind.INFIX_4 || in.peek(1).is("*") || in.peek(1).is("&&")
                || in.peek(1).is("||") || in.peek(1).is("->") || in.peek(1).is("<->");
        return in.sees(Kind.LOWER) && operator;
    }

    private ValueSpec.Argument argument() {
        Span start = in.here();
        if (labelled()) {
            boolean optional = in.next().text().equals("?");
            in.legacy();
            return new ValueSpec.Argument(
                    optional ? ValueSpec.Argument.Kind.OPTIONAL : ValueSpec.Argument.Kind.LABELLED,
                    in.name(in.next()), Optional.empty());
        }
        if (in.sees("[")) {
            return ghost();
        }
        if (in.accept("(")) {
            in.expect(")", "as the unit argument");
            return new ValueSpec.Argument(ValueSpec.Argument.Kind.UNIT, new Name("", in.from(start)),
                    Optional.empty());
        }
        Name name = in.sees("_") ? in.name(in.next()) : in.name(Kind.LOWER, "a name for an argument");
        return new ValueSpec.Argument(ValueSpec.Argument.Kind.PLAIN, name, Optional.empty());
    }

    private ValueSpec.Argument ghost() {
        in.next();
        Name name = in.name(Kind.LOWER, "the name of a ghost");
        in.expect(":", "before its type");
        TypeTerm type = types.type();
        in.expect("]", "after its type");
        return new ValueSpec.Argument(ValueSpec.Argument.Kind.GHOST, name, Optional.of(type));
    }
}
