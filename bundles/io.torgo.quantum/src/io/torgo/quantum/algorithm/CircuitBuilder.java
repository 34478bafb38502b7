package io.torgo.quantum.algorithm;

import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.Circuit.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Puts a circuit together, gate after gate. */
public final class CircuitBuilder {

    private final int qubits;
    private final int clbits;
    private final List<Operation> operations = new ArrayList<>();

    public CircuitBuilder(int qubits, int clbits) {
        this.qubits = qubits;
        this.clbits = clbits;
    }

    /** A gate without angles; controls first. */
    public CircuitBuilder gate(String name, int... targets) {
        return gate(name, List.of(), targets);
    }

    /** A gate with one angle in radians. */
    public CircuitBuilder turn(String name, double angle, int... targets) {
        return gate(name, List.of(angle), targets);
    }

    private CircuitBuilder gate(String name, List<Double> parameters, int... targets) {
        operations.add(new Operation(name, parameters, Arrays.stream(targets).boxed().toList(), List.of()));
        return this;
    }

    /** A gate on each qubit from the first up to, but not, the last. */
    public CircuitBuilder each(String name, int first, int end) {
        IntStream.range(first, end).forEach(qubit -> gate(name, qubit));
        return this;
    }

    public CircuitBuilder measure(int qubit, int clbit) {
        operations.add(new Operation("measure", List.of(), List.of(qubit), List.of(clbit)));
        return this;
    }

    /** Turns the phase of the state in which all of these qubits are 1 by the angle. */
    public CircuitBuilder phaseOfOnes(double angle, int... targets) {
        return turn("gphase", angle, targets);
    }

    /** Appends another circuit on the same qubits. */
    public CircuitBuilder append(Circuit other) {
        operations.addAll(other.operations());
        return this;
    }

    public Circuit build() {
        return new Circuit(qubits, clbits, List.copyOf(operations));
    }
}
