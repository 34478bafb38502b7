package io.torgo.quantum.algorithm;

import io.torgo.api.Outcome;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitSimulator;

/** The quantum Fourier transform, and the estimation of a phase by it (A. Kitaev, 1995). */
public final class Fourier {

    private Fourier() {
    }

    /**
     * @param estimate the most probable multiple of 2^−bits
     * @param chance its probability
     * @param error distance to the phase, on the circle
     * @param resolution 2^−bits: what so many bits can tell
     */
    public record Report(double estimate, double chance, double error, double resolution, int bits) {
    }

    /** The transform of qubits 0 … n − 1: |k⟩ becomes the sum of exp(2πi j k / 2^n) |j⟩ / √2^n. */
    public static Circuit transform(int n) {
        return transform(n, n, 1);
    }

    private static Circuit transform(int n, int qubits, int sign) {
        CircuitBuilder circuit = new CircuitBuilder(qubits, 0);
        if (sign < 0) {
            swaps(circuit, n);
        }
        for (int i = 0; i < n; i++) {
            int target = sign > 0 ? n - 1 - i : i;
            if (sign > 0) {
                circuit.gate("h", target);
            }
            for (int k = 0; k < target; k++) {
                int control = sign > 0 ? target - 1 - k : k;
                circuit.turn("cp", sign * Math.PI / (1L << target - control), control, target);
            }
            if (sign < 0) {
                circuit.gate("h", target);
            }
        }
        if (sign > 0) {
            swaps(circuit, n);
        }
        return circuit.build();
    }

    private static void swaps(CircuitBuilder circuit, int n) {
        for (int i = 0; i < n / 2; i++) {
            circuit.gate("swap", i, n - 1 - i);
        }
    }

    /**
     * Estimates the phase that a gate gives its eigenstate.
     *
     * @param phase 0 ≤ phase < 1, in turns
     * @param bits 1 … 16, the qubits that it is read to
     */
    public static Outcome<Report> estimatePhase(CircuitSimulator simulator, double phase, int bits) {
        CircuitBuilder circuit = new CircuitBuilder(bits + 1, 0).each("h", 0, bits).gate("x", bits);
        for (int i = 0; i < bits; i++) {
            circuit.turn("cp", 2 * Math.PI * phase * (1 << i), i, bits);
        }
        circuit.append(transform(bits, bits + 1, -1));
        return simulator.amplitudes(circuit.build()).map(amplitudes -> report(amplitudes, phase, bits));
    }

    private static Report report(double[] amplitudes, double phase, int bits) {
        int best = 0;
        double chance = 0;
        for (int index = 0; index < 1 << bits; index++) {
            int at = 2 * (index | 1 << bits);
            double probability = amplitudes[at] * amplitudes[at] + amplitudes[at + 1] * amplitudes[at + 1];
            if (probability > chance) {
                best = index;
                chance = probability;
            }
        }
        double resolution = 1.0 / (1 << bits);
        double distance = Math.abs(best * resolution - phase);
        return new Report(best * resolution, chance, Math.min(distance, 1 - distance), resolution, bits);
    }
}
