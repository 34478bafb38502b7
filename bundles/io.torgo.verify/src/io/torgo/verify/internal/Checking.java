package io.torgo.verify.internal;

import io.torgo.api.verify.Clause.Verdict;
import io.torgo.verify.gospel.Pattern;
import io.torgo.verify.gospel.SpecClause;
import io.torgo.verify.gospel.Term;
import io.torgo.verify.gospel.TypeSpec;
import io.torgo.verify.internal.Conversion.Instance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates clauses on the values of a run. */
final class Checking {

    /** What a function refuses its argument with, in OCaml, Python and JavaScript. */
    private static final Set<String> REFUSALS = Set.of("Invalid_argument", "ValueError", "TypeError", "RangeError");

    private final List<Bound> bounds;
    private final Budget budget;
    private final Invariants invariants;
    private final Set<Entry> refused = new HashSet<>();
    private final Earlier earlier = new Earlier();

    /** What a clause is evaluated in. */
    private record Situation(Scope scope, Evaluator evaluator, Conversion conversion) {
    }

    Checking(List<Bound> bounds, Budget budget, Invariants invariants) {
        this.bounds = bounds;
        this.budget = budget;
        this.invariants = invariants;
    }

    List<Entry> before(String block, Object input) {
        Set<Entry> touched = new LinkedHashSet<>();
        for (Bound bound : of(block)) {
            Situation found = input(bound, input);
            bound.formulas(SpecClause.Formula.Kind.REQUIRES).forEach(each -> {
                Entry entry = bound.entries().get(each);
                judge(bound.specification(), each.term(), found, entry);
                touched.add(entry);
            });
            bound.formulas(SpecClause.Formula.Kind.CHECKS).forEach(each -> decide(bound, each, found));
            touched.addAll(hold(bound, found, bound.parameters().stream().map(Parameter::name).toList()));
        }
        return List.copyOf(touched);
    }

    List<Entry> after(String block, Object input, Object result, Optional<String> raised) {
        Set<Entry> touched = new LinkedHashSet<>();
        for (Bound bound : of(block)) {
            Situation found = input(bound, input);
            if (raised.isEmpty()) {
                touched.addAll(returned(bound, withResult(bound, found, result)));
                earlier.add(bound, result);
            } else {
                touched.addAll(ended(bound, found, raised.get()));
            }
        }
        return List.copyOf(touched);
    }

    private List<Bound> of(String block) {
        return bounds.stream().filter(each -> each.block().equals(block)).toList();
    }

    private Situation input(Bound bound, Object input) {
        if (input instanceof Map<?, ?> map && bound.passed().stream().anyMatch(map::containsKey)) {
            // the proofs took the value to be another block's
            bounds.forEach(each -> each.entries().values().forEach(Entry::withdrawProof));
        }
        Conversion conversion = new Conversion(budget);
        Scope scope = bound.scope();
        for (Parameter each : bound.parameters()) {
            Object json = earlier.value(bound, each, input);
            scope = with(scope, bound, each.name(), () -> conversion.convert(each.shape(), json, each.place()));
        }
        return new Situation(scope, new Evaluator(bound.specification().declarations(), budget), conversion);
    }

    private static Scope with(Scope scope, Bound bound, String name, Scope.Cell cell) {
        if (name.isEmpty() || name.equals("_")) {
            return scope;
        }
        Optional<String> mismatch = bound.mismatch(name);
        return scope.with(name, mismatch.<Scope.Cell>map(reason -> () -> {
            throw Halt.unsupported(reason);
        }).orElseGet(() -> new Lazy(cell)));
    }

    private Situation withResult(Bound bound, Situation input, Object result) {
        Scope scope = input.scope();
        List<String> names = bound.results();
        List<Shape> shapes = bound.resultShapes();
        for (int i = 0; i < names.size(); i++) {
            Object json = names.size() == 1
                    ? result
                    : result instanceof List<?> list && i < list.size()
                            ? list.get(i)
                            : null;
            Shape shape = shapes.get(i);
            String place = names.get(i).isEmpty() ? "the result" : names.get(i);
            scope = with(scope, bound, names.get(i), () -> input.conversion().convert(shape, json, place));
        }
        return new Situation(scope, input.evaluator(), input.conversion());
    }

