package io.torgo.cli.internal;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.api.quantum.NoiseModel;
import io.torgo.api.quantum.SimulationOptions;
import io.torgo.api.quantum.SimulationOptions.Method;
import io.torgo.api.quantum.SimulationOptions.Precision;
import io.torgo.quantum.StateVector;
import io.torgo.quantum.StateVectorSimulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One circuit run in this process, and what is told of it. */
final class QuantumRun {

    private static final int SHOWN = 16;
    private static final int BAR = 30;
    private static final double NANOS = 1e6;

    private final App app;

    QuantumRun(App app) {
        this.app = app;
    }

    static <T> T required(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(T value) -> value;
            case Outcome.Failed<T>(Problem problem) -> throw new CliFailure(ExitCode.PROBLEMS, problem);
        };
    }

    static Precision precision(String name) {
        return choice(Precision.values(), "--precision", name);
    }

    static Method method(String name) {
        return choice(Method.values(), "--method", name);
    }

    private static <E extends Enum<E>> E choice(E[] values, String option, String name) {
        for (E value : values) {
            if (shown(value).equals(name)) {
                return value;
            }
        }
        throw new CliFailure(ExitCode.USAGE, "CLI-USAGE", option + " does not know " + name, "Use one of "
                + String.join(", ", List.of(values).stream().map(QuantumRun::shown).toList()) + ".");
    }

    private static String shown(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Runs, tells, and writes amplitudes where a file is named. */
    int run(Circuit circuit, SimulationOptions options, Optional<Path> amplitudes) {
        StateVectorSimulator simulator = new StateVectorSimulator();
        long start = System.nanoTime();
        CircuitResult result = required(simulator.run(circuit, options));
        double millis = (System.nanoTime() - start) / NANOS;
        amplitudes.ifPresent(file -> {
            StateVector state = required(simulator.evolve(circuit, options.precision()));
            AmplitudesFile.write(state, file);
        });
        if (app.console().isJson()) {
            app.console().json(json(result, millis));
        } else {
            tell(circuit, result, options, millis);
            amplitudes.ifPresent(file -> app.console().say("amplitudes: " + file));
        }
        return ExitCode.FINE;
    }

    private static Map<String, Object> json(CircuitResult result, double millis) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("qubits", result.qubits());
        answer.put("gates", result.gates());
        answer.put("shots", result.shots());
        answer.put("seed", result.seed());
        answer.put("precision", result.precision());
        answer.put("method", result.method());
        answer.put("counts", result.counts());
        answer.put("millis", Math.round(millis * 1000) / 1000.0);
        answer.put("simulated", result.simulated());
        return answer;
    }

    private void tell(Circuit circuit, CircuitResult result, SimulationOptions options, double millis) {
        Console console = app.console();
        console.line(String.format(Locale.ROOT, "%d qubits, %d gates, %d shots, seed %d, %s precision, %s, %.1f ms",
                result.qubits(), result.gates(), result.shots(), result.seed(), result.precision(), result.method(),
                millis));
        if (circuit.clbits() == 0) {
            console.line("The program measures nothing, so there are no outcomes; --amplitudes writes its state.");
        } else {
            histogram(result).forEach(console::line);
        }
        console.line("simulated on this computer" + options.noise().map(NoiseModel::toString)
                .map(noise -> ", with noise").orElse(", without noise") + "; no quantum device was used");
    }

    private List<String> histogram(CircuitResult result) {
        List<Map.Entry<String, Integer>> sorted = result.counts().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Table table = new Table("outcome", "shots", "share", "");
        int most = sorted.isEmpty() ? 1 : sorted.get(0).getValue();
        sorted.stream().limit(SHOWN).forEach(entry -> table.row(entry.getKey(), entry.getValue(),
                String.format(Locale.ROOT, "%.4f", entry.getValue() / (double) result.shots()),
                "█".repeat(Math.max(1, (int) ((long) BAR * entry.getValue() / most)))));
        List<String> lines = new ArrayList<>(table.lines());
        if (sorted.size() > SHOWN) {
            lines.add("… and " + (sorted.size() - SHOWN) + " more outcomes; --json tells all");
        }
        return lines;
    }
}
