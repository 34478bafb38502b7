package io.torgo.verify.internal;

import io.torgo.verify.gospel.Dialect;
import io.torgo.verify.gospel.Name;
import io.torgo.verify.gospel.Term;
import io.torgo.verify.gospel.TypeTerm;
import io.torgo.verify.internal.Value.Finite;
import io.torgo.verify.internal.Value.Int;
import io.torgo.verify.internal.Value.Seq;
import io.torgo.verify.internal.Value.Text;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Quantifiers over what can be counted: an integer between two bounds, the members of a list or set, a truth value. The
 * bounds are read from the premises of {@code forall} and the conjuncts of {@code exists}; the body is evaluated whole
 * for each value, so bounds that are too wide cost time and nothing else.
 */
final class Quantifiers {

    private static final Set<String> UP = Set.of("<", "<=");
    private static final Set<String> DOWN = Set.of(">", ">=");
    private static final Set<String> MEMBERSHIP = Set.of("mem", "List.mem", "Sequence.mem", "Array.mem", "Seq.mem",
            "Set.mem");

    private final Evaluator evaluator;
    private final Budget budget;
    private final Dialect dialect;

    Quantifiers(Evaluator evaluator, Budget budget, Dialect dialect) {
        this.evaluator = evaluator;
        this.budget = budget;
        this.dialect = dialect;
    }

    boolean holds(Term.Quantified quantified, Scope scope) {
        return decider(quantified, scope).isEmpty() == quantified.universal();
    }

    /** The first values that decide: that break a {@code forall}, that are what {@code exists} asks for. */
    Optional<Scope> decider(Term.Quantified quantified, Scope scope) {
        return search(quantified, 0, scope);
    }

