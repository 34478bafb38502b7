package io.torgo.verify.internal;

import io.torgo.verify.gospel.Pattern;
import io.torgo.verify.gospel.Term;
import io.torgo.verify.internal.Value.Data;
import io.torgo.verify.internal.Value.Rec;
import io.torgo.verify.internal.Value.Seq;
import io.torgo.verify.internal.Value.Text;
import io.torgo.verify.internal.Value.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Takes values apart by patterns. */
final class Matching {

    private final Budget budget;
    private final Function<Term, Value> literals;

    Matching(Budget budget, Function<Term, Value> literals) {
        this.budget = budget;
        this.literals = literals;
    }

    /** The scope with the pattern's variables, empty where the value is not of the pattern. */
    Optional<Scope> match(Pattern pattern, Value value, Scope scope) {
        budget.spend(1);
        return switch (pattern) {
            case Pattern.Any any -> Optional.of(scope);
            case Pattern.Variable variable -> Optional.of(scope.with(variable.name().text(), value));
            case Pattern.Ghost ghost -> Optional.of(scope.with(ghost.name().text(), value));
            case Pattern.Cast cast -> match(cast.pattern(), value, scope);
            case Pattern.Literal literal -> Values.equal(literals.apply(literal.value()), value, budget)
                    ? Optional.of(scope)
                    : Optional.empty();
            case Pattern.Alias alias -> match(alias.pattern(), value, scope)
                    .map(inner -> inner.with(alias.name().text(), value));
            case Pattern.Or or -> match(or.left(), value, scope).or(() -> match(or.right(), value, scope));
            case Pattern.Tuple tuple -> value instanceof Tuple(List<Value> items)
                    ? all(tuple.items(), items, scope)
                    : Optional.empty();
            case Pattern.Record record -> value instanceof Rec(Map<String, Value> fields)
                    ? fields(record.fields(), fields, scope)
                    : Optional.empty();
            case Pattern.Constructor constructor -> constructed(constructor, value, scope);
        };
    }

    private Optional<Scope> constructed(Pattern.Constructor pattern, Value value, Scope scope) {
        String name = pattern.path().last().text();
        if (value instanceof Seq || value instanceof Text) {
            List<Value> items = Values.items(value);
            return switch (name) {
                case "[]" -> items.isEmpty() ? Optional.of(scope) : Optional.empty();
                case "::" -> items.isEmpty()
                        ? Optional.empty()
                        : all(pattern.arguments(),
                                List.of(items.getFirst(), new Seq(items.subList(1, items.size()))), scope);
                default -> Optional.empty();
            };
        }
        if (value instanceof Data(String constructor, List<Value> arguments) && constructor.equals(name)) {
            return pattern.arguments().size() == 1 && pattern.arguments().getFirst() instanceof Pattern.Any
                    ? Optional.of(scope)
                    : all(spread(pattern.arguments(), arguments.size()), arguments, scope);
        }
        return Optional.empty();
    }

    /** {@code C (p, q)} is written with one argument, a tuple, and means two. */
    private static List<Pattern> spread(List<Pattern> patterns, int wanted) {
        return patterns.size() == 1 && wanted > 1 && patterns.getFirst() instanceof Pattern.Tuple tuple
                ? tuple.items()
                : patterns;
    }

    private Optional<Scope> all(List<Pattern> patterns, List<Value> values, Scope scope) {
        if (patterns.size() != values.size()) {
            return Optional.empty();
        }
        Optional<Scope> inner = Optional.of(scope);
        for (int i = 0; i < patterns.size() && inner.isPresent(); i++) {
            inner = match(patterns.get(i), values.get(i), inner.get());
        }
        return inner;
    }

    private Optional<Scope> fields(List<Pattern.Field> patterns, Map<String, Value> values, Scope scope) {
        Optional<Scope> inner = Optional.of(scope);
        for (Pattern.Field each : patterns) {
            String label = each.label().last().text();
            Value value = values.get(label);
            if (value == null || inner.isEmpty()) {
                return Optional.empty();
            }
            inner = each.pattern().isPresent()
                    ? match(each.pattern().get(), value, inner.get())
                    : Optional.of(inner.get().with(label, value));
        }
        return inner;
    }
}
