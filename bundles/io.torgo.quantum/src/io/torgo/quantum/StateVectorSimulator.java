package io.torgo.quantum;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.api.quantum.CircuitSimulator;
import io.torgo.api.quantum.NoiseModel;
import io.torgo.api.quantum.PauliTerm;
import io.torgo.api.quantum.SimulationOptions;
import io.torgo.api.quantum.SimulationOptions.Method;
import io.torgo.api.quantum.SimulationOptions.Precision;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Simulates circuits: up to 28 qubits by their state vector, 13 by their density matrix, thousands where all gates are
 * Clifford gates. Outcomes follow from the seed alone, whatever the number of threads. Stateless, thus thread-safe.
 */
public final class StateVectorSimulator implements CircuitSimulator {

    /**
     * {@inheritDoc}
     *
     * <p>Refuses with {@code QUANTUM-SHOTS} outside 1 … 1,000,000, {@code QUANTUM-UNKNOWN-GATE},
     * {@code QUANTUM-BAD-INDEX} for anything that names no qubit, bit or angle of its own,
     * {@code QUANTUM-METHOD} where the method wanted does not fit the circuit, and {@code QUANTUM-TOO-MANY-QUBITS}
     * where the method or this JVM's memory takes fewer qubits.
     */
    @Override
    public Outcome<CircuitResult> run(Circuit circuit, SimulationOptions options) {
        Optional<Problem> problem = CircuitCheck.check(circuit, options.shots());
        if (problem.isPresent()) {
            return Outcome.failed(problem.get());
        }
        Method method = MethodChoice.of(circuit, options);
        problem = MethodChoice.check(method, circuit, options);
        if (problem.isPresent()) {
            return Outcome.failed(problem.get());
        }
        return guarded(() -> Outcome.ok(simulate(circuit, options, method)));
    }

    private static CircuitResult simulate(Circuit circuit, SimulationOptions options, Method method) {
        Story story = Story.of(circuit, options.noise());
        Supplier<QuantumState> start = start(method, circuit.qubits(), options.precision());
        long bytes = MethodChoice.bytes(method, circuit.qubits(), options.precision());
        Trajectories trajectories = new Trajectories(story, circuit.clbits(),
                options.noise().map(NoiseModel::readout).orElse(0.0), start, Memory.copies(bytes));
        Map<String, Integer> counts = trajectories.run(options.shots(), options.seed());
        return new CircuitResult(counts, circuit.qubits(), gates(circuit), options.shots(), options.seed(),
                options.precision().name().toLowerCase(Locale.ROOT), MethodChoice.name(method), true);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Refused as by {@link #run}, and with {@code QUANTUM-NOT-PURE} where a qubit is reset, used after its
     * measurement, or anything depends on an outcome.
     */
    @Override
    public Outcome<double[]> amplitudes(Circuit circuit, Precision precision) {
        return evolve(circuit, precision).flatMap(state -> guarded(() -> Outcome.ok(state.interleaved())));
    }

    /** The state before the final measurements, as it lies in memory; refused like {@link #amplitudes}. */
    public Outcome<StateVector> evolve(Circuit circuit, Precision precision) {
        SimulationOptions options = SimulationOptions.of(1, 0).with(precision).with(Method.STATEVECTOR);
        Optional<Problem> problem = CircuitCheck.check(circuit, 1)
                .or(() -> MethodChoice.check(Method.STATEVECTOR, circuit, options));
        if (problem.isPresent()) {
            return Outcome.failed(problem.get());
        }
        Story story = Story.of(circuit, Optional.empty());
        if (!story.isPure()) {
            return Outcome.failed("QUANTUM-NOT-PURE",
                    "The circuit measures, resets or decides before its end.", "Ask for counts instead of amplitudes.");
        }
        return guarded(() -> {
            StateVector state = new StateVector(circuit.qubits(), precision);
            state.apply(story.gates());
            return Outcome.ok(state);
        });
    }

    /** A heap that was large enough a moment ago may be full now: what was asked for is too much, not a bug. */
    private static <T> Outcome<T> guarded(Supplier<Outcome<T>> work) {
        try {
            return work.get();
        } catch (OutOfMemoryError e) {
            return Outcome.failed("QUANTUM-TOO-MANY-QUBITS", "This JVM's memory has no room for the state just now.",
                    "Give the JVM more memory (-Xmx), choose single precision, or use fewer qubits.");
        }
    }

    /** {@inheritDoc} A term must have one of I, X, Y, Z a qubit, else {@code QUANTUM-BAD-INDEX}. */
    @Override
    public Outcome<Double> expectation(Circuit circuit, List<PauliTerm> observable) {
        for (PauliTerm term : observable) {
            if (term.paulis().length() != circuit.qubits() || !term.paulis().matches("[IXYZ]*")) {
                return Outcome.failed("QUANTUM-BAD-INDEX", "The term " + term.paulis() + " does not fit "
                        + circuit.qubits() + " qubits.", "Give each qubit one of I, X, Y, Z.");
            }
        }
        return evolve(circuit, Precision.DOUBLE).map(state -> observable.stream()
                .mapToDouble(term -> term.coefficient() * state.expectation(mask(term, "XY"), mask(term, "ZY")))
                .sum());
    }

    /** Qubits that have one of the letters; qubit 0 is rightmost. */
    private static int mask(PauliTerm term, String letters) {
        int mask = 0;
        for (char pauli : term.paulis().toCharArray()) {
            mask = mask << 1 | (letters.indexOf(pauli) < 0 ? 0 : 1);
        }
        return mask;
    }

    private static Supplier<QuantumState> start(Method method, int qubits, Precision precision) {
        return switch (method) {
            case STABILIZER -> () -> new Tableau(qubits);
            case DENSITY_MATRIX -> () -> new DensityMatrix(qubits, precision);
            case STATEVECTOR, AUTOMATIC -> () -> new StateVector(qubits, precision);
        };
    }

    private static int gates(Circuit circuit) {
        return (int) circuit.operations().stream().map(Circuit.Operation::name)
                .filter(name -> !name.equals("measure") && !name.equals("barrier")).count();
    }
}
