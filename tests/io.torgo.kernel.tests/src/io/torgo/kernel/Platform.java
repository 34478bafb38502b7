package io.torgo.kernel;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.agent.AnomalyDetector;
import io.torgo.api.agent.AnomalyReport;
import io.torgo.api.agent.TriageAdvisor;
import io.torgo.api.agent.TriageReport;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockRunner;
import io.torgo.api.exec.PlatformCalls;
import io.torgo.api.ledger.MirrorReport;
import io.torgo.api.ledger.Operation;
import io.torgo.api.ledger.ReceiptWriter;
import io.torgo.api.mesh.RelayReport;
import io.torgo.api.plugin.AgentCalls;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.crypto.KeyRing;
import io.torgo.ledger.FileLedger;
import io.torgo.storage.ShardStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A gateway with a real ledger and a real store on disk. Blocks are Java functions that the test gives by their source;
 * radios, circuits and agents answer fixed reports.
 */
final class Platform implements AutoCloseable {

    final List<String> relayed = new ArrayList<>();
    final Map<String, BiFunction<BlockJob, PlatformCalls, BlockResult>> blocks = new HashMap<>();
    final FileLedger ledger;
    final ShardStore store;
    final WorkflowEngine engine;
    private final KeyRing keys;

    Platform(Path home) {
        keys = KeyRing.open(home.resolve("keys")).orElseThrow();
        ledger = FileLedger.open(home.resolve("ledger"), keys.signing(), InstantSource.system()).orElseThrow();
        store = ShardStore.open(home.resolve("storage"), keys, 4, 7, InstantSource.system()).orElseThrow();
        Services services = new Services((request, progress) -> {
            relayed.add("nodes " + request.nodes());
            return Outcome.ok(new RelayReport(request.nodes(), 1, 2, 2, 2, new RelayReport.Latency(10, 20, 30),
                    List.of(), request.latencyTargetMillis(), true, true, "fixed"));
        }, store,
                (circuit, shots, seed) -> Outcome
                        .ok(new CircuitResult(Map.of("0", shots), shots, seed, "statevector", true)),
                new Blocks(), ledger, new Agents(), keys.signing(), InstantSource.system());
        engine = new WorkflowEngine(services, home.resolve("runs"), home.resolve("policy.yaml"),
                new DataSets(home.resolve("data"), Optional.empty()), new ResourceCatalog(home.resolve("none"), "test"),
                new Random(1));
    }

    static BlockResult ok(Object result) {
        return new BlockResult(BlockResult.Status.OK, Optional.empty(), "", "", result, 1);
    }

    @Override
    public void close() throws Exception {
        store.close();
        ledger.close();
        keys.close();
    }

    private final class Blocks implements BlockRunner {

        @Override
        public Optional<Problem> unavailable() {
            return Optional.empty();
        }

        @Override
        public Set<String> languages() {
            return Set.of("python");
        }

        @Override
        public BlockResult run(BlockJob job, PlatformCalls calls) {
            return blocks.get(job.source().strip()).apply(job, calls);
        }
    }

    private static final class Agents implements AgentCalls {

        private final Map<Class<?>, Object> services = Map.of(ReceiptWriter.class, new PlainWriter(),
                AnomalyDetector.class,
                (AnomalyDetector) readings -> new AnomalyReport("fixed", 5, readings.size(), List.of()),
                TriageAdvisor.class, (TriageAdvisor) readings -> new TriageReport("fixed", List.of()));

        @Override
        public <S, R> Outcome<R> with(Class<S> type, Function<S, R> call) {
            return Outcome.ok(call.apply(type.cast(services.get(type))));
        }
    }

    private static final class PlainWriter implements ReceiptWriter {

        @Override
        public String write(String id, Operation operation, String previous) {
            return id + "\n" + operation.name() + "\n" + previous + "\n";
        }

        @Override
        public String mirror(String text, String unit) {
            return text;
        }

        @Override
        public MirrorReport compare(String source, String receipt) {
            return new MirrorReport(true, "word", List.of());
        }
    }
}
