package io.torgo.quantum.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.api.quantum.SimulationOptions.Precision;
import io.torgo.quantum.StateVector;
import io.torgo.quantum.StateVectorSimulator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Circuits that take several passes over several blocks, where qubits change places on the way. */
class LargeCircuitTest {

    private final StateVectorSimulator simulator = new StateVectorSimulator();

    /** The simplest simulator there is: each gate by itself, on a state in the order of its indices. */
    @ParameterizedTest
    @CsvSource({"9, 200, 1", "12, 200, 2", "14, 150, 3", "16, 120, 4", "17, 120, 5", "18, 120, 6"})
    void agreesWithGatesOneByOne(int qubits, int gates, long seed) {
        Circuit circuit = random(qubits, gates, new SplittableRandom(seed));
        double[] expected = oneByOne(circuit);
        assertArrayEquals(expected, simulator.amplitudes(circuit).orElseThrow(), 1e-12, "seed " + seed);
        assertArrayEquals(expected, simulator.amplitudes(circuit, Precision.SINGLE).orElseThrow(), 1e-5,
                "seed " + seed + ", single");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 15, 19})
    void aFusedMatrixIsWhatItWasFusedFrom(int qubits) {
        RandomGenerator random = new SplittableRandom(qubits);
        Circuits fused = new Circuits(qubits, 0);
        Circuits plain = new Circuits(qubits, 0);
        for (int i = 0; i < 60; i++) {
            int[] q = random.ints(0, qubits).distinct().limit(2).toArray();
            double[] angles = random.doubles(3, -3, 3).toArray();
            fused.gate("u3", angles, q[0]).gate("cx", q[0], q[1]);
            plain.gate("unitary", matrix(angles), q[0]).gate("unitary", controlledNot(), q[0], q[1]);
        }
        assertArrayEquals(simulator.amplitudes(fused.build()).orElseThrow(),
                simulator.amplitudes(plain.build()).orElseThrow(), 1e-12);
    }

    /** More controls than a block has rows, wherever they are. */
    @ParameterizedTest
    @ValueSource(ints = {5, 12, 18})
    void controlsAreEverywhere(int qubits) {
        Circuits circuit = new Circuits(qubits, qubits);
        IntStream.range(0, qubits - 1).forEach(qubit -> circuit.gate("x", qubit));
        circuit.gate("mcx", IntStream.range(0, qubits).toArray());
        circuit.gate("mcphase", new double[]{Math.PI}, IntStream.range(0, qubits).toArray());
        circuit.gate("cry", new double[]{0.3}, 0, qubits - 1);
        StateVector state = simulator.evolve(circuit.build(), Precision.DOUBLE).orElseThrow();
        int all = (1 << qubits) - 1;
        assertEquals(-Math.cos(0.15), state.amplitude(all)[0], 1e-12);
        assertEquals(Math.sin(0.15), state.amplitude(all >> 1)[0], 1e-12);
    }

    @Test
    void theNormStaysOneAndRunsAreEqualBitByBit() {
        Circuit circuit = random(18, 400, new SplittableRandom(9));
        double[] first = simulator.amplitudes(circuit).orElseThrow();
        double norm = 0;
        for (double part : first) {
            norm += part * part;
        }
        assertEquals(1, norm, 1e-12);
        assertArrayEquals(first, simulator.amplitudes(circuit).orElseThrow());
    }

    @Test
    void samplesFollowTheAmplitudes() {
        Circuits circuit = new Circuits(18, 3).gate("ry", new double[]{1.1}, 17).gate("cx", 17, 2).gate("h", 9)
                .measure(17, 0).measure(2, 1).measure(9, 2);
        Map<String, Integer> counts = simulator.run(circuit.build(), 20_000, 8).orElseThrow().counts();
        double one = Math.pow(Math.sin(0.55), 2) / 2;
        assertEquals(4, counts.size());
        assertEquals(20_000 * one, counts.get("011"), 350);
        assertEquals(20_000 * one, counts.get("111"), 350);
    }

    private static Circuit random(int qubits, int gates, RandomGenerator random) {
        Circuits circuit = new Circuits(qubits, 0);
        for (int i = 0; i < gates; i++) {
            int[] q = random.ints(0, qubits).distinct().limit(4).toArray();
            double[] angles = random.doubles(3, -3, 3).toArray();
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> circuit.gate("u3", angles, q[0]);
                case 3 -> circuit.gate("h", q[0]);
                case 4 -> circuit.gate("cx", q[0], q[1]);
                case 5 -> circuit.gate("cp", new double[]{angles[0]}, q[0], q[1]);
                case 6 -> circuit.gate("swap", q[0], q[1]);
                case 7 -> circuit.gate("cu3", angles, q[0], q[1]);
                default -> circuit.gate("c3x", q);
            }
        }
        return circuit.build();
    }

    private static double[] oneByOne(Circuit circuit) {
        double[] state = new double[2 << circuit.qubits()];
        state[0] = 1;
        for (Operation gate : circuit.operations()) {
            int[] q = gate.targets().stream().mapToInt(Integer::intValue).toArray();
            double[] p = gate.parameters().stream().mapToDouble(Double::doubleValue).toArray();
            double[] not = matrix(new double[]{Math.PI, 0, Math.PI});
            switch (gate.name()) {
                case "u3" -> apply(state, matrix(p), q[0]);
                case "h" -> apply(state, matrix(new double[]{Math.PI / 2, 0, Math.PI}), q[0]);
                case "cp" -> apply(state, matrix(new double[]{0, 0, p[0]}), q[1], q[0]);
                case "cu3" -> apply(state, matrix(p), q[1], q[0]);
                case "cx" -> apply(state, not, q[1], q[0]);
                case "c3x" -> apply(state, not, q[3], q[0], q[1], q[2]);
                case "swap" -> {
                    apply(state, not, q[1], q[0]);
                    apply(state, not, q[0], q[1]);
                    apply(state, not, q[1], q[0]);
                }
                default -> throw new IllegalArgumentException(gate.name());
            }
        }
        return state;
    }

    private static void apply(double[] state, double[] m, int target, int... controls) {
        int mask = 0;
        for (int control : controls) {
            mask |= 1 << control;
        }
        for (int i = 0; i < state.length / 2; i++) {
            if ((i >> target & 1) == 0 && (i & mask) == mask) {
                int j = i | 1 << target;
                double[] a = {state[2 * i], state[2 * i + 1], state[2 * j], state[2 * j + 1]};
                for (int line = 0; line < 2; line++) {
                    int at = line == 0 ? i : j;
                    int k = 4 * line;
                    state[2 * at] = m[k] * a[0] - m[k + 1] * a[1] + m[k + 2] * a[2] - m[k + 3] * a[3];
                    state[2 * at + 1] = m[k] * a[1] + m[k + 1] * a[0] + m[k + 2] * a[3] + m[k + 3] * a[2];
                }
            }
        }
    }

    /** u3 of OpenQASM, as parameters of {@code unitary}. */
    private static double[] matrix(double[] p) {
        double c = Math.cos(p[0] / 2);
        double s = Math.sin(p[0] / 2);
        return new double[]{c, 0, -Math.cos(p[2]) * s, -Math.sin(p[2]) * s, Math.cos(p[1]) * s, Math.sin(p[1]) * s,
                Math.cos(p[1] + p[2]) * c, Math.sin(p[1] + p[2]) * c};
    }

    /** The first target, the low bit, controls. */
    private static double[] controlledNot() {
        double[] matrix = new double[32];
        for (int line : List.of(0, 1, 2, 3)) {
            int column = (line & 1) == 0 ? line : line ^ 2;
            matrix[2 * (4 * line + column)] = 1;
        }
        return matrix;
    }
}
