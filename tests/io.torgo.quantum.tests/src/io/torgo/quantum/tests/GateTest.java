package io.torgo.quantum.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.torgo.quantum.StateVectorSimulator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GateTest {

    private static final double EXACT = 1e-12;

    private final StateVectorSimulator simulator = new StateVectorSimulator();

    /** Name, qubits and angles of a gate. */
    record Shape(String name, int qubits, int angles) {
    }

    static List<Shape> shapes() {
        return List.of(new Shape("id", 1, 0), new Shape("x", 1, 0), new Shape("y", 1, 0), new Shape("z", 1, 0),
                new Shape("h", 1, 0), new Shape("s", 1, 0), new Shape("sdg", 1, 0), new Shape("t", 1, 0),
                new Shape("tdg", 1, 0), new Shape("sx", 1, 0), new Shape("sxdg", 1, 0), new Shape("rx", 1, 1),
                new Shape("ry", 1, 1), new Shape("rz", 1, 1), new Shape("p", 1, 1), new Shape("u1", 1, 1),
                new Shape("u2", 1, 2), new Shape("u3", 1, 3), new Shape("u", 1, 3), new Shape("cx", 2, 0),
                new Shape("cy", 2, 0), new Shape("cz", 2, 0), new Shape("ch", 2, 0), new Shape("cp", 2, 1),
                new Shape("cu1", 2, 1), new Shape("crx", 2, 1), new Shape("cry", 2, 1), new Shape("crz", 2, 1),
                new Shape("cu3", 2, 3), new Shape("cu", 2, 4), new Shape("swap", 2, 0), new Shape("iswap", 2, 0),
                new Shape("cswap", 3, 0), new Shape("ccx", 3, 0), new Shape("rxx", 2, 1), new Shape("ryy", 2, 1),
                new Shape("rzz", 2, 1), new Shape("r", 1, 2), new Shape("cs", 2, 0), new Shape("csdg", 2, 0),
                new Shape("csx", 2, 0), new Shape("ccz", 3, 0), new Shape("dcx", 2, 0), new Shape("ecr", 2, 0),
                new Shape("rzx", 2, 1), new Shape("xx_plus_yy", 2, 2), new Shape("xx_minus_yy", 2, 2),
                new Shape("rccx", 3, 0), new Shape("rc3x", 4, 0), new Shape("c3x", 4, 0), new Shape("c3sqrtx", 4, 0));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void columnsAreOrthonormal(Shape shape) {
        double[] angles = angles(shape.angles(), new SplittableRandom(7));
        int size = 1 << shape.qubits();
        double[][] columns = new double[size][];
        for (int column = 0; column < size; column++) {
            columns[column] = column(shape, angles, column);
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                assertEquals(a == b ? 1 : 0, overlap(columns[a], columns[b]), EXACT, "columns " + a + ", " + b);
            }
        }
    }

    /** Each gate amid a scrambled state, on qubits in random order, against qelib1's expansion. */
    @ParameterizedTest
    @MethodSource("shapes")
    void agreesWithItsExpansion(Shape shape) {
        RandomGenerator random = new SplittableRandom(shape.name().hashCode());
        for (int repetition = 0; repetition < 10; repetition++) {
            Circuits circuit = new Circuits(4, 0);
            ReferenceState reference = new ReferenceState(4);
            for (int qubit = 0; qubit < 4; qubit++) {
                add(circuit, reference, new Shape("u3", 1, 3), angles(3, random), qubit);
                add(circuit, reference, new Shape("cx", 2, 0), new double[0], qubit, (qubit + 1) % 4);
            }
            add(circuit, reference, shape, angles(shape.angles(), random), targets(shape.qubits(), 4, random));
            assertSameState(reference, circuit, "repetition " + repetition);
        }
    }

    @Test
    void randomCircuitsAgree() {
        for (long seed = 1; seed <= 20; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            Circuits circuit = new Circuits(5, 0);
            ReferenceState reference = new ReferenceState(5);
            for (int i = 0; i < 60; i++) {
                Shape shape = shapes().get(random.nextInt(shapes().size()));
                add(circuit, reference, shape, angles(shape.angles(), random), targets(shape.qubits(), 5, random));
            }
            assertSameState(reference, circuit, "seed " + seed);
        }
    }

    private void assertSameState(ReferenceState reference, Circuits circuit, String which) {
        double[] amplitudes = simulator.amplitudes(circuit.build()).orElseThrow();
        double re = 0;
        double im = 0;
        for (int i = 0; i < reference.size(); i++) {
            double[] expected = reference.at(i);
            re += expected[0] * amplitudes[2 * i] + expected[1] * amplitudes[2 * i + 1];
            im += expected[0] * amplitudes[2 * i + 1] - expected[1] * amplitudes[2 * i];
        }
        assertEquals(1, Math.hypot(re, im), EXACT, "fidelity, " + which);
    }

    private static void add(Circuits circuit, ReferenceState reference, Shape shape, double[] angles, int... targets) {
        circuit.gate(shape.name(), angles, targets);
        reference.apply(shape.name(), angles, targets);
    }

    private double[] column(Shape shape, double[] angles, int basis) {
        Circuits circuit = new Circuits(shape.qubits(), 0);
        IntStream.range(0, shape.qubits()).filter(qubit -> (basis >> qubit & 1) == 1)
                .forEach(qubit -> circuit.gate("x", qubit));
        circuit.gate(shape.name(), angles, IntStream.range(0, shape.qubits()).toArray());
        return simulator.amplitudes(circuit.build()).orElseThrow();
    }

    private static double overlap(double[] a, double[] b) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < a.length; i += 2) {
            re += a[i] * b[i] + a[i + 1] * b[i + 1];
            im += a[i] * b[i + 1] - a[i + 1] * b[i];
        }
        return Math.hypot(re, im);
    }

    private static double[] angles(int count, RandomGenerator random) {
        return random.doubles(count, -Math.PI, Math.PI).toArray();
    }

    private static int[] targets(int count, int of, RandomGenerator random) {
        return random.ints(0, of).distinct().limit(count).toArray();
    }
}
