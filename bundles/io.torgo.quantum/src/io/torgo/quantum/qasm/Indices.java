package io.torgo.quantum.qasm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Parts of registers and arrays. */
final class Indices {

    private static final int WORD = 64;

    private Indices() {
    }

    /** A part of a value by one index, range or set. */
    static Value part(Value base, Expression item, Function<Expression, Value> evaluate) {
        int size = size(base, item.at());
        if (item instanceof Expression.Range || item instanceof Expression.SetOf) {
            return parts(base, positions(item, size, evaluate));
        }
        Value index = evaluate.apply(item);
        if (index instanceof Value.Items items) {
            return parts(base, items.values().stream().map(value -> checked(value, size, item.at())).toList());
        }
        return element(base, checked(index, size, item.at()));
    }

    static int size(Value base, Position at) {
        return switch (base) {
            case Value.Qubits qubits when !qubits.single() -> qubits.ids().length;
            case Value.Cells cells when !cells.single() -> cells.ids().length;
            case Value.Bits bits -> bits.bits().size();
            case Value.Items items -> items.values().size();
            case Value.Whole whole -> WORD;
            case Value.Real real -> throw Evaluator.unsupported(at, "Bits of angles are not computed with.");
            default -> throw new FaultException("QASM-TYPE", at, "This has no parts.", "Remove the index.");
        };
    }

    private static int checked(Value value, int size, Position at) {
        long index = Numbers.whole(value, at);
        long positive = index < 0 ? index + size : index;
        if (positive < 0 || positive >= size) {
            throw new FaultException("QASM-INDEX", at, "Index " + index + " is outside of 0 to " + (size - 1) + ".",
                    "Use an index from 0 to " + (size - 1) + ".");
        }
        return (int) positive;
    }

    static List<Integer> positions(Expression item, int size, Function<Expression, Value> evaluate) {
        if (item instanceof Expression.SetOf set) {
            return set.items().stream().map(one -> checked(evaluate.apply(one), size, one.at())).toList();
        }
        Expression.Range range = (Expression.Range) item;
        long step = range.step().map(one -> Numbers.whole(evaluate.apply(one), one.at())).orElse(1L);
        Value first = range.start().map(evaluate).orElse(new Value.Whole(step > 0 ? 0 : size - 1L));
        Value last = range.end().map(evaluate).orElse(new Value.Whole(step > 0 ? size - 1L : 0));
        if (step == 0) {
            throw Numbers.fault(range.at(), "The step of a range cannot be zero.");
        }
        int from = checked(first, size, range.at());
        int to = checked(last, size, range.at());
        List<Integer> positions = new ArrayList<>();
        for (long i = from; step > 0 ? i <= to : i >= to; i += step) {
            positions.add((int) i);
        }
        return positions;
    }

    private static Value element(Value base, int index) {
        return switch (base) {
            case Value.Qubits qubits -> new Value.Qubits(new int[]{qubits.ids()[index]}, true);
            case Value.Cells cells -> new Value.Cells(new int[]{cells.ids()[index]}, true);
            case Value.Bits bits -> new Value.Truth(bits.bits().get(index));
            case Value.Items items -> items.values().get(index);
            case Value.Whole whole -> new Value.Truth((whole.number() >> index & 1) == 1);
            default -> throw new IllegalStateException("no parts: " + base);
        };
    }

    private static Value parts(Value base, List<Integer> indices) {
        return switch (base) {
            case Value.Qubits qubits -> new Value.Qubits(chosen(qubits.ids(), indices), false);
            case Value.Cells cells -> new Value.Cells(chosen(cells.ids(), indices), false);
            case Value.Bits bits -> new Value.Bits(indices.stream().map(bits.bits()::get).toList());
            case Value.Items items -> new Value.Items(indices.stream().map(items.values()::get).toList());
            case Value.Whole whole ->
                new Value.Bits(indices.stream().map(Numbers.unpack(whole.number(), WORD)::get).toList());
            default -> throw new IllegalStateException("no parts: " + base);
        };
    }

    private static int[] chosen(int[] ids, List<Integer> indices) {
        return indices.stream().mapToInt(index -> ids[index]).toArray();
    }
}
