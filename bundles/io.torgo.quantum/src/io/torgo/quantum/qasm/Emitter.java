package io.torgo.quantum.qasm;

import io.torgo.api.quantum.Circuit.Condition;
import io.torgo.api.quantum.Circuit.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Gathers the operations of a circuit, under the conditions that hold at the moment. */
final class Emitter {

    private static final int MOST_CASES = Limits.MAX_CASES * Limits.MAX_CASES;

    private final List<Operation> operations = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Map<Integer, Integer> renamed = new HashMap<>();
    private Position at = Position.NOWHERE;
    private long size;
    private long compared;

    /** A condition whose bits may be overwritten inside, after which it cannot be asked any more. */
    private static final class Frame {

        private final Guard guard;
        private final Set<Integer> bits;
        private boolean spoilt;

        Frame(Guard guard, boolean spoilt) {
            this.guard = guard;
            this.bits = guard.bits();
            this.spoilt = spoilt;
        }
    }

    void standAt(Position place) {
        at = place;
    }

    int guards() {
        return frames.size();
    }

    /** Does the work under one more condition; tells whether its bits were overwritten. */
    boolean under(Guard inner, boolean spoilt, Runnable work) {
        Guard guard = frames.isEmpty() ? inner : frames.peek().guard.and(inner, MOST_CASES, at, this::compare);
        if (guard.isTooWide() || guard.cases().size() > MOST_CASES) {
            throw Guard.tooMany(at);
        }
        Frame frame = new Frame(guard, spoilt);
        frames.push(frame);
        try {
            work.run();
        } finally {
            frames.pop();
        }
        return frame.spoilt;
    }

    /** Cases that exclude each other are work and leave nothing, so the work has its own bound. */
    private void compare(long bits) {
        compared += bits;
        if (compared > Limits.MAX_COMPARED) {
            throw new FaultException("QASM-TOO-BIG", at, "The conditions inside of each other have too many cases.",
                    "Ask for fewer measured bits, or for one after the other.");
        }
    }

    void gate(Prim gate) {
        if (gate.implicit() && gate.qubits().length == 0) {
            return;
        }
        if (gate.name().equals("barrier") && !frames.isEmpty()) {
            return;
        }
        add(gate.name(), numbers(gate.parameters()), list(gate.qubits()), List.of());
    }

    void reset(int... qubits) {
        add("reset", List.of(), list(qubits), List.of());
    }

    void measure(int[] qubits, int[] bits) {
        // each case is an operation of its own, and asks its condition after the one before
        boolean askedAnew = !frames.isEmpty() && frames.peek().guard.conditions().size() > 1;
        if (askedAnew && IntStream.of(bits).anyMatch(frames.peek().bits::contains)) {
            throw Evaluator.unsupported(at, "The measurement overwrites bits that its own condition asks for.");
        }
        add("measure", List.of(), list(qubits), list(bits));
        for (Frame frame : frames) {
            frame.spoilt |= IntStream.of(bits).anyMatch(frame.bits::contains);
        }
    }

    private void add(String name, List<Double> parameters, List<Integer> qubits, List<Integer> bits) {
        if (frames.isEmpty()) {
            add(new Operation(name, parameters, qubits, bits));
            return;
        }
        if (frames.stream().anyMatch(frame -> frame.spoilt)) {
            throw Evaluator.unsupported(at, "The bits of the condition were measured again before this.");
        }
        List<Condition> conditions = frames.peek().guard.conditions();
        if (conditions.size() > Limits.MAX_CASES) {
            throw Evaluator.unsupported(at, "The condition holds in more than " + Limits.MAX_CASES + " cases.");
        }
        conditions.forEach(condition -> add(new Operation(name, parameters, qubits, bits, Optional.of(condition))));
    }

    private void add(Operation operation) {
        size += Math.max(1, operation.targets().size());
        if (size > Limits.MAX_OPERATIONS) {
            throw new FaultException("QASM-TOO-BIG", at,
                    "The operations of the circuit have more than 4,000,000 operands.", "Use fewer repetitions.");
        }
        operations.add(operation);
    }

    /** From now on and from the beginning one bit is written where the other was. */
    void rename(int bit, int target) {
        renamed.put(bit, target);
    }

    boolean isRenamed(int bit) {
        return renamed.containsKey(bit);
    }

    private int finalBit(int bit) {
        int last = bit;
        while (renamed.containsKey(last)) {
            last = renamed.get(last);
        }
        return last;
    }

    /** All operations, with the bits at their places in the circuit. */
    List<Operation> finished(int... places) {
        boolean same = renamed.isEmpty() && IntStream.range(0, places.length).allMatch(i -> places[i] == i);
        return same ? List.copyOf(operations) : operations.stream().map(one -> placed(one, places)).toList();
    }

    private Operation placed(Operation operation, int... places) {
        if (operation.clbits().isEmpty() && operation.condition().isEmpty()) {
            return operation;
        }
        return new Operation(operation.name(), operation.parameters(), operation.targets(),
                placed(operation.clbits(), places),
                operation.condition().map(condition -> new Condition(placed(condition.clbits(), places),
                        condition.value(), condition.negated())));
    }

    private List<Integer> placed(List<Integer> bits, int... places) {
        return bits.stream().map(bit -> places[finalBit(bit)]).toList();
    }

    private static List<Integer> list(int... numbers) {
        return switch (numbers.length) {
            case 0 -> List.of();
            case 1 -> List.of(numbers[0]);
            case 2 -> List.of(numbers[0], numbers[1]);
            default -> IntStream.of(numbers).boxed().toList();
        };
    }

    private static List<Double> numbers(double... numbers) {
        return switch (numbers.length) {
            case 0 -> List.of();
            case 1 -> List.of(numbers[0]);
            case 2 -> List.of(numbers[0], numbers[1]);
            default -> DoubleStream.of(numbers).boxed().toList();
        };
    }
}
