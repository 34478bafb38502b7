package io.torgo.verify.internal;

import io.torgo.verify.internal.Value.Data;
import io.torgo.verify.internal.Value.Func;
import io.torgo.verify.internal.Value.Int;
import io.torgo.verify.internal.Value.Seq;
import io.torgo.verify.internal.Value.Text;
import io.torgo.verify.internal.Value.Tuple;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Functions over lists, arrays and sequences. */
final class Sequences {

    private final Budget budget;
    private final Builtins.Calls calls;
    private Map<String, Value> named;

    Sequences(Budget budget, Builtins.Calls calls) {
        this.budget = budget;
        this.calls = calls;
    }

    void addTo(Map<String, Value> table) {
        named = table;
        access();
        building();
        folding();
        put("Sequence.mem", 2, a -> Value.of(contains(a.get(1), a.get(0))));
        put("Sequence.multiplicity", 2, a -> Value.of(count(items(a.get(1)), a.get(0))));
        put("Sequence.permut", 2, a -> Value.of(isPermutation(items(a.get(0)), items(a.get(1)))));
        put("Sequence.permut_sub", 4, a -> Value.of(isPermutationBetween(a)));
        put("Sequence.in_range", 2, a -> {
            BigInteger index = Arithmetic.integer(a.get(1));
            return Value.of(index.signum() >= 0
                    && index.compareTo(BigInteger.valueOf(items(a.get(0)).size())) < 0);
        });
    }

    private void access() {
        put("Sequence.length", 1, a -> Value.of(items(a.get(0)).size()));
        put("Sequence.get", 2, a -> at(a.get(0), a.get(1)));
        put("Sequence.nth", 2, a -> at(a.get(0), a.get(1)));
        put("Sequence.hd", 1, a -> at(a.get(0), Value.of(0)));
        put("Sequence.tl", 1, a -> slice(a.get(0), BigInteger.ONE,
                BigInteger.valueOf(items(a.get(0)).size())));
        put("Sequence.set", 3, a -> replaced(a.get(0), a.get(1), a.get(2)));
        put("Sequence.to_seq", 1, a -> a.get(0));
        put("Sequence.of_seq", 1, a -> a.get(0));
        put("Sequence.of_list", 1, a -> a.get(0));
        put("Sequence.to_list", 1, a -> a.get(0));
        put("Sequence.of_array", 1, a -> a.get(0));
    }

    private void building() {
        named.put("Sequence.empty", new Seq(List.of()));
        put("Sequence.singleton", 1, a -> new Seq(List.of(a.get(0))));
        put("Sequence.cons", 2, a -> joined(List.of(a.get(0)), items(a.get(1))));
        put("Sequence.snoc", 2, a -> joined(items(a.get(0)), List.of(a.get(1))));
        put("Sequence.append", 2, a -> concatenated(a.get(0), a.get(1)));
        put("Sequence.make", 2, a -> initial(Arithmetic.integer(a.get(0)), new Func(1, index -> a.get(1))));
        for (String each : List.of("++", "@", "^")) {
            put(each, 2, a -> concatenated(a.get(0), a.get(1)));
        }
        put("Sequence.rev", 1, a -> {
            budget.spend(items(a.get(0)).size());
            return new Seq(items(a.get(0)).reversed());
        });
        put("Sequence.init", 2, a -> initial(Arithmetic.integer(a.get(0)), a.get(1)));
        put("Sequence.map", 2, a -> mapped(a.get(0), items(a.get(1))));
        put("Sequence.mapi", 2, a -> {
            int[] index = {0};
            return new Seq(items(a.get(1)).stream()
                    .map(each -> calls.apply(a.get(0), List.of(Value.of(index[0]++), each))).toList());
        });
        put("Sequence.filter", 2, a -> filtered(a.get(0), items(a.get(1))));
        put("Sequence.filter_map", 2, a -> {
            List<Value> kept = new ArrayList<>();
            for (Value each : items(a.get(1))) {
                if (calls.apply(a.get(0), each) instanceof Data(String some, List<Value> content)
                        && !content.isEmpty()) {
                    kept.add(content.getFirst());
                }
            }
            return new Seq(kept);
        });
    }

    private void folding() {
        put("Sequence.for_all", 2, a -> all(a.get(0), items(a.get(1))));
        put("Sequence._forall", 2, a -> all(a.get(0), items(a.get(1))));
        put("Sequence._exists", 2, a -> any(a.get(0), items(a.get(1))));
        put("Sequence.exists", 2, a -> any(a.get(0), items(a.get(1))));
        put("Sequence.exists_", 2, a -> any(a.get(0), items(a.get(1))));
        put("Sequence.fold_left", 3, a -> {
            Value result = a.get(1);
            for (Value each : items(a.get(2))) {
                result = calls.apply(a.get(0), List.of(result, each));
            }
            return result;
        });
        put("Sequence.fold_right", 3, a -> {
            Value result = a.get(2);
            for (Value each : items(a.get(1)).reversed()) {
                result = calls.apply(a.get(0), List.of(each, result));
            }
            return result;
        });
        put("Sequence.combine", 2, a -> combined(items(a.get(0)), items(a.get(1))));
    }