    private List<Entry> returned(Bound bound, Situation found) {
        List<Entry> touched = new ArrayList<>();
        bound.formulas(SpecClause.Formula.Kind.ENSURES).forEach(each -> {
            judge(bound.specification(), each.term(), found, bound.entries().get(each));
            touched.add(bound.entries().get(each));
        });
        bound.formulas(SpecClause.Formula.Kind.CHECKS).forEach(each -> {
            Entry entry = bound.entries().get(each);
            if (refused.contains(entry)) {
                budget.renew();
                entry.observe(Verdict.FAILED, "the block took an input that it must refuse",
                        new Counterexample(found.evaluator()).of(each.term(), found.scope()).values());
            } else if (!entry.isObserved()) {
                entry.observe(Verdict.CHECKED, "it held for the values of this run", "");
            }
            touched.add(entry);
        });
        bound.raises().forEach(each -> {
            bound.entries().get(each).observe(Verdict.CHECKED, "no exception ended the block in this run", "");
            touched.add(bound.entries().get(each));
        });
        touched.addAll(hold(bound, found, bound.results()));
        return touched;
    }

    /** The values of a type with invariants are met by being converted. */
    private List<Entry> hold(Bound bound, Situation found, List<String> variables) {
        Set<Entry> touched = new LinkedHashSet<>();
        for (String variable : variables) {
            Optional<String> unread = unread(found.scope(), variable);
            for (Instance each : found.conversion().takeInstances()) {
                touched.addAll(hold(bound, found, each));
                unread.ifPresent(reason -> each.type().spec().orElseThrow().invariants()
                        .forEach(invariant -> invariants.in(bound.block(), bound.specification(), invariant)
                                .observe(Verdict.NOT_EXECUTABLE, "not all values could be read: " + reason, "")));
            }
        }
        return List.copyOf(touched);
    }

    /** Reads a variable; why it cannot be read, if so. */
    private Optional<String> unread(Scope scope, String variable) {
        try {
            budget.renew();
            scope.find(variable).ifPresent(Scope.Cell::value);
            return Optional.empty();
        } catch (Halt halt) {
            return Optional.of(halt.getMessage());
        }
    }

    private List<Entry> hold(Bound bound, Situation found, Instance instance) {
        Scope scope = bound.scope();
        if (instance.value() instanceof Value.Rec(Map<String, Value> fields)) {
            for (Map.Entry<String, Value> field : fields.entrySet()) {
                scope = scope.with(field.getKey(), field.getValue());
            }
        }
        TypeSpec spec = instance.type().spec().orElseThrow();
        if (spec.self().isPresent()) {
            scope = scope.with(spec.self().get().text(), instance.value());
        }
        List<Entry> touched = new ArrayList<>();
        for (SpecClause.Formula invariant : spec.invariants()) {
            Entry entry = invariants.in(bound.block(), bound.specification(), invariant);
            judge(bound.specification(), invariant.term(), new Situation(scope, found.evaluator(), found.conversion()),
                    entry);
            touched.add(entry);
        }
        return touched;
    }

    private void decide(Bound bound, SpecClause.Formula checks, Situation found) {
        try {
            budget.renew();
            if (!found.evaluator().holds(checks.term(), found.scope())) {
                refused.add(bound.entries().get(checks));
            }
        } catch (Halt halt) {
            bound.entries().get(checks).observe(halt.isUndefined() ? Verdict.FAILED : Verdict.NOT_EXECUTABLE,
                    halt.getMessage(), "");
        }
    }

