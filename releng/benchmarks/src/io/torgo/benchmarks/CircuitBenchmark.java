package io.torgo.benchmarks;

import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.api.quantum.SimulationOptions.Precision;
import io.torgo.quantum.StateVectorSimulator;
import io.torgo.quantum.qasm.Lowered;
import io.torgo.quantum.qasm.QasmLowering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The circuit simulator beside Qiskit Aer, qulacs and qsimcirq, each run of one followed by a run of the next. All
 * times are to the final state in memory. The peers need the Python that {@code TORGO_PEERS} names; with
 * {@code TORGO_QASMBENCH} the folder of a checkout of QASMBench is measured too.
 */
final class CircuitBenchmark implements Benchmark {

    private static final List<String> DOUBLE_PEERS = List.of("aer", "qulacs", "qulacs-optimized");
    private static final String SINGLE_PEER = "qsim";
    private static final int QASMBENCH_QUBITS = 25;
    private static final long QASMBENCH_BYTES = 500_000;

    private final StateVectorSimulator simulator = new StateVectorSimulator();

    @Override
    public void run(Setting setting, Report report) throws Exception {
        Optional<Peers> peers = peers(setting, report);
        try {
            for (Map.Entry<String, Circuit> circuit : circuits().entrySet()) {
                measure(circuit.getKey(), circuit.getValue(), peers, report);
            }
            String folder = System.getenv("TORGO_QASMBENCH");
            if (folder == null) {
                report.remark("QASMBench is not measured: TORGO_QASMBENCH names no folder");
            } else {
                qasmBench(Path.of(folder), peers, report);
            }
        } finally {
            peers.ifPresent(Peers::close);
        }
    }

    private static Optional<Peers> peers(Setting setting, Report report) throws IOException {
        String python = System.getenv("TORGO_PEERS");
        if (python == null) {
            report.remark("no peers: TORGO_PEERS names no Python with qiskit-aer, qulacs, qsimcirq");
            return Optional.empty();
        }
        Peers peers = new Peers(setting, python);
        report.remark("peers: " + peers.installed());
        return Optional.of(peers);
    }

    private static Map<String, Circuit> circuits() {
        Map<String, Circuit> circuits = new LinkedHashMap<>();
        for (int qubits : new int[]{12, 20, 24}) {
            circuits.put(qubits + " qubits, H on each and a chain of CX", chain(qubits));
            circuits.put(qubits + " qubits, quantum Fourier transform", fourier(qubits));
        }
        circuits.put("22 qubits, 20 layers of random U3 and CX on a random pairing", random(22, 20));
        return circuits;
    }

    /** Rounds of all, in turn; the first fifth are a warm-up, for the peers' caches and the Java compiler. */
    private void measure(String name, Circuit circuit, Optional<Peers> peers, Report report) throws Exception {
        int rounds = circuit.qubits() < 16 ? 500 : circuit.qubits() < 22 ? 30 : 5;
        Map<String, List<Double>> times = new LinkedHashMap<>();
        if (peers.isPresent()) {
            peers.get().load(circuit);
        }
        for (int round = 0; round < rounds; round++) {
            Map<String, Double> now = new LinkedHashMap<>();
            now.put("double", ours(circuit, Precision.DOUBLE));
            now.put("single", ours(circuit, Precision.SINGLE));
            if (peers.isPresent()) {
                for (String peer : List.of("aer", "qulacs", "qulacs-optimized", SINGLE_PEER)) {
                    peers.get().run(peer).ifPresent(ms -> now.put(peer, ms));
                }
            }
            if (round >= rounds / 5) {
                now.forEach((who, ms) -> times.computeIfAbsent(who, w -> new ArrayList<>()).add(ms));
            }
        }
        tell(name, times, report);
    }

