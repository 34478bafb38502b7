package io.torgo.verify.internal;

import io.torgo.verify.gospel.Term;
import io.torgo.verify.internal.Value.Func;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the part of a term that breaks it, and the values in that part. */
final class Counterexample {

    private static final int MAX_VALUES = 8;
    private static final int MAX_VALUE = 120;

    private final Evaluator evaluator;

    Counterexample(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * @param part the smallest part that was found not to hold
     * @param values {@code name = value}, separated by commas
     */
    record Found(Term part, String values) {
    }

    /** Of a term that does not hold in this scope. */
    Found of(Term term, Scope scope) {
        Term part = term;
        Scope inner = scope;
        Optional<Step> step = Optional.of(new Step(term, scope));
        while (step.isPresent()) {
            part = step.get().term();
            inner = step.get().scope();
            step = narrower(part, inner);
        }
        return new Found(part, values(part, inner));
    }

    private record Step(Term term, Scope scope) {
    }

    private Optional<Step> narrower(Term term, Scope scope) {
        try {
            return switch (term) {
                case Term.Binary binary when Connectives.conjuncts(term).size() > 1 ->
                    Connectives.conjuncts(binary).stream().filter(each -> !holds(each, scope)).findFirst()
                            .map(each -> new Step(each, scope));
                case Term.Binary binary when binary.operator().text().equals("->") && holds(binary.left(), scope) ->
                    Optional.of(new Step(binary.right(), scope));
                case Term.Quantified quantified when quantified.universal() ->
                    evaluator.quantifiers().decider(quantified, scope)
                            .map(found -> new Step(quantified.body(), found));
                case Term.Let let -> Optional.of(new Step(let.body(),
                        evaluator.bound(let.pattern(), evaluator.value(let.value(), scope), scope)));
                case Term.If test -> Optional.of(new Step(
                        evaluator.holds(test.condition(), scope) ? test.then() : test.otherwise(), scope));
                case Term.Old old -> Optional.of(new Step(old.term(), scope));
                case Term.Cast cast -> Optional.of(new Step(cast.term(), scope));
                default -> Optional.empty();
            };
        } catch (Halt halt) {
            // the part as a whole has no value: it is small enough
            return Optional.empty();
        }
    }

    private boolean holds(Term term, Scope scope) {
        try {
            return evaluator.holds(term, scope);
        } catch (Halt halt) {
            return false;
        }
    }

    private String values(Term term, Scope scope) {
        Map<String, Value> seen = new LinkedHashMap<>();
        Deque<Term> open = new ArrayDeque<>(List.of(term));
        while (!open.isEmpty() && seen.size() < MAX_VALUES) {
            Term each = open.pop();
            Optional<String> path = path(each, scope);
            if (path.isPresent()) {
                value(each, scope).ifPresent(value -> seen.putIfAbsent(path.get(), value));
            } else {
                Terms.children(each).reversed().forEach(open::push);
            }
        }
        return seen.entrySet().stream()
                .map(each -> each.getKey() + " = " + shortened(Values.show(each.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE) + "…";
    }

    /** {@code x}, {@code x.a.b} of a variable in scope. */
    private static Optional<String> path(Term term, Scope scope) {
        return switch (term) {
            case Term.Variable variable when variable.path().parts().size() == 1 ->
                scope.find(variable.path().text()).map(cell -> variable.path().text());
            case Term.Access access -> path(access.term(), scope)
                    .map(owner -> owner + "." + access.field().last().text());
            default -> Optional.empty();
        };
    }

    private Optional<Value> value(Term term, Scope scope) {
        try {
            return Optional.of(evaluator.value(term, scope)).filter(value -> !(value instanceof Func));
        } catch (Halt halt) {
            return Optional.empty();
        }
    }
}
