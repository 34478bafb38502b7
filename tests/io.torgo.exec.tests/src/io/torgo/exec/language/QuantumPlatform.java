package io.torgo.exec.language;

import io.torgo.api.Outcome;
import io.torgo.api.exec.PlatformCalls;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.Circuit.Condition;
import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.api.quantum.PauliTerm;
import io.torgo.quantum.StateVectorSimulator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers calls for circuits with the platform's simulator, as the gateway does, and nothing else. */
final class QuantumPlatform implements PlatformCalls {

    private static final long SEED = 7;

    private final StateVectorSimulator simulator = new StateVectorSimulator();

    @Override
    public Outcome<Object> call(String method, Map<String, Object> parameters) {
        return switch (method) {
            case "quantum.run" -> simulator.run(circuit(parameters), ((Number) parameters.get("shots")).intValue(),
                    parameters.get("seed") instanceof Number seed ? seed.longValue() : SEED)
                    .map(result -> Map.of("counts", result.counts(), "seed", result.seed(), "simulated", true));
            case "quantum.amplitudes" -> simulator.amplitudes(circuit(parameters))
                    .map(numbers -> Map.of("amplitudes", Arrays.stream(numbers).boxed().toList()));
            case "quantum.expectation" -> simulator.expectation(circuit(parameters), maps(parameters, "observable")
                    .map(term -> new PauliTerm(((Number) term.get("coefficient")).doubleValue(),
                            (String) term.get("paulis")))
                    .toList())
                    .map(value -> Map.of("expectation", value));
            default -> Outcome.failed("EXEC-UNKNOWN-CALL", "no such call: " + method, "-");
        };
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> maps(Map<String, Object> parameters, String name) {
        return ((List<Map<String, Object>>) parameters.get(name)).stream();
    }

    private static Circuit circuit(Map<String, Object> parameters) {
        List<Operation> operations = maps(parameters, "operations").map(operation -> new Operation(
                (String) operation.get("name"), numbers(operation, "parameters").map(Number::doubleValue).toList(),
                numbers(operation, "targets").map(Number::intValue).toList(),
                numbers(operation, "clbits").map(Number::intValue).toList(), condition(operation))).toList();
        return new Circuit(((Number) parameters.get("qubits")).intValue(),
                ((Number) parameters.get("clbits")).intValue(), operations);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Number> numbers(Map<String, Object> operation, String name) {
        return ((List<Number>) operation.get(name)).stream();
    }

    @SuppressWarnings("unchecked")
    private static Optional<Condition> condition(Map<String, Object> operation) {
        return Optional.ofNullable((Map<String, Object>) operation.get("condition"))
                .map(found -> new Condition(numbers(found, "clbits").map(Number::intValue).toList(),
                        ((Number) found.get("value")).longValue(), (Boolean) found.get("negated")));
    }
}
