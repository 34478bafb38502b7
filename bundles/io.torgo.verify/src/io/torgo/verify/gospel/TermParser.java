package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads terms, from the loosest operator to the tightest. */
final class TermParser {

    private final Cursor in;
    private final TypeParser types;
    private final PatternParser patterns;
    private final Names names;
    private final AtomParser atoms;

    TermParser(Cursor in, TypeParser types) {
        this.in = in;
        this.types = types;
        patterns = new PatternParser(in, types);
        names = new Names(in);
        atoms = new AtomParser(in, types, names, this::term, this::disjunction);
    }

    PatternParser patterns() {
        return patterns;
    }

    /** A whole term with the types that it is cast to. */
    Term term() {
        return in.nested(() -> {
            Term term = implication();
            while (in.accept(":")) {
                in.grow();
                term = new Term.Cast(term, types.argument(), in.from(term.span()));
            }
            return term;
        });
    }

    private Term implication() {
        return right(this::disjunction, "->", "<->");
    }

    private Term disjunction() {
        return right(this::conjunction, "\\/", "||");
    }

    private Term conjunction() {
        return right(this::negation, "/\\", "&&");
    }

    private Term right(Supplier<Term> operand, String one, String other) {
        Term first = operand.get();
        if (!in.sees(one) && !in.sees(other)) {
            return first;
        }
        List<Term> operands = new ArrayList<>(List.of(first));
        List<Name> operators = new ArrayList<>();
        while (in.sees(one) || in.sees(other)) {
            in.grow();
            operators.add(in.name(in.next()));
            operands.add(operand.get());
        }
        return foldRight(operands, operators);
    }

    private static Term foldRight(List<Term> operands, List<Name> operators) {
        Term result = operands.getLast();
        for (int i = operators.size() - 1; i >= 0; i--) {
            Term left = operands.get(i);
            result = new Term.Binary(left, operators.get(i), result, left.span().to(result.span()));
        }
        return result;
    }

    private Term negation() {
        if (!in.sees("not")) {
            return comparison();
        }
        Name operator = in.name(in.next());
        Term operand = in.nested(this::negation);
        return new Term.Unary(operator, operand, operator.span().to(operand.span()));
    }

    private Term comparison() {
        Term first = cons();
        if (!comparing()) {
            return first;
        }
        List<Term> operands = new ArrayList<>(List.of(first));
        List<Name> operators = new ArrayList<>();
        while (comparing()) {
            in.grow();
            operators.add(in.name(in.next()));
            operands.add(in.sees("not") ? negation() : cons());
        }
        if (operators.size() == 1) {
            return foldRight(operands, operators);
        }
        return new Term.Chain(List.copyOf(operands), List.copyOf(operators), in.from(first.span()));
    }

    private boolean comparing() {
        return in.sees("=") || in.sees("<>") || in.sees(Kind.INFIX_1);
    }

    private Term cons() {
        return right(this::sum, "::", "::");
    }

    private Term sum() {
        return left(this::product, () -> in.sees(Kind.INFIX_2));
    }

    private Term product() {
        return left(this::power, () -> in.sees(Kind.INFIX_3) || in.sees("*"));
    }

    private Term power() {
        return left(this::named, () -> in.sees(Kind.INFIX_4));
    }

    private Term named() {
        return left(this::prefixed, () -> in.sees(Kind.BACKQUOTED));
    }

    private Term left(Supplier<Term> operand, Supplier<Boolean> operator) {
        Term left = operand.get();
        while (operator.get()) {
            in.grow();
            Name name = in.name(in.next());
            Term right = operand.get();
            left = new Term.Binary(left, name, right, left.span().to(right.span()));
        }
        return left;
    }

    private Term prefixed() {
        Token token = in.peek();
        return switch (token.kind()) {
            case INFIX_1, INFIX_2, INFIX_3, INFIX_4 -> unary();
            case KEYWORD -> keyword(token.text());
            case ATTRIBUTE -> attributed();
            default -> application();
        };
    }

    private Term attributed() {
        in.next();
        return in.nested(this::term);
    }

    private Term unary() {
        Name operator = in.name(in.next());
        Term operand = in.nested(this::prefixed);
        return new Term.Unary(operator, operand, operator.span().to(operand.span()));
    }