    Value at(Value sequence, Value index) {
        List<Value> items = items(sequence);
        return items.get(index(Arithmetic.integer(index), items.size()));
    }

    /** The index as a number, if it is inside. */
    static int index(BigInteger index, int length) {
        if (index.signum() < 0 || index.compareTo(BigInteger.valueOf(length)) >= 0) {
            throw Halt.undefined("index " + Values.show(new Int(index)) + " is outside of 0 to " + (length - 1)
                    + (length == 0 ? ", there is no item" : ""));
        }
        return index.intValueExact();
    }

    /** Half open; both ends must be inside. */
    Value slice(Value sequence, BigInteger from, BigInteger to) {
        List<Value> items = items(sequence);
        int end = index(to, items.size() + 1);
        int start = index(from, end + 1);
        return sequence instanceof Text(String text)
                ? new Text(text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)))
                : new Seq(items.subList(start, end));
    }

    /** The items, with steps for text, which has to be taken apart. */
    private List<Value> items(Value sequence) {
        List<Value> items = Values.items(sequence);
        if (sequence instanceof Text) {
            budget.spend(items.size());
        }
        return items;
    }

    Value replaced(Value sequence, Value index, Value item) {
        List<Value> items = Values.items(sequence);
        budget.spend(items.size());
        List<Value> copy = new ArrayList<>(items);
        copy.set(index(Arithmetic.integer(index), items.size()), item);
        return new Seq(copy);
    }

    private Value concatenated(Value left, Value right) {
        if (left instanceof Text(String a) && right instanceof Text(String b)) {
            budget.spend((a.length() + (long) b.length()) / Long.BYTES);
            return new Text(a + b);
        }
        return joined(Values.items(left), Values.items(right));
    }

    Value joined(List<Value> left, List<Value> right) {
        budget.spend((long) left.size() + right.size());
        List<Value> both = new ArrayList<>(left.size() + right.size());
        both.addAll(left);
        both.addAll(right);
        return new Seq(both);
    }

    private Value initial(BigInteger count, Value function) {
        if (count.signum() < 0) {
            throw Halt.undefined("a sequence of length " + count);
        }
        List<Value> items = new ArrayList<>();
        for (BigInteger i = BigInteger.ZERO; i.compareTo(count) < 0; i = i.add(BigInteger.ONE)) {
            budget.spend(1);
            items.add(calls.apply(function, new Int(i)));
        }
        return new Seq(items);
    }

    private Value mapped(Value function, List<Value> items) {
        return new Seq(items.stream().map(each -> calls.apply(function, each)).toList());
    }

    private Value filtered(Value predicate, List<Value> items) {
        return new Seq(items.stream().filter(each -> calls.test(predicate, each)).toList());
    }

    private Value all(Value predicate, List<Value> items) {
        return Value.of(items.stream().allMatch(each -> calls.test(predicate, each)));
    }

    private Value any(Value predicate, List<Value> items) {
        return Value.of(items.stream().anyMatch(each -> calls.test(predicate, each)));
    }

    boolean contains(Value sequence, Value item) {
        return Values.items(sequence).stream().anyMatch(each -> Values.equal(each, item, budget));
    }

    private long count(List<Value> items, Value item) {
        return items.stream().filter(each -> Values.equal(each, item, budget)).count();
    }

    private boolean isPermutation(List<Value> left, List<Value> right) {
        budget.spend((long) left.size() + right.size());
        return left.size() == right.size() && counts(left).equals(counts(right));
    }

    private boolean isPermutationBetween(List<Value> a) {
        BigInteger from = Arithmetic.integer(a.get(2));
        BigInteger to = Arithmetic.integer(a.get(3));
        BigInteger start = BigInteger.ZERO;
        BigInteger left = BigInteger.valueOf(items(a.get(0)).size());
        BigInteger right = BigInteger.valueOf(items(a.get(1)).size());
        return left.equals(right)
                && Values.equal(slice(a.get(0), start, from), slice(a.get(1), start, from), budget)
                && Values.equal(slice(a.get(0), to, left), slice(a.get(1), to, left), budget)
                && isPermutation(Values.items(slice(a.get(0), from, to)), Values.items(slice(a.get(1), from, to)));
    }

    private static Map<Value, Integer> counts(List<Value> items) {
        Map<Value, Integer> counts = new HashMap<>();
        items.forEach(each -> counts.merge(each, 1, Integer::sum));
        return counts;
    }

    private Value combined(List<Value> left, List<Value> right) {
        if (left.size() != right.size()) {
            throw Halt.undefined("lists of " + left.size() + " and " + right.size() + " items do not combine");
        }
        List<Value> pairs = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            budget.spend(1);
            pairs.add(new Tuple(List.of(left.get(i), right.get(i))));
        }
        return new Seq(pairs);
    }

    private void put(String name, int arity, Function<List<Value>, Value> function) {
        named.put(name, new Func(arity, function::apply));
    }
}
