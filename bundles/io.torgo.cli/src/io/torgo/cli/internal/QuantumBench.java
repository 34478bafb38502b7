package io.torgo.cli.internal;

import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.api.quantum.SimulationOptions.Precision;
import io.torgo.quantum.StateVectorSimulator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Three well-known circuits, timed on this computer. */
final class QuantumBench {

    private static final int LAYERS = 20;
    private static final int REPETITIONS = 3;
    private static final double NANOS = 1e6;

    private final App app;
    private final int qubits;
    private final long seed;

    QuantumBench(App app, int qubits, long seed) {
        this.app = app;
        this.qubits = qubits;
        this.seed = seed;
    }

    int run(Precision precision) {
        Map<String, Circuit> circuits = new LinkedHashMap<>();
        circuits.put("H and CX chain", chain());
        circuits.put("QFT", fourier());
        circuits.put("random, depth " + LAYERS, random());
        Table table = new Table("circuit", "gates", "ms");
        List<Map<String, Object>> results = new ArrayList<>();
        circuits.forEach((name, circuit) -> {
            double millis = best(circuit, precision);
            table.row(name, circuit.operations().size(), String.format(Locale.ROOT, "%.2f", millis));
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("circuit", name);
            result.put("gates", circuit.operations().size());
            result.put("millis", Math.round(millis * 1000) / 1000.0);
            results.add(result);
        });
        tell(precision.name().toLowerCase(Locale.ROOT), table, results);
        return ExitCode.FINE;
    }

    private void tell(String precision, Table table, List<Map<String, Object>> results) {
        Console console = app.console();
        if (console.isJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("qubits", qubits);
            answer.put("precision", precision);
            answer.put("seed", seed);
            answer.put("repetitions", REPETITIONS);
            answer.put("circuits", results);
            answer.put("simulated", true);
            console.json(answer);
            return;
        }
        table.lines().forEach(console::line);
        console.line(qubits + " qubits, " + precision + " precision, best of " + REPETITIONS + ", seed " + seed
                + "; simulated on this computer");
    }

    private static double best(Circuit circuit, Precision precision) {
        StateVectorSimulator simulator = new StateVectorSimulator();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < REPETITIONS; i++) {
            long start = System.nanoTime();
            QuantumRun.required(simulator.evolve(circuit, precision));
            best = Math.min(best, (System.nanoTime() - start) / NANOS);
        }
        return best;
    }

    private Circuit chain() {
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < qubits; i++) {
            operations.add(new Operation("h", List.of(), List.of(i), List.of()));
        }
        for (int i = 1; i < qubits; i++) {
            operations.add(new Operation("cx", List.of(), List.of(i - 1, i), List.of()));
        }
        return new Circuit(qubits, 0, operations);
    }

    private Circuit fourier() {
        List<Operation> operations = new ArrayList<>();
        for (int i = qubits - 1; i >= 0; i--) {
            operations.add(new Operation("h", List.of(), List.of(i), List.of()));
            for (int k = i - 1; k >= 0; k--) {
                double angle = Math.PI / (1L << i - k);
                operations.add(new Operation("cp", List.of(angle), List.of(k, i), List.of()));
            }
        }
        for (int i = 0; i < qubits / 2; i++) {
            operations.add(new Operation("swap", List.of(), List.of(i, qubits - 1 - i), List.of()));
        }
        return new Circuit(qubits, 0, operations);
    }

    /** Layers of a random gate on every qubit and CX on random pairs. */
    private Circuit random() {
        Random random = new Random(seed);
        List<Operation> operations = new ArrayList<>();
        List<Integer> order = IntStream.range(0, qubits).boxed().collect(Collectors.toCollection(ArrayList::new));
        for (int layer = 0; layer < LAYERS; layer++) {
            for (int i = 0; i < qubits; i++) {
                operations.add(new Operation("u", List.of(random.nextDouble() * Math.PI,
                        random.nextDouble() * 2 * Math.PI, random.nextDouble() * 2 * Math.PI), List.of(i), List.of()));
            }
            Collections.shuffle(order, random);
            for (int i = 0; i + 1 < qubits; i += 2) {
                operations.add(new Operation("cx", List.of(), List.of(order.get(i), order.get(i + 1)), List.of()));
            }
        }
        return new Circuit(qubits, 0, operations);
    }
}
