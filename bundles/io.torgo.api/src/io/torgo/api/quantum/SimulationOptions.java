package io.torgo.api.quantum;

import java.util.Objects;
import java.util.Optional;

/**
 * How a circuit is simulated.
 *
 * @param shots 1 … 1,000,000
 * @param seed the same gives the same counts
 * @param noise empty for a perfect device
 */
public record SimulationOptions(int shots, long seed, Precision precision, Method method, Optional<NoiseModel> noise) {

    public SimulationOptions {
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(noise, "noise");
    }

    /** Double precision, the method chosen by the circuit, no noise. */
    public static SimulationOptions of(int shots, long seed) {
        return new SimulationOptions(shots, seed, Precision.DOUBLE, Method.AUTOMATIC, Optional.empty());
    }

    public SimulationOptions with(Precision other) {
        return new SimulationOptions(shots, seed, other, method, noise);
    }

    public SimulationOptions with(Method other) {
        return new SimulationOptions(shots, seed, precision, other, noise);
    }

    public SimulationOptions with(NoiseModel model) {
        return new SimulationOptions(shots, seed, precision, method, Optional.of(model));
    }

    /** Size of the numbers that amplitudes are made of. */
    public enum Precision {
        /** 64 bits: 16 bytes an amplitude. */
        DOUBLE,
        /** 32 bits: 8 bytes an amplitude. */
        SINGLE
    }

    /** What is kept of the quantum state. */
    public enum Method {
        /** The cheapest one that gives the exact distribution. */
        AUTOMATIC,
        /** All 2^n amplitudes. */
        STATEVECTOR,
        /** The 4^n entries of the density matrix, for noise without sampling error. */
        DENSITY_MATRIX,
        /** The tableau of Aaronson and Gottesman (2004), for Clifford circuits of thousands of qubits. */
        STABILIZER
    }
}
