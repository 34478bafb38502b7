package io.torgo.agent.chimera.head;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.quantum.StateVectorSimulator;
import io.torgo.quantum.qasm.Fault;
import io.torgo.quantum.qasm.Lowered;
import io.torgo.quantum.qasm.QasmLowering;
import java.util.Map;
import java.util.stream.Collectors;

/** Simulates circuits given as OpenQASM, remembers their counts by key: {@code run}, {@code result}, {@code forget}. */
final class QuantumRole implements Role {

    private static final int SHOTS = 1024;

    private final Kept counts = new Kept();

    @Override
    public Answer ask(String operation, Map<String, String> parameters) throws Refused {
        String key = Role.need(parameters, "key");
        return switch (operation) {
            case "run" -> {
                String found = run(parameters);
                counts.checkRoom(key, found);
                yield new Answer(answer(found), Map.of(key, found));
            }
            case "result" -> {
                if (counts.get(key) == null) {
                    throw new Refused("HEAD-BAD-REQUEST", "There is no result under that key.", "Run a circuit first.");
                }
                yield new Answer(answer(counts.get(key)), Map.of());
            }
            case "forget" -> Answer.forgotten(key);
            default -> throw Refused.operation("quantum", operation, "run, result, forget");
        };
    }

    private static Map<String, String> answer(String counts) {
        return Map.of("counts", counts, "simulated", "true");
    }

    private static String run(Map<String, String> parameters) throws Refused {
        int shots = parameters.containsKey("shots") ? (int) Role.numbers(parameters, "shots")[0] : SHOTS;
        long seed = parameters.containsKey("seed") ? (long) Role.numbers(parameters, "seed")[0] : 0;
        Outcome<CircuitResult> result = circuit(Role.need(parameters, "qasm"))
                .flatMap(circuit -> new StateVectorSimulator().run(circuit, shots, seed));
        if (result instanceof Outcome.Failed<CircuitResult>(Problem problem)) {
            throw new Refused(problem.code(), problem.message(), problem.cure());
        }
        return result.orElseThrow().counts().entrySet().stream().map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(","));
    }

    private static Outcome<Circuit> circuit(String source) {
        Lowered lowered = QasmLowering.lower(source);
        if (lowered.circuit().isPresent()) {
            return Outcome.ok(lowered.circuit().get());
        }
        Fault first = lowered.faults().getFirst();
        return Outcome.failed(first.code(), "Line " + first.at().line() + ": " + first.message(), first.cure());
    }

    @Override
    public void apply(Map<String, String> change) {
        counts.apply(change);
    }

    @Override
    public Map<String, String> snapshot() {
        return counts.all();
    }
}
