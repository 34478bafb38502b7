package io.torgo.kernel;

import io.torgo.api.Cancellation;
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
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.api.quantum.CircuitSimulator;
import io.torgo.api.quantum.PauliTerm;
import io.torgo.api.quantum.SimulationOptions;
import io.torgo.api.verify.ContractChecker;
import io.torgo.crypto.KeyRing;
import io.torgo.ledger.FileLedger;
import io.torgo.storage.ShardStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A gateway with a real ledger and a real store on disk. Blocks are Java functions that the test gives by their source;
 * radios, circuits and agents answer fixed reports.
 */
final class Platform implements AutoCloseable {

    /** A gateway that starts again has other random numbers than before: a nonce that comes twice is a replay. */
    private static final AtomicLong OPENED = new AtomicLong();

    final List<String> relayed = new ArrayList<>();
    final Map<String, BiFunction<BlockJob, PlatformCalls, BlockResult>> blocks = new ConcurrentHashMap<>();
    final FileLedger ledger;
    final ShardStore store;
    final WorkflowEngine engine;
    /** What the block that runs was given to hear of cancelling. */
    volatile Cancellation cancellation = new Cancellation();
    volatile Optional<ContractChecker> checker = Optional.empty();
    /** Whether no receipt can be written any more. */
    volatile boolean writerIsBroken;
    private final KeyRing keys;

    Platform(Path home) {
        this(home, OPENED.incrementAndGet());
    }

    /** @param seed of run ids and nonces */
    Platform(Path home, long seed) {
        keys = KeyRing.open(home.resolve("keys")).orElseThrow();
        ledger = FileLedger.open(home.resolve("ledger"), keys.signing(), InstantSource.system()).orElseThrow();
        store = ShardStore.open(home.resolve("storage"), keys, 4, 7, InstantSource.system()).orElseThrow();
        Services services = new Services((request, progress) -> {
            relayed.add("nodes " + request.nodes());
            return Outcome.ok(new RelayReport(request.nodes(), 1, 2, 2, 2, new RelayReport.Latency(10, 20, 30),
                    List.of(), request.latencyTargetMillis(), true, true, "fixed"));
        }, store,
                new Circuits(), new Blocks(), ledger, new Agents(), keys.signing(), InstantSource.system())
                .with(() -> checker).with(Platform::circuit);
        engine = new WorkflowEngine(services, home.resolve("runs"), home.resolve("policy.yaml"),
                new DataSets(home.resolve("data"), Optional.empty()), new ResourceCatalog(home.resolve("none"), "test"),
                new Random(seed));
    }

    private static Outcome<Circuit> circuit(String source) {
        return source.startsWith("OPENQASM")
                ? Outcome.ok(new Circuit(1, 1, List.of()))
                : Outcome.failed("QASM-SYNTAX", "1:1: no OpenQASM", "Write OPENQASM first.");
    }

    static BlockResult stopped(String code) {
        return new BlockResult(BlockResult.Status.STOPPED, Optional.of(new Problem(code, "stopped", "")), "", "", null,
                1);
    }

    static BlockResult ok(Object result) {
        return new BlockResult(BlockResult.Status.OK, Optional.empty(), "", "", result, 1);
    }

    @Override
    public void close() throws Exception {
        engine.close();
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
            return Set.of("python", "json", "qasm");
        }

        @Override
        public BlockResult run(BlockJob job, PlatformCalls calls, Cancellation given) {
            cancellation = given;
            return blocks.get(job.source().strip()).apply(job, calls);
        }
    }

    private static final class Circuits implements CircuitSimulator {

        @Override
        public Outcome<CircuitResult> run(Circuit circuit, SimulationOptions options) {
            return Outcome.ok(new CircuitResult(Map.of("0", options.shots()), circuit.qubits(), 0, options.shots(),
                    options.seed(), "double", "statevector", true));
        }

        @Override
        public Outcome<double[]> amplitudes(Circuit circuit, SimulationOptions.Precision precision) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<Double> expectation(Circuit circuit, List<PauliTerm> observable) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Agents implements AgentCalls {

        private final Map<Class<?>, Object> services = Map.of(ReceiptWriter.class, new PlainWriter(),
                AnomalyDetector.class,
                (AnomalyDetector) readings -> new AnomalyReport("fixed", 5, readings.size(), List.of()),
                TriageAdvisor.class, (TriageAdvisor) readings -> new TriageReport("fixed", List.of()));

        @Override
        public <S, R> Outcome<R> with(Class<S> type, Function<S, R> call) {
            return Outcome.ok(call.apply(type.cast(services.get(type))));
        }
    }

    private final class PlainWriter implements ReceiptWriter {

        @Override
        public String write(String id, Operation operation, String previous) {
            if (writerIsBroken) {
                throw new IllegalStateException("a bug");
            }
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