    private Optional<Scope> search(Term.Quantified quantified, int binder, Scope scope) {
        if (binder == quantified.binders().size()) {
            return evaluator.holds(quantified.body(), scope) == quantified.universal()
                    ? Optional.empty()
                    : Optional.of(scope);
        }
        String name = quantified.binders().get(binder).name().text();
        for (Iterator<Value> each = domain(quantified, binder, scope); each.hasNext();) {
            budget.spend(1);
            Optional<Scope> found = search(quantified, binder + 1, scope.with(name, each.next()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Iterator<Value> domain(Term.Quantified quantified, int binder, Scope scope) {
        Term.Binder bound = quantified.binders().get(binder);
        List<Term> conditions = quantified.universal()
                ? Connectives.premises(quantified.body())
                : Connectives.conjuncts(quantified.body());
        Set<String> unbound = Set.copyOf(quantified.binders().subList(binder, quantified.binders().size()).stream()
                .map(each -> each.name().text()).toList());
        Bounds bounds = new Bounds(bound.name().text(), unbound, scope);
        conditions.forEach(bounds::read);
        return bounds.values().or(() -> truths(bound))
                .orElseThrow(() -> Halt.unsupported("the values of " + bound.name().text() + " are not bounded: write "
                        + (quantified.universal() ? "forall i. a <= i < b -> …" : "exists i. a <= i < b /\\ …")));
    }

    private static Optional<Iterator<Value>> truths(Term.Binder binder) {
        return binder.type().filter(type -> type instanceof TypeTerm.Constructor constructor
                && Set.of("bool", "prop").contains(constructor.path().text()))
                .map(type -> List.of(Value.FALSE, Value.TRUE).iterator());
    }

    /** What is known of one variable, from conditions on it. */
    private final class Bounds {

        private final String variable;
        private final Set<String> unbound;
        private final Scope scope;
        private BigInteger lowest;
        private BigInteger highest;
        private Optional<Iterator<Value>> members = Optional.empty();

        Bounds(String variable, Set<String> unbound, Scope scope) {
            this.variable = variable;
            this.unbound = unbound;
            this.scope = scope;
        }

        Optional<Iterator<Value>> values() {
            return lowest == null || highest == null ? members : Optional.of(new Range(lowest, highest));
        }

        void read(Term condition) {
            switch (condition) {
                case Term.Chain chain -> chain(chain.operands(), chain.operators());
                case Term.Binary binary -> chain(List.of(binary.left(), binary.right()), List.of(binary.operator()));
                case Term.Apply apply -> membership(apply);
                default -> {
                    // says nothing of the bounds
                }
            }
        }

        private void chain(List<Term> operands, List<Name> operators) {
            if (operators.stream().allMatch(each -> UP.contains(each.text()))) {
                ascending(operands, operators);
            } else if (operators.stream().allMatch(each -> DOWN.contains(each.text()))) {
                ascending(operands.reversed(), operators.reversed());
            } else if (operators.size() == 1 && operators.getFirst().text().equals("=")) {
                equation(operands.getFirst(), operands.getLast());
                equation(operands.getLast(), operands.getFirst());
            }
        }

        /** Each operand before the variable bounds it from below, each one after it from above. */
        private void ascending(List<Term> operands, List<Name> operators) {
            for (int at = 0; at < operands.size(); at++) {
                if (isVariable(operands.get(at))) {
                    for (int lower = 0; lower < at; lower++) {
                        boolean strict = isStrict(operators.subList(lower, at));
                        evaluated(operands.get(lower)).ifPresent(bound -> atLeast(bound, strict));
                    }
                    for (int upper = at + 1; upper < operands.size(); upper++) {
                        boolean strict = isStrict(operators.subList(at, upper));
                        evaluated(operands.get(upper)).ifPresent(bound -> atMost(bound, strict));
                    }
                }
            }
        }

        private static boolean isStrict(List<Name> operators) {
            return operators.stream().anyMatch(each -> each.text().equals("<") || each.text().equals(">"));
        }

        private void equation(Term left, Term right) {
            if (isVariable(left)) {
                evaluated(right).ifPresent(bound -> {
                    atLeast(bound, false);
                    atMost(bound, false);
                });
            }
        }

        private void membership(Term.Apply apply) {
            if (members.isPresent() || apply.arguments().size() != 2
                    || !(apply.function() instanceof Term.Variable function)) {
                return;
            }
            String name = function.path().text();
            List<Term> arguments = dialect == Dialect.V0_3 && name.equals("Sequence.mem")
                    ? apply.arguments().reversed()
                    : apply.arguments();
            if (MEMBERSHIP.contains(name) && isVariable(arguments.getFirst()) && isKnown(arguments.getLast())) {
                members = items(evaluator.value(arguments.getLast(), scope));
            } else if (name.equals("Sequence.in_range") && isVariable(arguments.getLast())
                    && isKnown(arguments.getFirst())) {
                atLeast(BigInteger.ZERO, false);
                atMost(BigInteger.valueOf(Values.items(evaluator.value(arguments.getFirst(), scope)).size()), true);
            }
        }

        private static Optional<Iterator<Value>> items(Value value) {
            return switch (value) {
                case Seq s -> Optional.of(Values.items(s).iterator());
                case Text t -> Optional.of(Values.items(t).iterator());
                case Finite(Set<Value> items) -> Optional.of(items.iterator());
                default -> Optional.empty();
            };
        }

        private Optional<BigInteger> evaluated(Term bound) {
            try {
                return isKnown(bound) && evaluator.value(bound, scope) instanceof Int(BigInteger value)
                        ? Optional.of(value)
                        : Optional.empty();
            } catch (Halt halt) {
                if (halt.isUndefined()) {
                    // the body decides whether this condition is ever asked
                    return Optional.empty();
                }
                throw halt;
            }
        }

        private boolean isKnown(Term bound) {
            return Terms.names(bound).stream().noneMatch(unbound::contains);
        }

        private boolean isVariable(Term term) {
            return term instanceof Term.Variable(var path, var span) && path.text().equals(variable);
        }

        private void atLeast(BigInteger bound, boolean strict) {
            BigInteger first = strict ? bound.add(BigInteger.ONE) : bound;
            lowest = lowest == null ? first : lowest.max(first);
        }

        private void atMost(BigInteger bound, boolean strict) {
            BigInteger last = strict ? bound.subtract(BigInteger.ONE) : bound;
            highest = highest == null ? last : highest.min(last);
        }
    }

    /** Integers, both ends included. */
    private static final class Range implements Iterator<Value> {

        private final BigInteger last;
        private BigInteger next;

        Range(BigInteger first, BigInteger last) {
            this.next = first;
            this.last = last;
        }

        @Override
        public boolean hasNext() {
            return next.compareTo(last) <= 0;
        }

        @Override
        public Value next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Value value = new Int(next);
            next = next.add(BigInteger.ONE);
            return value;
        }
    }
}
