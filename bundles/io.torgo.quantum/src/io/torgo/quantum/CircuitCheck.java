package io.torgo.quantum;

import io.torgo.api.Problem;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.Circuit.Condition;
import io.torgo.api.quantum.Circuit.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Refuses what cannot be run, before any of it runs. */
final class CircuitCheck {

    static final int MAX_QUBITS = 28;
    static final int MAX_CLIFFORD_QUBITS = 16_384;
    static final int MAX_SHOTS = 1_000_000;

    private static final int MAX_CLBITS = 65_536;
    private static final int MAX_CONDITION = 63;

    private CircuitCheck() {
    }

    static Optional<Problem> check(Circuit circuit, int shots) {
        if (shots < 1 || shots > MAX_SHOTS) {
            return problem("QUANTUM-SHOTS", shots + " shots are not possible.", "Ask for 1 to 1,000,000 shots.");
        }
        if (circuit.qubits() < 1) {
            return problem("QUANTUM-BAD-INDEX", "The circuit has no qubit.", "Declare at least one qubit.");
        }
        if (circuit.clbits() < 0 || circuit.clbits() > MAX_CLBITS) {
            return problem("QUANTUM-BAD-INDEX", "The circuit has " + circuit.clbits() + " classical bits.",
                    "Declare 0 to 65,536 classical bits.");
        }
        List<Operation> operations = circuit.operations();
        for (int i = 0; i < operations.size(); i++) {
            Optional<Problem> problem = check(operations.get(i), i, circuit);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> check(Operation operation, int index, Circuit circuit) {
        String where = "Operation " + (index + 1) + " (" + operation.name() + ")";
        Optional<Problem> badIndex = checkIndices(operation, where, circuit);
        if (badIndex.isPresent()) {
            return badIndex;
        }
        return switch (operation.name()) {
            case "barrier" -> Optional.empty();
            case "reset" -> shape(!operation.targets().isEmpty(), where, "at least one qubit");
            case "measure" -> shape(!operation.targets().isEmpty()
                    && operation.targets().size() == operation.clbits().size(), where, "one classical bit a qubit");
            default -> checkGate(operation, where);
        };
    }

    private static Optional<Problem> checkIndices(Operation operation, String where, Circuit circuit) {
        for (int target : operation.targets()) {
            if (target < 0 || target >= circuit.qubits()) {
                return problem("QUANTUM-BAD-INDEX", where + " names qubit " + target + " of " + circuit.qubits() + ".",
                        "Use qubits 0 to " + (circuit.qubits() - 1) + ".");
            }
        }
        for (int clbit : operation.clbits()) {
            if (clbit < 0 || clbit >= circuit.clbits()) {
                return problem("QUANTUM-BAD-INDEX", where + " names classical bit " + clbit + " of " + circuit.clbits()
                        + ".", "Declare enough classical bits for the measurements.");
            }
        }
        if (new HashSet<>(operation.targets()).size() < operation.targets().size()) {
            return problem("QUANTUM-BAD-INDEX", where + " names a qubit twice.", "Give it different qubits.");
        }
        return operation.condition().flatMap(condition -> checkCondition(condition, where, circuit));
    }

    private static Optional<Problem> checkCondition(Condition condition, String where, Circuit circuit) {
        for (int clbit : condition.clbits()) {
            if (clbit < 0 || clbit >= circuit.clbits()) {
                return problem("QUANTUM-BAD-INDEX", where + " depends on classical bit " + clbit + " of "
                        + circuit.clbits() + ".", "Declare enough classical bits for the conditions.");
            }
        }
        return condition.clbits().size() <= MAX_CONDITION
                ? Optional.empty()
                : problem("QUANTUM-BAD-INDEX", where + " depends on more than 63 classical bits.",
                        "Compare fewer bits at a time.");
    }

    private static Optional<Problem> checkGate(Operation operation, String where) {
        Gate gate = Gate.named(operation.name());
        if (gate == null) {
            return problem("QUANTUM-UNKNOWN-GATE", where + " is no gate of the OpenQASM standard library.",
                    "Known are " + String.join(", ", Gate.names()) + ".");
        }
        if (!operation.parameters().stream().allMatch(Double::isFinite)) {
            return problem("QUANTUM-BAD-INDEX", where + " has an angle that is no finite number.",
                    "Give its angles in radians.");
        }
        return shape(gate.fits(operation.targets().size(), operation.parameters().size()), where, gate.needs());
    }

    private static Optional<Problem> shape(boolean fits, String where, String needs) {
        return fits
                ? Optional.empty()
                : problem("QUANTUM-BAD-INDEX", where + " needs " + needs + ".", "Give it " + needs + ".");
    }

    private static Optional<Problem> problem(String code, String message, String cure) {
        return Optional.of(new Problem(code, message, cure));
    }
}