    private List<Entry> ended(Bound bound, Situation found, String raised) {
        String name = raised.replaceFirst("\\(.*", "").strip();
        String last = name.substring(name.lastIndexOf('.') + 1);
        List<Entry> touched = new ArrayList<>();
        List<SpecClause.Raises> raises = bound.raises();
        boolean allowed = raises.stream().anyMatch(each -> isOf(each, last));
        bound.formulas(SpecClause.Formula.Kind.ENSURES).forEach(each -> {
            bound.entries().get(each).observe(Verdict.NOT_EXECUTABLE,
                    "the block gave no result: it ended by " + Printable.of(last, 40), "");
            touched.add(bound.entries().get(each));
        });
        for (SpecClause.Raises each : raises) {
            Entry entry = bound.entries().get(each);
            if (isOf(each, last)) {
                raised(bound, each, found, entry);
            } else if (allowed || each != raises.getFirst() || REFUSALS.contains(last)) {
                entry.observe(Verdict.CHECKED, "this exception was not raised in this run", "");
            } else {
                entry.observe(Verdict.FAILED, Printable.of(last, 40) + " was raised, and no raises clause names it",
                        "");
            }
            touched.add(entry);
        }
        bound.formulas(SpecClause.Formula.Kind.CHECKS).forEach(each -> {
            Entry entry = bound.entries().get(each);
            refusal(entry, refused.contains(entry), allowed, last);
            touched.add(entry);
        });
        return touched;
    }

    private static void refusal(Entry entry, boolean mustRefuse, boolean allowed, String raised) {
        if (mustRefuse && REFUSALS.contains(raised)) {
            entry.observe(Verdict.CHECKED, "the input was refused by " + raised + ", as it must be", "");
        } else if (mustRefuse) {
            entry.observe(Verdict.FAILED, "the input must be refused as an invalid argument, and the block ended by "
                    + Printable.of(raised, 40), "");
        } else if (REFUSALS.contains(raised) && !allowed) {
            entry.observe(Verdict.FAILED, raised + " was raised for an input that the block must take", "");
        } else {
            entry.observe(Verdict.CHECKED, "it held for the values of this run", "");
        }
    }

    private static boolean isOf(SpecClause.Raises clause, String raised) {
        return clause.exception().last().text().equals(raised);
    }

    private void raised(Bound bound, SpecClause.Raises clause, Situation found, Entry entry) {
        Situation inner = new Situation(unknown(clause.pattern(), found.scope()), found.evaluator(),
                found.conversion());
        entry.observe(Verdict.CHECKED, "this exception was raised, and the clause allows it", "");
        clause.ensures().forEach(each -> judge(bound.specification(), each.term(), inner, entry));
    }

    /** What the exception carries is not known here; a clause that asks for it cannot be checked. */
    private static Scope unknown(Optional<Pattern> pattern, Scope scope) {
        Scope inner = scope;
        for (String name : pattern.map(Patterns::variables).orElse(List.of())) {
            inner = inner.with(name, () -> {
                throw Halt.unsupported("what the exception carries is not known");
            });
        }
        return inner;
    }

    private void judge(Specification specification, Term term, Situation found, Entry entry) {
        try {
            budget.renew();
            if (found.evaluator().holds(term, found.scope())) {
                entry.observe(Verdict.CHECKED, "it held for the values of this run", "");
                return;
            }
            budget.renew();
            Counterexample.Found broken = new Counterexample(found.evaluator()).of(term, found.scope());
            entry.observe(Verdict.FAILED, specification.quote(broken.part().span()) + " does not hold",
                    broken.values());
        } catch (Halt halt) {
            halted(halt, term, found, entry);
        } catch (StackOverflowError e) {
            // the depth is limited; a small stack of the host must still be no crash
            entry.observe(Verdict.NOT_EXECUTABLE, "terms or calls are nested too deeply for this host", "");
        }
    }

    private void halted(Halt halt, Term term, Situation found, Entry entry) {
        if (!halt.isUndefined()) {
            entry.observe(Verdict.NOT_EXECUTABLE, halt.getMessage(), "");
            return;
        }
        budget.renew();
        entry.observe(Verdict.FAILED, "it has no value here: " + halt.getMessage(),
                new Counterexample(found.evaluator()).of(term, found.scope()).values());
    }
}
