package io.torgo.quantum;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.api.quantum.CircuitSimulator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Simulates circuits of up to 24 qubits without noise, in double precision.
 *
 * <p>A circuit whose measurements come last is run once and sampled; any other is run once a shot. Either way the
 * outcomes follow from the seed alone. Stateless, thus thread-safe; 24 qubits take 256 MiB while they run, and half
 * as much again where they are sampled.
 */
public final class StateVectorSimulator implements CircuitSimulator {

    private static final String METHOD = "statevector";
    private static final String MEASURE = "measure";
    private static final String RESET = "reset";
    private static final String BARRIER = "barrier";

    /**
     * {@inheritDoc}
     *
     * <p>Refuses with {@code QUANTUM-SHOTS} outside 1 … 1,000,000, {@code QUANTUM-TOO-MANY-QUBITS} above 24,
     * {@code QUANTUM-UNKNOWN-GATE}, and {@code QUANTUM-BAD-INDEX} for anything that names no qubit, bit or angle of
     * its own.
     */
    @Override
    public Outcome<CircuitResult> run(Circuit circuit, int shots, long seed) {
        Optional<Problem> problem = CircuitCheck.check(circuit, shots);
        if (problem.isPresent()) {
            return Outcome.failed(problem.get());
        }
        RandomGenerator random = new SplittableRandom(seed);
        TreeMap<String, Integer> counts = measuredLast(circuit)
                ? sample(circuit, shots, random)
                : trajectories(circuit, shots, random);
        return Outcome.ok(new CircuitResult(counts, shots, seed, METHOD, true));
    }

    /**
     * The state before the final measurements, as real and imaginary parts in turn; qubit 0 is the least significant
     * bit of the index.
     *
     * @return 2 · 2^qubits numbers; refused as by {@link #run}, and with {@code QUANTUM-NOT-PURE} where a qubit is
     *     reset or used after its measurement, because no single state describes the circuit then
     */
    public Outcome<double[]> amplitudes(Circuit circuit) {
        Optional<Problem> problem = CircuitCheck.check(circuit, 1);
        if (problem.isPresent()) {
            return Outcome.failed(problem.get());
        }
        if (!measuredLast(circuit)) {
            return Outcome.failed("QUANTUM-NOT-PURE", "The circuit measures or resets before its end.",
                    "Ask for counts instead of amplitudes.");
        }
        return Outcome.ok(evolve(circuit).interleaved());
    }

    /** Whether no qubit is touched after it was measured, and none is reset. */
    private static boolean measuredLast(Circuit circuit) {
        Set<Integer> measured = new HashSet<>();
        for (Operation operation : circuit.operations()) {
            if (operation.name().equals(BARRIER)) {
                continue;
            }
            boolean again = operation.targets().stream().anyMatch(measured::contains);
            if (again || operation.name().equals(RESET)) {
                return false;
            }
            if (operation.name().equals(MEASURE)) {
                measured.addAll(operation.targets());
            }
        }
        return true;
    }

    private static TreeMap<String, Integer> sample(Circuit circuit, int shots, RandomGenerator random) {
        int[] clbitOf = clbits(circuit);
        double[] cumulative = cumulative(evolve(circuit));
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (int shot = 0; shot < shots; shot++) {
            int index = draw(cumulative, random);
            boolean[] bits = new boolean[circuit.clbits()];
            for (int qubit = 0; qubit < clbitOf.length; qubit++) {
                if (clbitOf[qubit] >= 0) {
                    bits[clbitOf[qubit]] = (index >> qubit & 1) == 1;
                }
            }
            counts.merge(text(bits), 1, Integer::sum);
        }
        return counts;
    }

    private static StateVector evolve(Circuit circuit) {
        StateVector state = new StateVector(circuit.qubits());
        circuit.operations().stream().filter(operation -> !operation.name().equals(MEASURE))
                .forEach(operation -> apply(operation, state));
        return state;
    }

    /** The classical bit that each qubit is read to, −1 for none. */
    private static int[] clbits(Circuit circuit) {
        int[] clbitOf = new int[circuit.qubits()];
        Arrays.fill(clbitOf, -1);
        circuit.operations().stream().filter(operation -> operation.name().equals(MEASURE))
                .forEach(operation -> record(operation, clbitOf));
        return clbitOf;
    }

    /** Notes where each qubit is read to; a later measurement into the same bit wins. */
    private static void record(Operation operation, int[] clbitOf) {
        for (int i = 0; i < operation.targets().size(); i++) {
            int clbit = operation.clbits().get(i);
            for (int qubit = 0; qubit < clbitOf.length; qubit++) {
                clbitOf[qubit] = clbitOf[qubit] == clbit ? -1 : clbitOf[qubit];
            }
            clbitOf[operation.targets().get(i)] = clbit;
        }
    }

    private static double[] cumulative(StateVector state) {
        double[] cumulative = new double[state.size()];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += state.probability(i);
            cumulative[i] = sum;
        }
        return cumulative;
    }

    /** First index whose cumulative probability exceeds the draw, so that an impossible outcome is never drawn. */
    private static int draw(double[] cumulative, RandomGenerator random) {
        double point = random.nextDouble() * cumulative[cumulative.length - 1];
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (cumulative[middle] > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static TreeMap<String, Integer> trajectories(Circuit circuit, int shots, RandomGenerator random) {
        StateVector state = new StateVector(circuit.qubits());
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (int shot = 0; shot < shots; shot++) {
            state.clear();
            boolean[] bits = new boolean[circuit.clbits()];
            for (Operation operation : circuit.operations()) {
                step(operation, state, bits, random);
            }
            counts.merge(text(bits), 1, Integer::sum);
        }
        return counts;
    }

    private static void step(Operation operation, StateVector state, boolean[] bits, RandomGenerator random) {
        switch (operation.name()) {
            case MEASURE -> {
                for (int i = 0; i < operation.targets().size(); i++) {
                    bits[operation.clbits().get(i)] = state.measure(1 << operation.targets().get(i), random);
                }
            }
            case RESET -> {
                for (int target : operation.targets()) {
                    if (state.measure(1 << target, random)) {
                        state.lower(1 << target);
                    }
                }
            }
            default -> apply(operation, state);
        }
    }

    private static void apply(Operation operation, StateVector state) {
        if (operation.name().equals(BARRIER)) {
            return;
        }
        Gate gate = Gate.named(operation.name());
        Gate.Matrix matrix = gate.matrix()
                .apply(operation.parameters().stream().mapToDouble(Double::doubleValue).toArray());
        List<Integer> bits = new ArrayList<>(operation.targets());
        bits.replaceAll(qubit -> 1 << qubit);
        int mask = bits.subList(0, gate.controls()).stream().mapToInt(Integer::intValue).sum();
        if (gate.qubits() - gate.controls() == 1) {
            state.apply(matrix, mask, bits.getLast());
        } else {
            state.apply(matrix, mask, bits.get(gate.controls()), bits.getLast());
        }
    }

    private static String text(boolean[] bits) {
        StringBuilder text = new StringBuilder(bits.length);
        for (int i = bits.length - 1; i >= 0; i--) {
            text.append(bits[i] ? '1' : '0');
        }
        return text.toString();
    }
}
