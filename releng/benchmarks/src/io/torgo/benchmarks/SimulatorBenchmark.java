package io.torgo.benchmarks;

import io.torgo.api.Progress;
import io.torgo.api.mesh.RelayReport;
import io.torgo.api.mesh.RelayRequest;
import io.torgo.mesh.SimulatedMesh;
import io.torgo.storage.ReedSolomon;
import java.nio.file.Files;
import java.util.SplittableRandom;

/** The mesh simulator and the erasure code. */
final class SimulatorBenchmark implements Benchmark {

    private static final int NODES = 9600;
    private static final int SHARD = 1 << 20;
    private static final int K = 4;
    private static final int N = 7;

    @Override
    public void run(Setting setting, Report report) throws Exception {
        mesh(setting, report);
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
