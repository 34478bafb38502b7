package io.torgo.quantum.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.quantum.StateVectorSimulator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateVectorSimulatorTest {

    private final StateVectorSimulator simulator = new StateVectorSimulator();

    @Test
    void bellPairAlwaysAgrees() {
        Map<String, Integer> counts = counts(new Circuits(2, 2).gate("h", 0).gate("cx", 0, 1).measureAll(), 10_000);
        assertEquals(Set.of("00", "11"), counts.keySet());
        assertEquals(5_000, counts.get("11"), 5 * 50, "five standard deviations");
    }

    @Test
    void ghzStateHasTwoOutcomes() {
        Circuits circuit = new Circuits(12, 12).gate("h", 0);
        IntStream.range(1, 12).forEach(qubit -> circuit.gate("cx", qubit - 1, qubit));
        assertEquals(Set.of("0".repeat(12), "1".repeat(12)), counts(circuit.measureAll(), 1_000).keySet());
    }

    @Test
    void classicalBitZeroIsRightmost() {
        assertEquals(Map.of("001", 5), counts(new Circuits(3, 3).gate("x", 0).measureAll(), 5));
        assertEquals(Map.of("10", 5), counts(new Circuits(3, 2).gate("x", 0).measure(0, 1), 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 12, 15})
    void fourierTransformOfBasisState(int basis) {
        Circuits circuit = new Circuits(4, 0);
        IntStream.range(0, 4).filter(qubit -> (basis >> qubit & 1) == 1).forEach(qubit -> circuit.gate("x", qubit));
        for (int target = 3; target >= 0; target--) {
            circuit.gate("h", target);
            for (int control = target - 1; control >= 0; control--) {
                circuit.gate("cp", new double[]{Math.PI / (1 << target - control)}, control, target);
            }
        }
        circuit.gate("swap", 0, 3).gate("swap", 1, 2);
        double[] amplitudes = simulator.amplitudes(circuit.build()).orElseThrow();
        for (int k = 0; k < 16; k++) {
            double angle = 2 * Math.PI * basis * k / 16;
            assertEquals(Math.cos(angle) / 4, amplitudes[2 * k], 1e-12, "re of " + k);
            assertEquals(Math.sin(angle) / 4, amplitudes[2 * k + 1], 1e-12, "im of " + k);
        }
    }

    /** χ² over 256 equal cells, 255 degrees of freedom: mean 255, standard deviation 22.6. */
    @Test
    void eightHadamardsAreUniform() {
        Circuits circuit = new Circuits(8, 8);
        IntStream.range(0, 8).forEach(qubit -> circuit.gate("h", qubit));
        int shots = 256_000;
        Map<String, Integer> counts = counts(circuit.measureAll(), shots);
        assertEquals(256, counts.size());
        double expected = shots / 256.0;
        double chiSquare = counts.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
        assertTrue(chiSquare > 165 && chiSquare < 345, "within four standard deviations: " + chiSquare);
    }

    @Test
    void sameSeedSameCounts() {
        Circuit circuit = new Circuits(3, 3).gate("h", 0).gate("ry", new double[]{1}, 1).gate("cx", 0, 2).measureAll()
                .build();
        CircuitResult first = simulator.run(circuit, 1_000, 42).orElseThrow();
        assertEquals(first, simulator.run(circuit, 1_000, 42).orElseThrow());
        assertNotEquals(first.counts(), simulator.run(circuit, 1_000, 43).orElseThrow().counts());
        assertTrue(first.simulated());
    }

    @Test
    void measurementInTheMiddleCollapses() {
        Circuits circuit = new Circuits(1, 2).gate("h", 0).measure(0, 0).measure(0, 1);
        assertEquals(Set.of("00", "11"), counts(circuit, 500).keySet());
    }

    @Test
    void resetLeavesZeroAndItsPartnerMixed() {
        Circuits circuit = new Circuits(2, 2).gate("h", 0).gate("cx", 0, 1).gate("reset", 0).measureAll();
        assertEquals(Set.of("00", "10"), counts(circuit, 500).keySet());
    }

    @Test
    void trajectoriesAndSamplingAgree() {
        Circuits sampled = new Circuits(2, 2).gate("ry", new double[]{1.2}, 0).gate("cx", 0, 1).measureAll();
        Circuits walked = new Circuits(2, 2).gate("reset", 0).gate("ry", new double[]{1.2}, 0).gate("cx", 0, 1)
                .measureAll();
        double expected = 20_000 * Math.pow(Math.sin(0.6), 2);
        assertEquals(expected, counts(sampled, 20_000).get("11"), 350);
        assertEquals(expected, counts(walked, 20_000).get("11"), 350);
    }

    @Test
    void refusesWhatItCannotRun() {
        assertEquals("QUANTUM-UNKNOWN-GATE", code(new Circuits(1, 0).gate("warp", 0), 1));
        assertEquals("QUANTUM-BAD-INDEX", code(new Circuits(1, 0).gate("x", 1), 1));
        assertEquals("QUANTUM-BAD-INDEX", code(new Circuits(2, 0).gate("cx", 1, 1), 1));
        assertEquals("QUANTUM-BAD-INDEX", code(new Circuits(2, 0).gate("cx", 1), 1));
        assertEquals("QUANTUM-BAD-INDEX", code(new Circuits(1, 0).gate("rx", 0), 1));
        assertEquals("QUANTUM-BAD-INDEX", code(new Circuits(1, 0).gate("rx", new double[]{Double.NaN}, 0), 1));
        assertEquals("QUANTUM-BAD-INDEX", code(new Circuits(1, 0).measure(0, 0), 1));
        assertEquals("QUANTUM-BAD-INDEX", code(new Circuits(0, 0), 1));
        assertEquals("QUANTUM-TOO-MANY-QUBITS", code(new Circuits(29, 0).gate("t", 0), 1));
        assertEquals("QUANTUM-SHOTS", code(new Circuits(1, 0), 0));
        assertEquals("QUANTUM-SHOTS", code(new Circuits(1, 0), 1_000_001));
    }

    @Test
    void namesTheMemoryThatWouldBeNeeded() {
        Outcome<CircuitResult> outcome = simulator.run(new Circuits(40, 0).gate("t", 0).build(), 1, 0);
        String message = assertInstanceOf(Outcome.Failed.class, outcome).problem().message();
        assertTrue(message.contains("1.64e+04 GiB"), message);
    }

    @Test
    void amplitudesOfAMixtureAreRefused() {
        Outcome<double[]> outcome = simulator.amplitudes(new Circuits(1, 0).gate("reset", 0).build());
        assertEquals("QUANTUM-NOT-PURE", assertInstanceOf(Outcome.Failed.class, outcome).problem().code());
    }

    private Map<String, Integer> counts(Circuits circuit, int shots) {
        return simulator.run(circuit.build(), shots, 2048).orElseThrow().counts();
    }

    private String code(Circuits circuit, int shots) {
        return assertInstanceOf(Outcome.Failed.class, simulator.run(circuit.build(), shots, 0)).problem().code();
    }
}