    private double ours(Circuit circuit, Precision precision) {
        long begun = System.nanoTime();
        simulator.evolve(circuit, precision).orElseThrow();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void tell(String name, Map<String, List<Double>> times, Report report) {
        Optional<String> best = DOUBLE_PEERS.stream().filter(times::containsKey)
                .min((a, b) -> Double.compare(Collections.min(times.get(a)), Collections.min(times.get(b))));
        if (best.isPresent()) {
            report.figure(name + ", double", "ms", 1, samples(times.get("double")), best.get(),
                    samples(times.get(best.get())));
        }
        if (times.containsKey(SINGLE_PEER)) {
            report.figure(name + ", single", "ms", 1, samples(times.get("single")), SINGLE_PEER,
                    samples(times.get(SINGLE_PEER)));
        }
        StringBuilder line = new StringBuilder(name + ", best of each in ms:");
        times.forEach((who, all) -> line.append(" " + who + " " + Figure.number(Collections.min(all))));
        best.ifPresent(peer -> line.append("; double to " + peer + " " + ratio(times, "double", peer)));
        if (times.containsKey(SINGLE_PEER)) {
            line.append("; double to qsim " + ratio(times, "double", SINGLE_PEER) + "; single to qsim "
                    + ratio(times, "single", SINGLE_PEER));
        }
        report.remark(line.toString());
    }

    private static String ratio(Map<String, List<Double>> times, String a, String b) {
        return Figure.number(Collections.min(times.get(a)) / Collections.min(times.get(b)));
    }

    private static Samples samples(List<Double> milliseconds) {
        return new Samples(milliseconds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void qasmBench(Path folder, Optional<Peers> peers, Report report) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".qasm"))
                    .filter(file -> !file.toString().endsWith("_transpiled.qasm")).sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            Optional<Circuit> circuit = Files.size(file) > QASMBENCH_BYTES ? Optional.empty() : read(file);
            if (circuit.isEmpty()) {
                report.remark(name + ": left out, too long, not lowered or over " + QASMBENCH_QUBITS + " qubits");
            } else if (simulator.evolve(circuit.get(), Precision.DOUBLE).isOk()) {
                measure(name, circuit.get(), peers, report);
            } else {
                report.remark(name + ": left out, it has no single final state");
            }
        }
    }

    /** Without measurements and barriers, which have no part in the final state. */
    private static Optional<Circuit> read(Path file) throws IOException {
        Lowered lowered = QasmLowering.lower(Files.readString(file));
        return lowered.circuit().filter(circuit -> circuit.qubits() <= QASMBENCH_QUBITS).map(circuit -> new Circuit(
                circuit.qubits(), circuit.clbits(), circuit.operations().stream()
                        .filter(operation -> !operation.name().equals("barrier")).toList()));
    }

    private static Circuit chain(int qubits) {
        List<Operation> gates = new ArrayList<>();
        for (int qubit = 0; qubit < qubits; qubit++) {
            gates.add(gate("h", List.of(), qubit));
        }
        for (int qubit = 0; qubit + 1 < qubits; qubit++) {
            gates.add(gate("cx", List.of(), qubit, qubit + 1));
        }
        return new Circuit(qubits, 0, gates);
    }

    private static Circuit fourier(int qubits) {
        List<Operation> gates = new ArrayList<>();
        for (int target = qubits - 1; target >= 0; target--) {
            gates.add(gate("h", List.of(), target));
            for (int control = target - 1; control >= 0; control--) {
                gates.add(gate("cp", List.of(Math.PI / (1 << target - control)), control, target));
            }
        }
        for (int qubit = 0; qubit < qubits / 2; qubit++) {
            gates.add(gate("swap", List.of(), qubit, qubits - 1 - qubit));
        }
        return new Circuit(qubits, 0, gates);
    }

    private static Circuit random(int qubits, int layers) {
        Random random = new Random(1);
        List<Operation> gates = new ArrayList<>();
        List<Integer> order = new ArrayList<>(Stream.iterate(0, i -> i + 1).limit(qubits).toList());
        for (int layer = 0; layer < layers; layer++) {
            for (int qubit = 0; qubit < qubits; qubit++) {
                gates.add(gate("u3", List.of(2 * Math.PI * random.nextDouble(), 2 * Math.PI * random.nextDouble(),
                        2 * Math.PI * random.nextDouble()), qubit));
            }
            Collections.shuffle(order, random);
            for (int i = 0; i + 1 < qubits; i += 2) {
                gates.add(gate("cx", List.of(), order.get(i), order.get(i + 1)));
            }
        }
        return new Circuit(qubits, 0, gates);
    }

    private static Operation gate(String name, List<Double> angles, Integer... qubits) {
        return new Operation(name, angles, List.of(qubits), List.of());
    }
}
