package io.torgo.api.quantum;

import io.torgo.api.Outcome;
import java.util.List;

/** Runs circuits. Thread-safe; returns when the circuit is done. */
public interface CircuitSimulator {

    /** @return counts, or {@code QUANTUM-…} for an unknown gate, a bad index or too many qubits */
    default Outcome<CircuitResult> run(Circuit circuit, int shots, long seed) {
        return run(circuit, SimulationOptions.of(shots, seed));
    }

    /** @return counts, or {@code QUANTUM-…} for an unknown gate, a bad index, too many qubits, a method that does not fit */
    Outcome<CircuitResult> run(Circuit circuit, SimulationOptions options);

    /**
     * The state before the final measurements.
     *
     * @return 2 · 2^qubits numbers, real and imaginary parts in turn, qubit 0 the least significant bit of the index; or
     *     {@code QUANTUM-NOT-PURE} where no single state describes the circuit
     */
    Outcome<double[]> amplitudes(Circuit circuit, SimulationOptions.Precision precision);

    /** The same in double precision. */
    default Outcome<double[]> amplitudes(Circuit circuit) {
        return amplitudes(circuit, SimulationOptions.Precision.DOUBLE);
    }

    /** Expectation of a sum of Pauli operators in the state before the final measurements, exact up to rounding. */
    Outcome<Double> expectation(Circuit circuit, List<PauliTerm> observable);
}
