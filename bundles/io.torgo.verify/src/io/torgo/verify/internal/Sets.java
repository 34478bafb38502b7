package io.torgo.verify.internal;

import io.torgo.verify.internal.Value.Finite;
import io.torgo.verify.internal.Value.Func;
import io.torgo.verify.internal.Value.Seq;
import io.torgo.verify.internal.Value.Tuple;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Functions over finite sets. */
final class Sets {

    private final Budget budget;
    private final Builtins.Calls calls;

    Sets(Budget budget, Builtins.Calls calls) {
        this.budget = budget;
        this.calls = calls;
    }

    void addTo(Map<String, Value> named) {
        named.put("Set.empty", new Finite(Set.of()));
        named.put("{}", new Finite(Set.of()));
        BiConsumer<String, Function<List<Value>, Value>> one = (name, body) -> named.put("Set." + name,
                new Func(1, body::apply));
        BiConsumer<String, Function<List<Value>, Value>> two = (name, body) -> named.put("Set." + name,
                new Func(2, body::apply));
        one.accept("singleton", a -> new Finite(Set.of(a.get(0))));
        one.accept("cardinal", a -> Value.of(items(a.get(0)).size()));
        one.accept("finite", a -> Value.of(items(a.get(0)).size() >= 0));
        one.accept("of_seq", a -> changed(Set.of(), all -> all.addAll(Values.items(a.get(0)))));
        one.accept("to_seq", a -> new Seq(List.copyOf(items(a.get(0)))));
        two.accept("mem", a -> Value.of(items(a.get(1)).contains(a.get(0))));
        two.accept("add", a -> changed(items(a.get(1)), all -> all.add(a.get(0))));
        two.accept("remove", a -> changed(items(a.get(1)), all -> all.remove(a.get(0))));
        two.accept("union", a -> changed(items(a.get(0)), all -> all.addAll(items(a.get(1)))));
        two.accept("inter", a -> changed(items(a.get(0)), all -> all.retainAll(items(a.get(1)))));
        two.accept("diff", a -> changed(items(a.get(0)), all -> all.removeAll(items(a.get(1)))));
        two.accept("subset", a -> Value.of(items(a.get(1)).containsAll(items(a.get(0)))));
        two.accept("disjoint", a -> Value.of(items(a.get(0)).stream().noneMatch(items(a.get(1))::contains)));
        two.accept("partition", a -> partitioned(a.get(0), items(a.get(1))));
        named.put("Set.fold", new Func(4, this::folded));
        two.accept("map", a -> changed(Set.of(),
                all -> all.addAll(items(a.get(1)).stream().map(each -> calls.apply(a.get(0), each)).toList())));
    }

    private Set<Value> items(Value value) {
        if (value instanceof Finite(Set<Value> items)) {
            budget.spend(items.size());
            return items;
        }
        throw Halt.unsupported("a set is needed where there is " + Values.kind(value));
    }

    private Value partitioned(Value predicate, Set<Value> items) {
        Map<Boolean, List<Value>> parts = items.stream()
                .collect(Collectors.partitioningBy(each -> calls.test(predicate, each)));
        return new Tuple(List.of(changed(Set.of(), all -> all.addAll(parts.get(true))),
                changed(Set.of(), all -> all.addAll(parts.get(false)))));
    }

    private Value folded(List<Value> a) {
        Value result = a.get(3);
        for (Value each : items(a.get(2))) {
            result = calls.apply(a.get(1), List.of(calls.apply(a.get(0), each), result));
        }
        return result;
    }

    private Value changed(Set<Value> items, Consumer<Set<Value>> change) {
        Set<Value> copy = new LinkedHashSet<>(items);
        change.accept(copy);
        budget.spend(copy.size());
        if (copy.stream().anyMatch(Func.class::isInstance)) {
            throw Halt.unsupported("functions cannot be compared");
        }
        return new Finite(copy);
    }
}
