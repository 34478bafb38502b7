package io.torgo.quantum.qasm;

import io.torgo.api.quantum.Circuit.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * When operations are done: where one of some disjoint cases holds.
 *
 * @param cases each a value of some bits
 * @param negated one case, and the guard holds where it does not; then {@code cases} say the same
 */
record Guard(List<Case> cases, boolean negated, Case excluded) {

    private static final int MAX_BITS = 63;

    /** Bits in the order in which they were asked for, and what they must be. */
    record Case(List<Integer> bits, List<Boolean> values) {

        Condition condition(boolean negated) {
            long value = 0;
            for (int i = 0; i < values.size(); i++) {
                value |= values.get(i) ? 1L << i : 0;
            }
            return new Condition(bits, value, negated);
        }

        /** Both cases at once; null where they contradict each other. */
        Case and(Case other) {
            TreeMap<Integer, Boolean> all = new TreeMap<>();
            for (int i = 0; i < bits.size(); i++) {
                all.put(bits.get(i), values.get(i));
            }
            for (int i = 0; i < other.bits.size(); i++) {
                Boolean before = all.put(other.bits.get(i), other.values.get(i));
                if (before != null && !before.equals(other.values.get(i))) {
                    return null;
                }
            }
            return new Case(List.copyOf(all.keySet()), List.copyOf(all.values()));
        }
    }

    static Guard of(List<Case> wanted, List<Case> others) {
        boolean negated = others.size() == 1 && wanted.size() > 1;
        return new Guard(List.copyOf(wanted), negated, negated ? others.get(0) : null);
    }

    /**
     * Refused as soon as there are more than {@code most} cases: three conditions may make millions.
     *
     * @param work is told how many bits each two cases have together, and may end it
     */
    Guard and(Guard inner, int most, Position at, LongConsumer work) {
        List<Case> both = new ArrayList<>();
        for (Case outer : cases) {
            for (Case one : inner.cases) {
                work.accept(outer.bits().size() + one.bits().size());
                Case merged = outer.and(one);
                if (merged != null) {
                    both.add(merged);
                }
                if (both.size() > most) {
                    throw tooMany(at);
                }
            }
        }
        return new Guard(List.copyOf(both), false, null);
    }

    static FaultException tooMany(Position at) {
        return Evaluator.unsupported(at, "The condition depends on too many measured bits.");
    }

    List<Condition> conditions() {
        if (negated) {
            return List.of(excluded.condition(true));
        }
        return cases.stream().map(one -> one.condition(false)).toList();
    }

    boolean isTooWide() {
        return cases.stream().anyMatch(one -> one.bits().size() > MAX_BITS);
    }

    Set<Integer> bits() {
        Set<Integer> bits = new HashSet<>();
        cases.forEach(one -> bits.addAll(one.bits()));
        return bits;
    }
}
