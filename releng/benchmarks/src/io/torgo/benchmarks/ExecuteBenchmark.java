package io.torgo.benchmarks;

import io.torgo.crypto.SigningKey;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/** Running an empty block through HTTP, beside what the machine needs for the parts. */
final class ExecuteBenchmark implements Benchmark {

    /** The Java compiler is through with what a run needs after about so many. */
    private static final int WARM_UPS = 4000;
    private static final int RUNS = 200;
    private static final long REFILL_MILLIS = 150;
    /** Forced writes of one run before its answer: 2 receipts, one of them beside the block, and the result. */
    private static final int FORCED_WRITES = 3;
    /** Signatures of one run before its answer: the ticket and 2 receipts. */
    private static final int SIGNATURES = 3;

    @Override
    public void run(Setting setting, Report report) throws Exception {
        Path home = setting.fresh("execute");
        try (Gateway gateway = Gateway.start(setting, home)) {
            measure(gateway, WARM_UPS, 0);
            Times warm = measure(gateway, RUNS, REFILL_MILLIS);
            Times backToBack = measure(gateway, RUNS, 0);
            Samples health = Samples.seconds(WARM_UPS, RUNS,
                    () -> gateway.request("GET", "/health", BodyPublishers.noBody(), "")).millis();
            Samples python = Commands.seconds(3, 20, List.of("/usr/bin/python3", "-c", "pass"), Map.of()).millis();
            report(report, "warm worker (" + REFILL_MILLIS + " ms between requests to refill the pool)", warm,
                    health, python);
            report(report, "back to back (the pool has not refilled)", backToBack, health, python);
        }
        parts(setting, report);
    }

    /**
     * Milliseconds.
     *
     * @param request of the whole request, as the client sees it
     * @param block of the block alone: taking a worker, handing over, running, collecting its output
     */
    private record Times(Samples request, Samples block) {
    }

    private static Times measure(Gateway gateway, int runs, long pause) throws Exception {
        double[] request = new double[runs];
        double[] block = new double[runs];
        for (int i = 0; i < runs; i++) {
            Thread.sleep(pause);
            long begun = System.nanoTime();
            block[i] = EmptyBlock.execute(gateway);
            request[i] = (System.nanoTime() - begun) / 1e6;
        }
        return new Times(new Samples(request), new Samples(block));
    }

    private static void report(Report report, String how, Times times, Samples health, Samples python) {
        String what = "/maml/execute of an empty block, " + how;
        report.figure(what, "ms", WARM_UPS, times.request(), "GET /health of the same server", health);
        report.figure("of which the block in its worker, " + how, "ms", WARM_UPS, times.block(),
                "python3 -c pass, whole process", python);
    }

    private static void parts(Setting setting, Report report) throws Exception {
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        SigningKey key = SigningKey.ofSeed(seed);
        Samples sign = Samples.seconds(500, 300, () -> key.sign("torgo-benchmark", seed)).millis();
        ForcedWrites writes = new ForcedWrites(setting.fresh("forced"), 1024);
        Samples forced = Samples.seconds(20, 200, writes::write).millis();
        report.figure("part: " + FORCED_WRITES + " forced writes of 1 KiB, as one execution makes", "ms", 20,
                forced.map(millis -> millis * FORCED_WRITES), "one", forced);
        report.figure("part: " + SIGNATURES + " ML-DSA-65 signatures, as one execution makes", "ms", 500,
                sign.map(millis -> millis * SIGNATURES), "one", sign);
    }
}
