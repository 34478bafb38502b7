package io.torgo.quantum.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.quantum.CircuitSimulator;
import io.torgo.quantum.StateVectorSimulator;
import io.torgo.quantum.algorithm.CircuitBuilder;
import io.torgo.quantum.algorithm.ErrorCorrection;
import io.torgo.quantum.algorithm.Fourier;
import io.torgo.quantum.algorithm.Grover;
import io.torgo.quantum.algorithm.KeyDistribution;
import io.torgo.quantum.algorithm.Qaoa;
import io.torgo.quantum.algorithm.Qubo;
import io.torgo.quantum.algorithm.Vqe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each algorithm against its closed form, or against the classical answer. */
class AlgorithmTest {

    private final CircuitSimulator simulator = new StateVectorSimulator();

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 8})
    void groverMeetsItsClosedForm(int qubits) {
        int marked = (1 << qubits) - 2;
        Grover.Report found = Grover.search(simulator, qubits, marked).orElseThrow();
        double angle = Math.asin(1 / Math.sqrt(1 << qubits));
        assertEquals(Math.pow(Math.sin((2 * found.questions() + 1) * angle), 2), found.chance(), 1e-9);
        assertTrue(found.chance() > 0.9, found.toString());
    }

    @Test
    void fourierMeetsTheSum() {
        int n = 5;
        int k = 11;
        CircuitBuilder circuit = new CircuitBuilder(n, 0);
        for (int bit = 0; bit < n; bit++) {
            if ((k >> bit & 1) == 1) {
                circuit.gate("x", bit);
            }
        }
        double[] found = simulator.amplitudes(circuit.append(Fourier.transform(n)).build()).orElseThrow();
        for (int j = 0; j < 1 << n; j++) {
            double angle = 2 * Math.PI * j * k / (1 << n);
            assertEquals(Math.cos(angle) / Math.sqrt(1 << n), found[2 * j], 1e-12);
            assertEquals(Math.sin(angle) / Math.sqrt(1 << n), found[2 * j + 1], 1e-12);
        }
    }

    @Test
    void phasesThatBitsCanTellAreExact() {
        Fourier.Report exact = Fourier.estimatePhase(simulator, 0.3125, 6).orElseThrow();
        assertEquals(0.3125, exact.estimate(), 0);
        assertEquals(1, exact.chance(), 1e-9);
        Fourier.Report near = Fourier.estimatePhase(simulator, 0.3, 7).orElseThrow();
        assertTrue(near.error() <= near.resolution() / 2 && near.chance() > 4 / (Math.PI * Math.PI), near.toString());
    }

    @Test
    void qaoaBeatsChanceOnAssignment() {
        double[][] costs = {{1, 6, 7}, {8, 2, 9}, {5, 4, 3}};
        Qaoa.Report found = Qaoa.solve(simulator, Qubo.assignment(costs), 3, 64).orElseThrow();
        assertEquals(6, found.optimum(), 1e-9);
        assertEquals(9, found.qubits());
        assertEquals(found.optimum(), found.bestCost(), 1e-9);
        assertTrue(found.chance() > 3 * found.chanceByLuck() && found.expected() < found.meanOfAll(), found.toString());
    }

    @Test
    void routingKnowsTheShortestRoundTrip() {
        double[][] distances = {{0, 1, 4, 2}, {1, 0, 1, 5}, {4, 1, 0, 1}, {2, 5, 1, 0}};
        Qaoa.Report found = Qaoa.solve(simulator, Qubo.routing(distances), 2, 64).orElseThrow();
        assertEquals(5, found.optimum(), 1e-9);
        assertTrue(found.chance() > found.chanceByLuck(), found.toString());
    }

    @Test
    void quboCountsWhatItIsTold() {
        Qubo problem = new Qubo(3).add(0, 0, 2).add(2, 0, -5).exactlyOne(10, 1, 2);
        assertEquals(10, problem.cost(0));
        assertEquals(2 - 5, problem.cost(0b101));
        assertEquals(2 - 5 + 10, problem.cost(0b111));
        assertThrows(IllegalArgumentException.class, () -> new Qubo(21));
    }

    @Test
    void vqeFindsTheLeastEnergy() {
        Vqe.Report hydrogen = Vqe.solve(simulator, Vqe.hydrogen(), 1).orElseThrow();
        assertEquals(hydrogen.exact(), hydrogen.energy(), 1e-4);
        assertEquals(-1.857, hydrogen.exact(), 1e-3);
        Vqe.Report chain = Vqe.solve(simulator, Vqe.isingChain(4, 1), 2).orElseThrow();
        assertEquals(-4.758770, chain.exact(), 1e-6);
        assertTrue(chain.energy() >= chain.exact() - 1e-9 && chain.energy() < chain.basis(), chain.toString());
    }

    @Test
    void keyDistributionShowsTheEavesdropper() {
        KeyDistribution.Bb84Report quiet = KeyDistribution.bb84(100_000, 0, 20, 1);
        assertEquals(0, quiet.errorRate());
        assertEquals(0.5, quiet.sifted() / 100_000.0, 0.01);
        assertEquals(1, quiet.secretShare());
        KeyDistribution.Bb84Report heard = KeyDistribution.bb84(100_000, 1, 20, 1);
        assertEquals(0.25, heard.errorRate(), 0.01);
        assertEquals(0, heard.secretShare());
        assertEquals(1 - Math.pow(0.75, 20), heard.detection(), 1e-12);
        assertEquals(2 * Math.sqrt(2), KeyDistribution.e91(simulator, 20_000, false, 1).orElseThrow().correlation(),
                0.04);
        assertTrue(KeyDistribution.e91(simulator, 20_000, true, 1).orElseThrow().correlation() < 2);
    }

    @Test
    void codesBelowTheirThresholdHelp() {
        ErrorCorrection.Report repetition = ErrorCorrection.repetition(5, 0.1, 100_000, 1);
        assertEquals(repetition.exact(), repetition.logical(), 5 * repetition.deviation());
        double bare = 0.03;
        double three = ErrorCorrection.surface(3, bare, 40_000, 1).logical();
        double five = ErrorCorrection.surface(5, bare, 40_000, 1).logical();
        assertTrue(five < three && three < bare, bare + " " + three + " " + five);
        assertEquals(0, ErrorCorrection.surface(5, 0, 100, 1).logical());
        assertTrue(ErrorCorrection.surface(5, 0.3, 20_000, 1).logical() > 0.3, "above the threshold a code hurts");
    }
}
