package io.torgo.benchmarks;

import io.torgo.agent.markup.MirrorReceipts;
import io.torgo.api.ledger.Operation;
import io.torgo.crypto.SigningKey;
import io.torgo.ledger.FileLedger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Receipts by the real MARKUP logic into a ledger on disk, one after another. */
final class ReceiptBenchmark implements Benchmark {

    private static final int WARM_UPS = 300;
    private static final int RUNS = 500;

    private int number;

    @Override
    public void run(Setting setting, Report report) throws Exception {
        Path folder = setting.fresh("receipts");
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        SigningKey key = SigningKey.ofSeed(seed);
        byte[] source = "The relay carried what the habitat measured.\n".repeat(22).getBytes(StandardCharsets.UTF_8);
        try (FileLedger ledger = FileLedger.open(folder, key, InstantSource.system()).orElseThrow()) {
            MirrorReceipts markup = new MirrorReceipts();
            Samples receipts = Samples.seconds(WARM_UPS, RUNS,
                    () -> ledger.record(operation(source), markup).orElseThrow()).rate(1);
            String what = "receipts of a source of 1 kB (a signature and a forced write each, checkpoints beside)";
            report.figure(what, "receipts/s", WARM_UPS, receipts, "one ML-DSA-65 signature alone",
                    Samples.seconds(WARM_UPS, RUNS, () -> key.sign("torgo-benchmark", source)).rate(1));
            report.figure(what, "receipts/s", WARM_UPS, receipts, "one forced write of 4 KiB alone",
                    Samples.seconds(20, RUNS, new ForcedWrites(setting.fresh("forced"), 4096)::write).rate(1));
            report.figure("receipt texts without signature and disk", "receipts/s", WARM_UPS,
                    Samples.seconds(WARM_UPS, RUNS,
                            () -> markup.write("r-1", operation(source), "0".repeat(64))).rate(1),
                    "receipts in all", receipts);
        }
    }

    private Operation operation(byte[] source) {
        return new Operation("execute", "agent://torgo-benchmarks", Instant.EPOCH, "benchmark", source,
                Map.of("status", "ok"), "key-" + number++);
    }
}