    private Term keyword(String word) {
        return switch (word) {
            case "if" -> conditional();
            case "let" -> let();
            case "match" -> match();
            case "fun" -> function();
            case "forall", "exists" -> quantified();
            case "old" -> old();
            case "not" -> negation();
            default -> application();
        };
    }

    private Term old() {
        Span start = in.span(in.next());
        Term term = in.nested(this::prefixed);
        return new Term.Old(term, in.from(start));
    }

    private Term conditional() {
        Span start = in.span(in.next());
        Term condition = term();
        in.expect("then", "after the condition");
        Term then = term();
        in.expect("else", "after the first branch: a term has both");
        Term otherwise = term();
        return new Term.If(condition, then, otherwise, in.from(start));
    }

    private Term let() {
        Span start = in.span(in.next());
        Optional<Name> operator = names.operator();
        Pattern pattern = operator.isPresent()
                ? new Pattern.Variable(operator.get(), operator.get().span())
                : patterns.binding();
        in.expect("=", "after what is bound");
        Term value = term();
        in.expect("in", "after the bound value");
        Term body = term();
        return new Term.Let(pattern, value, body, in.from(start));
    }

    private Term match() {
        in.legacy();
        Span start = in.span(in.next());
        Term subject = term();
        if (in.sees(",")) {
            subject = atoms.tuple(subject);
        }
        in.expect("with", "after what is matched");
        in.accept("|");
        List<Term.Case> cases = in.list("|", this::matchCase);
        return new Term.Match(subject, cases, in.from(start));
    }

    private Term.Case matchCase() {
        in.grow();
        Pattern pattern = patterns.pattern();
        Optional<Term> guard = in.accept("when") ? Optional.of(term()) : Optional.empty();
        in.expect("->", "after the pattern");
        return new Term.Case(pattern, guard, term());
    }

    private Term function() {
        Span start = in.span(in.next());
        List<Pattern> parameters = new ArrayList<>(List.of(patterns.argument()));
        while (patterns.startsArgument()) {
            in.grow();
            parameters.add(patterns.argument());
        }
        Optional<TypeTerm> result = in.accept(":") ? Optional.of(resultType()) : Optional.empty();
        in.expect("->", "after the arguments");
        Term body = in.nested(this::implication);
        return new Term.Function(List.copyOf(parameters), result, body, in.from(start));
    }

    private TypeTerm resultType() {
        TypeTerm first = types.argument();
        if (!in.sees("*")) {
            return first;
        }
        List<TypeTerm> items = new ArrayList<>(List.of(first));
        while (in.accept("*")) {
            items.add(types.argument());
        }
        return new TypeTerm.Tuple(List.copyOf(items), in.from(first.span()));
    }

    private Term quantified() {
        Token word = in.next();
        Span start = in.span(word);
        List<Term.Binder> binders = new ArrayList<>();
        do {
            binders(binders);
        } while (in.accept(","));
        List<List<Term>> triggers = in.accept("[") ? triggers() : List.of();
        in.expect(".", "after the bound variables");
        Term body = term();
        return new Term.Quantified(word.text().equals("forall"), List.copyOf(binders), triggers, body,
                in.from(start));
    }

    private void binders(List<Term.Binder> all) {
        List<Name> bound = new ArrayList<>();
        do {
            bound.add(in.name(Kind.LOWER, "a variable to bind"));
            while (in.sees(Kind.ATTRIBUTE)) {
                in.next();
            }
        } while (in.sees(Kind.LOWER));
        Optional<TypeTerm> type = in.accept(":") ? Optional.of(types.argument()) : Optional.empty();
        bound.forEach(name -> all.add(new Term.Binder(name, type)));
    }

    private List<List<Term>> triggers() {
        List<List<Term>> triggers = in.list("|", () -> in.list(",", this::term));
        in.expect("]", "after the triggers");
        return triggers;
    }

    private Term application() {
        Term function = atoms.atom();
        List<Term> arguments = new ArrayList<>();
        while (atoms.starts()) {
            in.grow();
            arguments.add(atoms.atom());
        }
        return arguments.isEmpty()
                ? function
                : new Term.Apply(function, List.copyOf(arguments), in.from(function.span()));
    }
}
