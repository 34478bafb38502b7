package io.torgo.api.quantum;

import io.torgo.api.Outcome;

/** Runs circuits. Thread-safe; runs on the caller's thread. */
public interface CircuitSimulator {

    /** @return counts, or {@code QUANTUM-…} for an unknown gate, a bad index or too many qubits */
    Outcome<CircuitResult> run(Circuit circuit, int shots, long seed);
}
