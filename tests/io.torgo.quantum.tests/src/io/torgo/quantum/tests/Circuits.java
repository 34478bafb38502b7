package io.torgo.quantum.tests;

import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.Circuit.Condition;
import io.torgo.api.quantum.Circuit.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes circuits down briefly. */
final class Circuits {

    private final int qubits;
    private final int clbits;
    private final List<Operation> operations = new ArrayList<>();

    Circuits(int qubits, int clbits) {
        this.qubits = qubits;
        this.clbits = clbits;
    }

    Circuits gate(String name, double[] angles, int... targets) {
        operations.add(new Operation(name, Arrays.stream(angles).boxed().toList(),
                Arrays.stream(targets).boxed().toList(), List.of()));
        return this;
    }

    Circuits gate(String name, int... targets) {
        return gate(name, new double[0], targets);
    }

    Circuits measure(int qubit, int clbit) {
        operations.add(new Operation("measure", List.of(), List.of(qubit), List.of(clbit)));
        return this;
    }

    /** Several qubits by one operation. */
    Circuits measure(List<Integer> qubits, List<Integer> clbits) {
        operations.add(new Operation("measure", List.of(), qubits, clbits));
        return this;
    }

    /** The last operation only where classical bits have the value. */
    Circuits onlyIf(long value, int... clbits) {
        Operation last = operations.removeLast();
        operations.add(new Operation(last.name(), last.parameters(), last.targets(), last.clbits(),
                Optional.of(new Condition(Arrays.stream(clbits).boxed().toList(), value, false))));
        return this;
    }

    Circuits measureAll() {
        IntStream.range(0, qubits).forEach(qubit -> measure(qubit, qubit));
        return this;
    }

    Circuit build() {
        return new Circuit(qubits, clbits, List.copyOf(operations));
    }
}
