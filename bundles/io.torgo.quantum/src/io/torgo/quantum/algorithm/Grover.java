package io.torgo.quantum.algorithm;

import io.torgo.api.Outcome;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitSimulator;
import java.util.stream.IntStream;

/** Search without order (L. K. Grover, 1996): the marked one of 2^n in about π/4 · √2^n questions. */
public final class Grover {

    private Grover() {
    }

    /**
     * @param chance probability that a sample is the marked one
     * @param questions how often the oracle was asked
     * @param classicalQuestions how often one asks on the average, one after another: (2^n + 1) / 2
     */
    public record Report(double chance, int questions, double classicalQuestions, int qubits) {
    }

    /**
     * @param qubits 2 … 20
     * @param marked 0 … 2^qubits − 1
     */
    public static Outcome<Report> search(CircuitSimulator simulator, int qubits, int marked) {
        int rounds = Math.max(1, (int) Math.floor(Math.PI / 4 * Math.sqrt(1 << qubits)));
        return simulator.amplitudes(circuit(qubits, marked, rounds)).map(amplitudes -> new Report(
                amplitudes[2 * marked] * amplitudes[2 * marked]
                        + amplitudes[2 * marked + 1] * amplitudes[2 * marked + 1],
                rounds, ((1 << qubits) + 1) / 2.0, qubits));
    }

    static Circuit circuit(int qubits, int marked, int rounds) {
        CircuitBuilder circuit = new CircuitBuilder(qubits, 0).each("h", 0, qubits);
        for (int round = 0; round < rounds; round++) {
            flip(circuit, qubits, marked);
            circuit.each("h", 0, qubits);
            flip(circuit, qubits, 0);
            circuit.each("h", 0, qubits);
        }
        return circuit.build();
    }

    /** Turns the sign of one basis state. */
    private static void flip(CircuitBuilder circuit, int qubits, int index) {
        int[] all = IntStream.range(0, qubits).toArray();
        int[] zeros = IntStream.of(all).filter(qubit -> (index >> qubit & 1) == 0).toArray();
        IntStream.of(zeros).forEach(qubit -> circuit.gate("x", qubit));
        circuit.phaseOfOnes(Math.PI, all);
        IntStream.of(zeros).forEach(qubit -> circuit.gate("x", qubit));
    }
}
