package io.torgo.quantum;

import io.torgo.api.Problem;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.api.quantum.SimulationOptions;
import io.torgo.api.quantum.SimulationOptions.Method;
import io.torgo.api.quantum.SimulationOptions.Precision;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which method simulates a circuit, and whether it can. */
final class MethodChoice {

    private static final int STABILIZER_FROM = 16;
    private static final int DENSITY_UP_TO = 5;
    private static final Set<String> NO_GATES = Set.of("measure", "reset", "barrier");

    private MethodChoice() {
    }

    static Method of(Circuit circuit, SimulationOptions options) {
        if (options.method() != Method.AUTOMATIC) {
            return options.method();
        }
        if (circuit.qubits() >= STABILIZER_FROM && fitsTableau(circuit, options)) {
            return Method.STABILIZER;
        }
        boolean noisy = options.noise().isPresent();
        return noisy && circuit.qubits() <= DENSITY_UP_TO ? Method.DENSITY_MATRIX : Method.STATEVECTOR;
    }

    static Optional<Problem> check(Method method, Circuit circuit, SimulationOptions options) {
        if (method == Method.STABILIZER && !fitsTableau(circuit, options)) {
            return Optional.of(new Problem("QUANTUM-METHOD",
                    "The stabiliser method takes only Clifford gates and no amplitude damping.",
                    "Choose the method automatic or statevector."));
        }
        return fitsMemory(method, circuit.qubits(), options.precision());
    }

    static String name(Method method) {
        return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static long bytes(Method method, int qubits, Precision precision) {
        long amplitude = precision == Precision.DOUBLE ? 16 : 8;
        return switch (method) {
            case STABILIZER -> Tableau.bytes(qubits);
            case DENSITY_MATRIX -> amplitude << 2 * qubits;
            case STATEVECTOR, AUTOMATIC -> amplitude << qubits;
        };
    }

    private static int most(Method method) {
        return switch (method) {
            case STABILIZER -> CircuitCheck.MAX_CLIFFORD_QUBITS;
            case DENSITY_MATRIX -> DensityMatrix.MAX_QUBITS;
            case STATEVECTOR, AUTOMATIC -> CircuitCheck.MAX_QUBITS;
        };
    }

    private static Optional<Problem> fitsMemory(Method method, int qubits, Precision precision) {
        int most = most(method);
        if (qubits > most) {
            double bytes = (precision == Precision.DOUBLE ? 16 : 8)
                    * Math.pow(method == Method.DENSITY_MATRIX ? 4 : 2, qubits);
            return tooMany(qubits + " qubits need " + gibibytes(bytes) + " by the method " + name(method)
                    + "; it takes up to " + most + " qubits (" + gibibytes(bytes(method, most, precision)) + ").",
                    "Use " + most + " qubits or fewer.");
        }
        long bytes = bytes(method, qubits, precision);
        return Memory.has(bytes)
                ? Optional.empty()
                : tooMany(qubits + " qubits need " + gibibytes(bytes) + "; this JVM has room for "
                        + gibibytes(Memory.available()) + ".",
                        "Give the JVM more memory (-Xmx), choose single precision, or use fewer qubits.");
    }

    private static Optional<Problem> tooMany(String message, String cure) {
        return Optional.of(new Problem("QUANTUM-TOO-MANY-QUBITS", message, cure));
    }

    private static String gibibytes(double bytes) {
        return String.format(Locale.ROOT, "%.3g GiB", bytes / (1 << 30));
    }

    private static boolean fitsTableau(Circuit circuit, SimulationOptions options) {
        return options.noise().map(noise -> noise.amplitudeDamping() == 0).orElse(true)
                && circuit.operations().stream().allMatch(MethodChoice::isClifford);
    }

    private static boolean isClifford(Operation operation) {
        return NO_GATES.contains(operation.name()) || Tableau.takes(operation);
    }
}
