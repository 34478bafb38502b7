package io.torgo.quantum;

import io.torgo.api.quantum.Circuit.Operation;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a method keeps of the qubits. Not thread-safe. */
interface QuantumState {

    /** Applies gates and barriers; measurements, resets and conditions are the caller's business. */
    void apply(List<Operation> gates);

    /** Probability that the qubit is measured as 1. */
    double one(int qubit);

    /** Leaves the state that fits an outcome of that probability, which must not be 0. */
    void project(int qubit, boolean outcome, double probability);

    /** Weakens the amplitude of 1 by √(1 − decay) and divides the state by √probability. */
    void damp(int qubit, double decay, double probability);

    /** Does a channel for all shots at once; false where its outcome must be drawn for each. */
    default boolean channel(Event event) {
        return false;
    }

    QuantumState copy();

    /** One drawn outcome of all qubits a shot, in any order. */
    List<BitSet> sample(int shots, RandomGenerator random);
}
