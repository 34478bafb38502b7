package io.torgo.kernel;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.Progress;
import io.torgo.api.agent.VitalSigns;
import io.torgo.api.ledger.Operation;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.ledger.ReceiptWriter;
import io.torgo.api.mesh.RelayReport;
import io.torgo.api.mesh.RelayRequest;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.api.quantum.NoiseModel;
import io.torgo.api.quantum.PauliTerm;
import io.torgo.api.quantum.SimulationOptions;
import io.torgo.api.storage.StoredObject;
import io.torgo.storage.TorUri;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What the platform does for a run, each with its receipt. The key makes every operation happen once: asked again with
 * the same key, store and ledger answer what they answered first, and the simulators repeat themselves from the seed.
 */
final class PlatformServices {

    private static final long LARGEST_FETCH = 512 * 1024;
    private static final int DEFAULT_NODES = 100;
    private static final double DEFAULT_TARGET_MILLIS = 100;
    private static final int DEFAULT_SHOTS = 1024;
    private static final int MOST_QUBITS_TOLD = 13;

    private static final long LARGEST_DATA = 256L << 20;

    private final Services services;
    private final ObjectOwners owners;
    private final Map<String, DataSets.Found> files;
    private final String owner;
    private final String actor;
    private final long seed;
    private final RunState state;
    /** The receipt that is being written while the run goes on; null where there is none. */
    private CompletableFuture<Outcome<Receipt>> beside;

    /**
     * @param files the files that the run may read, by the names that it uses
     * @param owner for whom objects are kept, see {@link ObjectOwners}
     * @param actor who the receipts name
     */
    PlatformServices(Services services, ObjectOwners owners, Map<String, DataSets.Found> files, String owner,
            String actor, long seed, RunState state) {
        this.services = services;
        this.owners = owners;
        this.files = files;
        this.owner = owner;
        this.actor = actor;
        this.seed = seed;
        this.state = state;
    }

    Outcome<RelayReport> relay(Map<String, Object> parameters, String key, Progress progress) {
        String name = text(parameters, "csv");
        int nodes = number(parameters, "nodes", DEFAULT_NODES).intValue();
        double target = number(parameters, "latency_target_ms", DEFAULT_TARGET_MILLIS).doubleValue();
        String mode = parameters.containsKey("relay_mode") ? text(parameters, "relay_mode") : "dynamic";
        progress.report("relay", "relaying " + name + " over " + nodes + " simulated nodes");
        return data(name).flatMap(csv -> relay(name, csv, nodes, target, mode, key, progress));
    }

    /** Relays bytes that the caller has, over the default number of nodes. */
    Outcome<RelayReport> relay(String name, byte[] csv, String key, Progress progress) {
        return relay(name, csv, DEFAULT_NODES, DEFAULT_TARGET_MILLIS, "dynamic", key, progress);
    }

    private Outcome<RelayReport> relay(String name, byte[] csv, int nodes, double target, String mode, String key,
            Progress progress) {
        return services.mesh().relay(new RelayRequest(csv, nodes, target, mode, seed), progress).flatMap(report -> {
            if (!report.targetMet()) {
                state.warn("the relay missed its latency target of " + target
                        + " ms or lost messages; the figures say by how much");
            }
            return receipt("relay", name, csv, Map.of("nodes", "" + report.nodes(), "sent", "" + report.sent(),
                    "delivered", "" + report.delivered(), "simulated", "" + report.simulated()), key)
                    .map(receipt -> report);
        });
    }

