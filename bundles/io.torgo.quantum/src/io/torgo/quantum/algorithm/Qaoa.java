package io.torgo.quantum.algorithm;

import io.torgo.api.Outcome;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitSimulator;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The quantum approximate optimisation algorithm (E. Farhi, J. Goldstone, S. Gutmann, 2014) for a {@link Qubo}: layers of
 * cost and mixing whose angles a classical optimiser finds.
 */
public final class Qaoa {

    private static final int EVALUATIONS_A_LAYER = 80;

    private final CircuitSimulator simulator;
    private final Qubo problem;
    private final int layers;
    private final double[] costs;

    /**
     * @param best index of the cheapest bits among the {@code samples} most probable ones
     * @param bestCost its cost
     * @param expected mean cost of a sample
     * @param optimum the least cost there is, by trying all
     * @param meanOfAll mean cost of bits chosen by chance
     * @param chance probability that a sample is optimal
     * @param chanceByLuck the same for bits chosen by chance: what the circuit has to beat
     * @param qubits of the circuit
     * @param layers of cost and mixing
     */
    public record Report(int best, double bestCost, double expected, double optimum, double meanOfAll, double chance,
            double chanceByLuck, int qubits, int layers) {
    }

    private Qaoa(CircuitSimulator simulator, Qubo problem, int layers) {
        this.simulator = simulator;
        this.problem = problem;
        this.layers = layers;
        this.costs = problem.costs();
    }

    /**
     * @param layers 1 … 10
     * @param samples how many samples the cheapest one is taken from, at least 1
     */
    public static Outcome<Report> solve(CircuitSimulator simulator, Qubo problem, int layers, int samples) {
        return new Qaoa(simulator, problem, layers).solve(samples);
    }

    private Outcome<Report> solve(int samples) {
        Outcome<double[]> tried = simulator.amplitudes(circuit(ramp()));
        if (tried instanceof Outcome.Failed<double[]>(var refusal)) {
            return Outcome.failed(refusal);
        }
        double[] angles = NelderMead.minimise(each -> expected(probabilities(each)), ramp(), 0.2,
                EVALUATIONS_A_LAYER * layers);
        return Outcome.ok(report(probabilities(angles), samples));
    }

    /** Mixing fades while the cost grows, as in slow annealing: a good place to start from. */
    private double[] ramp() {
        double[] angles = new double[2 * layers];
        for (int layer = 0; layer < layers; layer++) {
            double share = (layer + 0.5) / layers;
            angles[2 * layer] = 0.8 * share;
            angles[2 * layer + 1] = 0.8 * (1 - share);
        }
        return angles;
    }

    private Circuit circuit(double[] angles) {
        int n = problem.bits();
        CircuitBuilder circuit = new CircuitBuilder(n, 0).each("h", 0, n);
        for (int layer = 0; layer < layers; layer++) {
            double gamma = 2 * angles[2 * layer] / problem.scale();
            for (int i = 0; i < n; i++) {
                circuit.turn("rz", gamma * problem.field(i), i);
                for (int j = i + 1; j < n; j++) {
                    if (problem.coupling(i, j) != 0) {
                        circuit.turn("rzz", gamma * problem.coupling(i, j), i, j);
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                circuit.turn("rx", 2 * angles[2 * layer + 1], i);
            }
        }
        return circuit.build();
    }

    private double[] probabilities(double[] angles) {
        double[] amplitudes = simulator.amplitudes(circuit(angles)).orElseThrow();
        return IntStream.range(0, amplitudes.length / 2).mapToDouble(
                i -> amplitudes[2 * i] * amplitudes[2 * i] + amplitudes[2 * i + 1] * amplitudes[2 * i + 1]).toArray();
    }

    private double expected(double[] probabilities) {
        return IntStream.range(0, costs.length).mapToDouble(i -> probabilities[i] * costs[i]).sum();
    }

    private Report report(double[] probabilities, int samples) {
        double optimum = Arrays.stream(costs).min().orElseThrow();
        double within = 1e-9 * Math.max(1, Math.abs(optimum));
        int[] optimal = IntStream.range(0, costs.length).filter(i -> costs[i] <= optimum + within).toArray();
        int best = IntStream.range(0, costs.length).boxed()
                .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a])).limit(samples)
                .min((a, b) -> Double.compare(costs[a], costs[b])).orElseThrow();
        return new Report(best, costs[best], expected(probabilities), optimum,
                Arrays.stream(costs).average().orElseThrow(),
                Arrays.stream(optimal).mapToDouble(i -> probabilities[i]).sum(),
                (double) optimal.length / costs.length, problem.bits(), layers);
    }
}
