package io.torgo.benchmarks;

import io.torgo.api.Progress;
import io.torgo.api.mesh.RelayReport;
import io.torgo.api.mesh.RelayRequest;
import io.torgo.api.quantum.Circuit;
import io.torgo.mesh.SimulatedMesh;
import io.torgo.quantum.StateVectorSimulator;
import io.torgo.storage.ReedSolomon;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The mesh and circuit simulators, and the erasure code. */
final class SimulatorBenchmark implements Benchmark {

    private static final int NODES = 9600;
    private static final int QUBITS = 20;
    private static final int SHARD = 1 << 20;
    private static final int K = 4;
    private static final int N = 7;

    @Override
    public void run(Setting setting, Report report) throws Exception {
        mesh(setting, report);
        circuit(report);
        code(report);
    }

    private static void mesh(Setting setting, Report report) throws Exception {
        byte[] csv = Files.readAllBytes(setting.example("data").resolve("vitals_mars_colony.csv"));
        SimulatedMesh mesh = new SimulatedMesh();
        RelayReport relay = mesh.relay(new RelayRequest(csv, NODES, 100, "dynamic", 1), Progress.NONE).orElseThrow();
        Samples large = Samples.seconds(1, 3,
                () -> mesh.relay(new RelayRequest(csv, NODES, 100, "dynamic", 1), Progress.NONE).orElseThrow());
        Samples small = Samples.seconds(1, 3,
                () -> mesh.relay(new RelayRequest(csv, NODES / 24, 100, "dynamic", 1), Progress.NONE).orElseThrow());
        String baseline = "the same rows over one subnet of " + NODES / 24 + " nodes";
        String what = "mesh simulator, " + NODES + " nodes in " + relay.subnets() + " subnets, " + relay.sent()
                + " rows";
        report.figure(what, "ms", 2, large.millis(), baseline, small.millis());
        report.figure(what, "source PDUs/s", 2, large.rate(relay.segments()), baseline, small.rate(relay.segments()));
        report.remark("the simulator does not tell its number of events: PDUs are those the sources sent");
    }

    private static void circuit(Report report) throws Exception {
        Circuit circuit = fourier();
        StateVectorSimulator simulator = new StateVectorSimulator();
        Samples run = Samples.seconds(1, 3, () -> simulator.amplitudes(circuit).orElseThrow()).millis();
        double[] state = new double[2 << QUBITS];
        Samples sweeps = Samples.seconds(1, 3, () -> sweep(state, circuit.operations().size())).millis();
        report.figure("circuit simulator, quantum Fourier transform of " + QUBITS + " qubits, "
                + circuit.operations().size() + " gates", "ms", 1, run,
                "as many passes that turn each of 2^20 amplitudes", sweeps);
    }

    private static Circuit fourier() {
        List<Circuit.Operation> gates = new ArrayList<>();
        for (int target = QUBITS - 1; target >= 0; target--) {
            gates.add(new Circuit.Operation("h", List.of(), List.of(target), List.of()));
            for (int control = target - 1; control >= 0; control--) {
                gates.add(new Circuit.Operation("cp", List.of(Math.PI / (1 << target - control)),
                        List.of(control, target), List.of()));
            }
        }
        for (int qubit = 0; qubit < QUBITS / 2; qubit++) {
            gates.add(new Circuit.Operation("swap", List.of(), List.of(qubit, QUBITS - 1 - qubit), List.of()));
        }
        return new Circuit(QUBITS, 0, gates);
    }

    private static void sweep(double[] state, int times) {
        double cosine = Math.cos(0.1);
        double sine = Math.sin(0.1);
        for (int pass = 0; pass < times; pass++) {
            for (int i = 0; i < state.length; i += 2) {
                double real = state[i];
                state[i] = real * cosine - state[i + 1] * sine;
                state[i + 1] = real * sine + state[i + 1] * cosine;
            }
        }
    }

    private static void code(Report report) throws Exception {
        ReedSolomon code = new ReedSolomon(K, N);
        byte[][] shards = new byte[N][SHARD];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < K; i++) {
            random.nextBytes(shards[i]);
        }
        double megabytes = K * SHARD / 1e6;
        Samples encode = Samples.seconds(20, 30, () -> code.encode(shards, 0, SHARD)).rate(megabytes);
        byte[][] copies = new byte[K][SHARD];
        Samples copy = Samples.seconds(20, 30, () -> {
            for (int i = 0; i < K; i++) {
                System.arraycopy(shards[i], 0, copies[i], 0, SHARD);
            }
        }).rate(megabytes);
        report.figure("Reed-Solomon encode, 4 of 7, MB of data a second", "MB/s", 20, encode,
                "copy of the data in memory",
                copy);
    }
}
