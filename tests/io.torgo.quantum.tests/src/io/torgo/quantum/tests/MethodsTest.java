package io.torgo.quantum.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.api.quantum.NoiseModel;
import io.torgo.api.quantum.PauliTerm;
import io.torgo.api.quantum.SimulationOptions;
import io.torgo.api.quantum.SimulationOptions.Method;
import io.torgo.api.quantum.SimulationOptions.Precision;
import io.torgo.quantum.StateVectorSimulator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** State vector, density matrix and stabiliser tableau against each other. */
class MethodsTest {

    private static final NoiseModel CLEAN = new NoiseModel(0, 0, 0, 0, 0);
    private static final List<String> CLIFFORD = List.of("h", "s", "sdg", "x", "y", "z", "sx", "sxdg", "cx", "cy", "cz",
            "swap", "iswap", "dcx", "ecr");

    private final StateVectorSimulator simulator = new StateVectorSimulator();

    @ParameterizedTest
    @EnumSource(Method.class)
    void conditionsFollowWhatWasMeasured(Method method) {
        Circuits circuit = new Circuits(3, 3).gate("h", 0).measure(0, 0).gate("x", 1).onlyIf(1, 0)
                .gate("x", 2).onlyIf(0, 0).measure(1, 1).measure(2, 2);
        assertEquals(Set.of("011", "100"), counts(circuit, method, 400).keySet());
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void aQubitIsMeasuredIntoTheSameBitAgain(Method method) {
        Circuits twice = new Circuits(1, 1).gate("h", 0).measure(0, 0).gate("h", 0).measure(0, 0);
        assertEquals(500, counts(twice, method, 1_000).getOrDefault("0", 0), 5 * Math.sqrt(250));
        assertEquals("QUANTUM-NOT-PURE", code(simulator.amplitudes(twice.build(), Precision.DOUBLE)));
        Circuits lowered = new Circuits(1, 1).gate("x", 0).measure(0, 0).gate("x", 0).onlyIf(1, 0).measure(0, 0);
        assertEquals(Map.of("0", 100), counts(lowered, method, 100));
    }

    /** 4^16 ways to disturb a gate are more than an int tells apart. */
    @Test
    void noiseReachesGatesOnSixteenQubits() {
        Circuits circuit = new Circuits(16, 16).gate("mcx", IntStream.range(0, 16).toArray()).measureAll();
        NoiseModel mixing = new NoiseModel(0, 1, 0, 0, 0);
        Map<String, Integer> counts = simulator.run(circuit.build(), SimulationOptions.of(30, 1).with(mixing)
                .with(Method.STATEVECTOR)).orElseThrow().counts();
        assertTrue(counts.size() > 20, counts.toString());
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void aTeleportedStateArrives(Method method) {
        Circuits circuit = new Circuits(3, 3).gate("h", 0).gate("s", 0).gate("h", 1).gate("cx", 1, 2).gate("cx", 0, 1)
                .gate("h", 0).measure(0, 0).measure(1, 1).gate("x", 2).onlyIf(1, 1).gate("z", 2).onlyIf(1, 0)
                .gate("sdg", 2).gate("h", 2).measure(2, 2);
        Map<String, Integer> counts = counts(circuit, method, 800);
        assertEquals(Set.of("000", "001", "010", "011"), counts.keySet());
    }

    /** Every outcome of one measurement in the middle decides the next: as many ways as shots allow. */
    @Test
    void manyWaysShareTheirBeginnings() {
        Circuits circuit = new Circuits(1, 12);
        IntStream.range(0, 12).forEach(bit -> circuit.gate("h", 0).measure(0, bit));
        Map<String, Integer> counts = counts(circuit, Method.STATEVECTOR, 200_000);
        assertEquals(4096, counts.size());
        double expected = 200_000 / 4096.0;
        double chiSquare = counts.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
        assertTrue(Math.abs(chiSquare - 4095) < 5 * Math.sqrt(2 * 4095), "chi square " + chiSquare);
    }

    @Test
    void tableauAndStateVectorAgreeOnRandomCliffordCircuits() {
        for (long seed = 1; seed <= 60; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            Circuits circuit = clifford(5, 40, random);
            circuit.measure(random.nextInt(5), 0).gate("reset", random.nextInt(5));
            circuit.gate("x", random.nextInt(5)).onlyIf(1, 0);
            circuit.gate("h", random.nextInt(5)).gate("cx", 0, 4);
            circuit.measureAll();
            assertSameDistribution(counts(circuit, Method.STATEVECTOR, 4_000),
                    counts(circuit, Method.STABILIZER, 4_000), 4_000, "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64, 65, 500, 2_000})
    void thousandsOfQubitsInAGhzState(int qubits) {
        Circuits circuit = new Circuits(qubits, qubits).gate("h", 0);
        IntStream.range(1, qubits).forEach(qubit -> circuit.gate("cx", qubit - 1, qubit));
        CircuitResult result = simulator.run(circuit.measureAll().build(), 100, 5).orElseThrow();
        assertEquals("stabilizer", result.method());
        assertEquals(Set.of("0".repeat(qubits), "1".repeat(qubits)), result.counts().keySet());
    }

    /** Random stabiliser states over word borders: a circuit and its inverse lead back, whatever is measured first. */
    @ParameterizedTest
    @ValueSource(ints = {70, 130})
    void aCliffordCircuitAndItsInverseLeadBack(int qubits) {
        RandomGenerator random = new SplittableRandom(qubits);
        Circuits circuit = new Circuits(qubits, qubits);
        int[][] gates = new int[2_000][];
        for (int i = 0; i < gates.length; i++) {
            int a = random.nextInt(qubits);
            gates[i] = new int[]{random.nextInt(3), a, (a + 1 + random.nextInt(qubits - 1)) % qubits};
        }
        for (int[] gate : gates) {
            add(circuit, gate, "s");
        }
        for (int i = gates.length - 1; i >= 0; i--) {
            add(circuit, gates[i], "sdg");
        }
        assertEquals(Map.of("0".repeat(qubits), 50), counts(circuit.measureAll(), Method.STABILIZER, 50));
    }

    @Test
    void noiseByTrajectoriesAndByDensityMatrixAgree() {
        NoiseModel noise = new NoiseModel(0.05, 0.08, 0.1, 0.07, 0.03);
        for (long seed = 1; seed <= 10; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            Circuits circuit = new Circuits(3, 3);
            for (int i = 0; i < 8; i++) {
                circuit.gate("ry", new double[]{random.nextDouble() * 6}, random.nextInt(3));
                circuit.gate("cx", i % 3, (i + 1) % 3);
            }
            circuit.gate("ccx", 0, 1, 2).measureAll();
            assertSameDistribution(noisy(circuit, noise, Method.STATEVECTOR),
                    noisy(circuit, noise, Method.DENSITY_MATRIX), 40_000, "seed " + seed);
        }
    }

    @Test
    void channelsHaveTheirProbabilities() {
        Circuits flipped = new Circuits(1, 1).gate("x", 0).measureAll();
        for (Method method : List.of(Method.STATEVECTOR, Method.DENSITY_MATRIX)) {
            assertEquals(0.1, zeros(flipped, new NoiseModel(0.2, 0, 0, 0, 0), method), 0.01, "half of what is mixed");
            assertEquals(0.3, zeros(flipped, new NoiseModel(0, 0, 0.3, 0, 0), method), 0.015, "decayed");
            assertEquals(0.25, zeros(flipped, new NoiseModel(0, 0, 0, 0, 0.25), method), 0.015, "misread");
        }
        Circuits ramsey = new Circuits(1, 1).gate("h", 0).gate("h", 0).measureAll();
        for (Method method : List.of(Method.STATEVECTOR, Method.DENSITY_MATRIX)) {
            assertEquals(0.8, zeros(ramsey, new NoiseModel(0, 0, 0, 0.4, 0), method), 0.015, "half of the lost phases");
        }
        assertEquals(1, zeros(ramsey, CLEAN, Method.STATEVECTOR));
    }

    /** A measurement asks its condition once, then its bits may change. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void measurementsUnderTheirOwnBits(Method method) {
        NoiseModel misread = new NoiseModel(0, 0, 0, 0, 0.25);
        Circuits one = new Circuits(1, 1).gate("x", 0).measure(0, 0).onlyIf(0, 0);
        assertShares(Map.of("1", 0.75, "0", 0.25), noisy(one, misread, method));
        Circuits twice = new Circuits(1, 1).measure(0, 0).measure(0, 0).onlyIf(1, 0);
        assertShares(Map.of("1", 0.0625, "0", 0.9375), noisy(twice, misread, method));
        Circuits never = new Circuits(1, 1).gate("x", 0).measure(0, 0).onlyIf(1, 0);
        assertShares(Map.of("0", 1.0), noisy(never, misread, method));
        Circuits both = new Circuits(2, 2).gate("x", 0).gate("x", 1).measure(List.of(0, 1), List.of(0, 1)).onlyIf(0, 0);
        assertShares(Map.of("11", 1.0), noisy(both, CLEAN, method));
        assertShares(Map.of("11", 0.5625, "01", 0.1875, "10", 0.1875, "00", 0.0625), noisy(both, misread, method));
        Circuits random = new Circuits(2, 2).gate("h", 0).gate("x", 1).measure(0, 0)
                .measure(List.of(1, 0), List.of(0, 1)).onlyIf(0, 0);
        assertShares(Map.of("01", 1.0), noisy(random, CLEAN, method));
    }

    @Test
    void expectationsOfPauliSums() {
        Circuits bell = new Circuits(2, 0).gate("h", 0).gate("cx", 0, 1);
        assertEquals(1, expectation(bell, "XX"), 1e-12);
        assertEquals(-1, expectation(bell, "YY"), 1e-12);
        assertEquals(1, expectation(bell, "ZZ"), 1e-12);
        assertEquals(0, expectation(bell, "IZ"), 1e-12);
        Circuits turned = new Circuits(2, 0).gate("rx", new double[]{0.7}, 0);
        assertEquals(-Math.sin(0.7), expectation(turned, "IY"), 1e-12);
        assertEquals(1, expectation(turned, "ZI"), 1e-12);
        Circuit circuit = turned.build();
        assertEquals(2 - 0.5 * Math.cos(0.7), simulator.expectation(circuit,
                List.of(new PauliTerm(2, "II"), new PauliTerm(-0.5, "IZ"))).orElseThrow(), 1e-12);
        assertEquals("QUANTUM-BAD-INDEX", code(simulator.expectation(circuit, List.of(new PauliTerm(1, "Z")))));
        assertEquals("QUANTUM-BAD-INDEX", code(simulator.expectation(circuit, List.of(new PauliTerm(1, "AZ")))));
    }

    @Test
    void bothPrecisionsGiveTheSameCounts() {
        Circuit circuit = new Circuits(6, 6).gate("h", 0).gate("ry", new double[]{1.1}, 3).gate("cx", 0, 4)
                .gate("ccx", 3, 4, 5).measureAll().build();
        SimulationOptions options = SimulationOptions.of(5_000, 11);
        CircuitResult single = simulator.run(circuit, options.with(Precision.SINGLE)).orElseThrow();
        assertEquals(simulator.run(circuit, options).orElseThrow().counts(), single.counts());
        assertEquals("single", single.precision());
    }

    @Test
    void aMethodThatDoesNotFitIsRefused() {
        Circuit circuit = new Circuits(1, 0).gate("t", 0).build();
        SimulationOptions options = SimulationOptions.of(1, 1);
        assertEquals("QUANTUM-METHOD", code(simulator.run(circuit, options.with(Method.STABILIZER))));
        assertEquals("QUANTUM-TOO-MANY-QUBITS",
                code(simulator.run(new Circuits(14, 0).build(), options.with(Method.DENSITY_MATRIX))));
        Circuit astray = new Circuits(1, 1).gate("x", 0).onlyIf(1, 3).build();
        assertEquals("QUANTUM-BAD-INDEX", code(simulator.run(astray, options)));
    }

    private static void add(Circuits circuit, int[] gate, String phase) {
        switch (gate[0]) {
            case 0 -> circuit.gate("h", gate[1]);
            case 1 -> circuit.gate(phase, gate[1]);
            default -> circuit.gate("cx", gate[1], gate[2]);
        }
    }

    private static Circuits clifford(int qubits, int gates, RandomGenerator random) {
        Circuits circuit = new Circuits(qubits, qubits);
        for (int i = 0; i < gates; i++) {
            String name = CLIFFORD.get(random.nextInt(CLIFFORD.size()));
            int a = random.nextInt(qubits);
            int b = (a + 1 + random.nextInt(qubits - 1)) % qubits;
            if (CLIFFORD.indexOf(name) < CLIFFORD.indexOf("cx")) {
                circuit.gate(name, a);
            } else {
                circuit.gate(name, a, b);
            }
        }
        return circuit;
    }

    /** Each frequency within five standard deviations of a difference. */
    private static void assertSameDistribution(Map<String, Integer> a, Map<String, Integer> b, int shots,
            String which) {
        Set<String> keys = new TreeSet<>(a.keySet());
        keys.addAll(b.keySet());
        for (String key : keys) {
            double p = (a.getOrDefault(key, 0) + b.getOrDefault(key, 0)) / (2.0 * shots);
            assertEquals(a.getOrDefault(key, 0), b.getOrDefault(key, 0), 5 * Math.sqrt(2 * shots * p) + 1,
                    which + ", outcome " + key);
        }
    }

    /** Of 40,000 shots; within five standard deviations. */
    private static void assertShares(Map<String, Double> expected, Map<String, Integer> counts) {
        expected.forEach((outcome, share) -> assertEquals(share, counts.getOrDefault(outcome, 0) / 40_000.0, 0.0125,
                outcome + " of " + counts));
    }

    private double expectation(Circuits circuit, String paulis) {
        return simulator.expectation(circuit.build(), List.of(new PauliTerm(1, paulis))).orElseThrow();
    }

    private double zeros(Circuits circuit, NoiseModel noise, Method method) {
        return noisy(circuit, noise, method).getOrDefault("0", 0) / 40_000.0;
    }

    private Map<String, Integer> noisy(Circuits circuit, NoiseModel noise, Method method) {
        return simulator.run(circuit.build(), SimulationOptions.of(40_000, 3).with(noise).with(method)).orElseThrow()
                .counts();
    }

    private Map<String, Integer> counts(Circuits circuit, Method method, int shots) {
        return simulator.run(circuit.build(), SimulationOptions.of(shots, 2048).with(method)).orElseThrow().counts();
    }

    private static String code(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Failed.class, outcome).problem().code();
    }
}