    Outcome<StoredObject> store(Map<String, Object> parameters, String key, Progress progress) {
        String name = text(parameters, "name");
        String suite = text(parameters, "encrypt");
        String uri = text(parameters, "uri");
        if (!uri.isEmpty()) {
            if (TorUri.parse(uri) instanceof Outcome.Failed<TorUri>(var problem)) {
                return Outcome.failed(problem);
            }
            state.storageNote = uri + ": " + TorUri.parse(uri).orElseThrow().note();
        }
        progress.report("store", "storing " + name + " as encrypted shards");
        Outcome<byte[]> content = parameters.get("data_base64") instanceof String base64
                ? Outcome.ok(Base64.getDecoder().decode(base64))
                : data(name);
        return content.flatMap(bytes -> services.storage().put(name, new ByteArrayInputStream(bytes), suite, key)
                .flatMap(object -> receipt("store", name, bytes, Map.of("object", object.id(), "suite", object.suite(),
                        "shards", object.k() + " of " + object.n()), key).map(receipt -> {
                            owners.add(object.id(), owner);
                            return object;
                        })));
    }

    /** The receipt says which bytes the block was given. */
    Outcome<Map<String, Object>> fetch(Map<String, Object> parameters, String key) {
        String id = text(parameters, "object");
        Optional<StoredObject> known = objects().stream().filter(object -> object.id().equals(id)).findFirst();
        if (known.isEmpty()) {
            return Outcome.failed("RUN-NOT-OWN", "Object " + id + " was not stored by this document.",
                    "Fetch it with torgo storage get.");
        }
        if (known.get().bytes() > LARGEST_FETCH) {
            return Outcome.failed("RUN-TOO-LARGE", "Object " + id + " is larger than a block may fetch (512 KiB).",
                    "Fetch it with torgo storage get.");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return services.storage().get(id, bytes).flatMap(object -> receipt("fetch", object.name(), bytes.toByteArray(),
                Map.of("object", id), key).map(
                        receipt -> Map.of("object", id, "name", object.name(), "data_base64",
                                Base64.getEncoder().encodeToString(bytes.toByteArray()))));
    }

    /** What this document stored, in this run or an earlier one. */
    List<StoredObject> objects() {
        return services.storage().list().stream().filter(object -> owners.owns(owner, object.id())).toList();
    }

    Outcome<CircuitResult> simulate(Map<String, Object> parameters, String key, Progress progress) {
        return simulate(Json.convert(parameters, Circuit.class), parameters, key, progress);
    }

    /** The parameter {@code source} is OpenQASM 2 or 3. */
    Outcome<CircuitResult> simulateQasm(Map<String, Object> parameters, String key, Progress progress) {
        return services.qasm().apply(text(parameters, "source"))
                .flatMap(circuit -> simulate(circuit, parameters, key, progress));
    }

    private Outcome<CircuitResult> simulate(Circuit circuit, Map<String, Object> parameters, String key,
            Progress progress) {
        SimulationOptions options = options(parameters);
        progress.report("circuit", "simulating " + circuit.qubits() + " qubits, " + options.shots() + " shots");
        return services.circuits().run(circuit, options)
                .flatMap(result -> receipt("simulate", circuit.qubits() + " qubits",
                        Json.write(circuit).getBytes(StandardCharsets.UTF_8),
                        Map.of("shots", "" + options.shots(), "simulated", "true"),
                        key).map(receipt -> result));
    }

    private SimulationOptions options(Map<String, Object> parameters) {
        SimulationOptions options = SimulationOptions.of(number(parameters, "shots", DEFAULT_SHOTS).intValue(),
                number(parameters, "seed", seed).longValue());
        return parameters.get("noise") instanceof Map<?, ?> noise
                ? options.with(Json.convert(noise, NoiseModel.class))
                : options;
    }

    /** The state of a circuit that is small enough for one message. */
    Outcome<Map<String, Object>> amplitudes(Map<String, Object> parameters) {
        Circuit circuit = Json.convert(parameters, Circuit.class);
        if (circuit.qubits() > MOST_QUBITS_TOLD) {
            return Outcome.failed("RUN-TOO-LARGE", "The state of " + circuit.qubits()
                    + " qubits does not fit into one message; " + MOST_QUBITS_TOLD + " do.",
                    "Ask for counts, or for the expectation of an observable.");
        }
        return services.circuits().amplitudes(circuit).map(found -> Map.of("amplitudes", found));
    }

    Outcome<Map<String, Object>> expectation(Map<String, Object> parameters) {
        List<PauliTerm> observable = parameters.get("observable") instanceof List<?> terms
                ? terms.stream().map(term -> Json.convert(term, PauliTerm.class)).toList()
                : List.of();
        return services.circuits().expectation(Json.convert(parameters, Circuit.class), observable)
                .map(found -> Map.of("expectation", found));
    }

    /** Reads OpenQASM for a block that wants to go on with the circuit. */
    Outcome<Circuit> parse(Map<String, Object> parameters) {
        return services.qasm().apply(text(parameters, "source"));
    }

    Outcome<List<VitalSigns>> vitals(Map<String, Object> parameters) {
        String name = text(parameters, "csv");
        return data(name).flatMap(csv -> VitalsCsv.read(name, csv));
    }

    <S, R> Outcome<Object> ask(String operation, Class<S> agent, Function<S, R> question,
            Map<String, Object> parameters, String key) {
        String name = text(parameters, "csv");
        return services.agents().with(agent, question).flatMap(answer -> receipt(operation, name,
                Json.write(answer).getBytes(StandardCharsets.UTF_8), Map.of("data", name), key).map(receipt -> answer));
    }

    /** Records an operation; its receipt is on disk when this returns, and the one written beside is too. */
    Outcome<Receipt> receipt(String operation, String subject, byte[] source, Map<String, String> details, String key) {
        Optional<Problem> lost = settled();
        return lost.isPresent()
                ? Outcome.failed(lost.get())
                : record(operation(operation, subject, source, details, key)).map(receipt -> {
                    state.receipts.add(receipt);
                    return receipt;
                });
    }

    /**
     * Records the run's first operation beside what follows. Only computing may follow until {@link #settled} or
     * {@link #receipt} has waited for it.
     */
    void receiptBeside(String operation, String subject, byte[] source, Map<String, String> details, String key) {
        Operation done = operation(operation, subject, source, details, key);
        beside = CompletableFuture.supplyAsync(() -> record(done), Thread.ofVirtual().name("torgo-receipt")::start);
    }

    /** Waits for the receipt that is written beside; why it could not be, if so. */
    Optional<Problem> settled() {
        if (beside == null) {
            return Optional.empty();
        }
        if (beside.join() instanceof Outcome.Failed<Receipt>(Problem problem)) {
            return Optional.of(problem);
        }
        state.receipts.addFirst(beside.join().orElseThrow());
        beside = null;
        return Optional.empty();
    }

    private Operation operation(String operation, String subject, byte[] source, Map<String, String> details,
            String key) {
        return new Operation(operation, actor, services.clock().instant(), subject, source,
                new LinkedHashMap<>(new TreeMap<>(details)), key + "/" + operation);
    }

    private Outcome<Receipt> record(Operation done) {
        return services.agents().with(ReceiptWriter.class, writer -> services.ledger().record(done, writer))
                .flatMap(Function.identity());
    }

    /** The bytes of a file that the run may read; says so when it is one of the synthetic ones that ship. */
    private Outcome<byte[]> data(String name) {
        DataSets.Found found = files.get(name);
        if (found == null) {
            return Outcome.failed("RUN-NO-DATA", "The document declares no file '" + name + "', or it is not there.",
                    "Name the file in Context and put it beside the document or in its data folder.");
        }
        if (found.synthetic()) {
            state.warn(name + " is the synthetic data set that ships with TORGO; none was found beside the document");
        }
        try {
            if (Files.size(found.file()) > LARGEST_DATA) {
                return Outcome.failed("RUN-TOO-LARGE", name + " is larger than 256 MiB.", "Split the data set.");
            }
            return Outcome.ok(Files.readAllBytes(found.file()));
        } catch (IOException e) {
            return Outcome.failed("RUN-NO-DATA", name + " cannot be read.", "Check the file's permissions.");
        }
    }

    private static String text(Map<String, Object> parameters, String name) {
        return parameters.get(name) instanceof String text ? text : "";
    }

    private static Number number(Map<String, Object> parameters, String name, Number otherwise) {
        return parameters.get(name) instanceof Number number ? number : otherwise;
    }
}
