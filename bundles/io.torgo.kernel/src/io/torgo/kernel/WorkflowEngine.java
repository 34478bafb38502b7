package io.torgo.kernel;

import io.torgo.api.Capability;
import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.Progress;
import io.torgo.api.plan.Plan;
import io.torgo.api.run.RunRequest;
import io.torgo.api.run.RunResult;
import io.torgo.api.run.RunResult.Status;
import io.torgo.api.run.SyncRequest;
import io.torgo.api.run.WorkflowService;
import io.torgo.crypto.Hashes;
import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Plans documents, runs them, and remembers how they ended. Each run has a folder under {@code runs}; a run that a crash
 * cut off is taken up again by {@link #resume}.
 */
public final class WorkflowEngine implements WorkflowService, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WorkflowEngine.class.getName());
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);
    private static final int MOST_ATTEMPTS = 3;

    private final Services services;
    private final Path runs;
    private final Path policyFile;
    private final DataSets dataSets;
    private final Planner planner;
    private final RandomGenerator random;
    private final ObjectOwners owners;
    private final Set<String> active = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /**
     * @param runs folder of the runs
     * @param policyFile the operator's policy, written with the shipped text where it is absent
     * @param random for run ids and for seeds that nobody gave
     */
    public WorkflowEngine(Services services, Path runs, Path policyFile, DataSets dataSets, ResourceCatalog catalog,
            RandomGenerator random) {
        this.services = services;
        this.runs = runs;
        this.policyFile = policyFile;
        this.dataSets = dataSets;
        this.planner = new Planner(catalog, dataSets, services.blocks().languages());
        this.random = random;
        try {
            Files.createDirectories(runs);
            if (Files.notExists(policyFile)) {
                Files.writeString(policyFile, Policy.SHIPPED_TEXT);
            }
            owners = new ObjectOwners(runs.resolveSibling("object-owners"));
        } catch (IOException e) {
            throw new UncheckedIOException("the home folder cannot be written", e);
        }
    }

    @Override
    public Plan plan(RunRequest request) {
        ParsedDocument document = MamlParser.parse(request.content());
        return switch (policy(request)) {
            case Outcome.Ok<Policy>(Policy policy) -> planner.plan(document, request, policy);
            case Outcome.Failed<Policy>(Problem problem) -> withError(
                    planner.plan(document, request, new Policy(List.of(), false)), problem);
        };
    }

    private static Plan withError(Plan plan, Problem problem) {
        return new Plan(plan.document(), plan.hash(), plan.steps(), plan.resources(), plan.permissions(),
                plan.contracts(), Optional.of(problem));
    }

    private Outcome<Policy> policy(RunRequest request) {
        return Policy.read(request.policy().orElse(policyFile));
    }

    @Override
    public RunResult run(RunRequest request, Progress progress) {
        String id = newRunId();
        long seed = request.seed().orElseGet(() -> random.nextLong(1L << 31));
        progress.report("plan", "planning " + request.name());
        Plan plan = plan(request);
        RunOrder order = new RunOrder(id, request.name(), request.folder().map(Path::toString), request.principal(),
                seed,
                request.policy().map(Path::toString), policySha256(request), request.input(),
                Optional.of(request.blocks()));
        return plan.runnable() ? execute(order, request.content(), plan, progress) : refuse(order, request, plan);
    }

    /** Names the policy that a run was decided by; empty when there is none to be read, and then nothing is allowed. */
    private String policySha256(RunRequest request) {
        try {
            return Hashes.sha256Hex(Files.readAllBytes(request.policy().orElse(policyFile)));
        } catch (IOException e) {
            return "";
        }
    }

    private RunResult execute(RunOrder order, byte[] content, Plan plan, Progress progress) {
        active.add(order.run());
        try (RunFolder folder = RunFolder.open(runs.resolve(order.run()))) {
            return new Execution(services, dataSets, owners, folder, order, content, plan, progress).run();
        } catch (IOException e) {
            throw new UncheckedIOException("run " + order.run() + " cannot be kept", e);
        } finally {
            active.remove(order.run());
        }
    }

    private RunResult refuse(RunOrder order, RunRequest request, Plan plan) {
        Problem problem = plan.error().orElseThrow();
        boolean denied = problem.code().startsWith("POLICY-");
        RunState state = new RunState();
        if (platform(plan.document(), order.principal(), order.seed(), state).receipt(denied ? "deny" : "refuse",
                plan.document(), request.content(), Map.of("code", problem.code(), "policy", order.policySha256()),
                order.run()) instanceof Outcome.Failed<?>(Problem lost)) {
            state.warn("no receipt could be written: " + lost.message());
        }
        RunResult result = state.result(denied ? Status.DENIED : Status.REFUSED, order.run(), plan.document(),
                order.seed(), List.of(), Optional.of(problem));
        keep(order, request.content(), result);
        return result;
    }

    private void keep(RunOrder order, byte[] content, RunResult result) {
        try (RunFolder folder = RunFolder.open(runs.resolve(order.run()))) {
            folder.note(Execution.DOCUMENT, content);
            folder.finish(result);
        } catch (IOException e) {
            throw new UncheckedIOException("run " + order.run() + " cannot be kept", e);
        }
    }

    private PlatformServices platform(String document, String actor, long seed, RunState state) {
        return new PlatformServices(services, owners, Map.of(), document, actor, seed, state);
    }

    @Override
    public RunResult sync(SyncRequest request, Progress progress) {
        String id = newRunId();
        long seed = request.seed().orElseGet(() -> random.nextLong(1L << 31));
        RunState state = new RunState();
        PlatformServices platform = platform(request.name(), request.principal(), seed, state);
        Optional<Problem> error = allowedToSync(request).or(() -> new Sync(platform, state, request, id).run(progress));
        Status status = error.isEmpty()
                ? Status.OK
                : error.get().code().startsWith("POLICY-") ? Status.DENIED : Status.FAILED;
        return state.result(status, id, request.name(), seed, List.of(), error);
    }

    private Optional<Problem> allowedToSync(SyncRequest request) {
        return switch (Policy.read(policyFile)) {
            case Outcome.Failed<Policy>(Problem problem) -> Optional.of(problem);
            case Outcome.Ok<Policy>(Policy policy) -> policy.granted(request.principal(), "", "sync")
                    .containsAll(Set.of(Capability.MESH, Capability.STORAGE))
                            ? Optional.empty()
                            : Optional.of(new Problem("POLICY-DENIED", "The policy does not let " + request.principal()
                                    + " relay and store data.", "The operator can allow it in policy.yaml."));
        };
    }

    /**
     * Takes up the runs that a crash cut off, one after another on the calling thread. Finished blocks are not run
     * again, and calls that a cut-off block had made are answered from the journal.
     *
     * @return ids of the runs taken up
     */
    public List<String> resume() {
        return runs().stream().filter(id -> !closing && !active.contains(id)).filter(this::takeUp).toList();
    }

    /** Lets {@link #resume} end after the run that it is at. */
    @Override
    public void close() {
        closing = true;
    }

    private boolean takeUp(String id) {
        Path folder = runs.resolve(id);
        try {
            if (RunFolder.result(folder).isPresent()) {
                return false;
            }
            if (Files.notExists(folder.resolve(Execution.ORDER))) {
                RunFolder.delete(folder); // cut off before anything was done or promised
                return false;
            }
            RunOrder order = Json.read(Files.readString(folder.resolve(Execution.ORDER)), RunOrder.class);
            byte[] content = Files.readAllBytes(folder.resolve(Execution.DOCUMENT));
            RunRequest request = new RunRequest(order.name(), content, order.folder().map(Path::of), order.principal(),
                    OptionalLong.of(order.seed()), order.policy().map(Path::of), order.input(), order.range());
            execute(order, content, afterCrash(folder, plan(request)), Progress.NONE);
            return true;
        } catch (IOException | RuntimeException e) {
            // one damaged run must not keep the others from being taken up
            LOG.log(System.Logger.Level.WARNING, "run " + id + " cannot be taken up", e);
            return false;
        }
    }

    /** A document that took the gateway down again and again is given up. */
    private static Plan afterCrash(Path folder, Plan plan) throws IOException {
        try (RunFolder run = RunFolder.open(folder)) {
            return run.entries("attempt").size() < MOST_ATTEMPTS
                    ? plan
                    : withError(plan, new Problem("RUN-INTERRUPTED",
                            "The gateway stopped " + MOST_ATTEMPTS
                                    + " times in the middle of this run; it was given up.",
                            "Look at the gateway's log, then run the document again."));
        }
    }

    @Override
    public Outcome<RunResult> result(String run) {
        if (!runs().contains(run)) {
            return Outcome.failed("RUN-UNKNOWN", "There is no run " + run + ".", "torgo runs list shows the runs.");
        }
        try {
            return RunFolder.result(runs.resolve(run)).map(Outcome::ok).orElseGet(() -> Outcome.failed("RUN-ACTIVE",
                    "Run " + run + " goes on.", "Ask again later."));
        } catch (IOException e) {
            return Outcome.failed("RUN-DAMAGED", "The result of run " + run + " cannot be read.",
                    "Its receipts are still in the ledger: torgo receipts list.");
        }
    }

    @Override
    public List<String> runs() {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String newRunId() {
        String stamp = STAMP.format(services.clock().instant());
        byte[] unique = new byte[4];
        String id;
        do {
            random.nextBytes(unique);
            id = "run-" + stamp + "-" + HexFormat.of().formatHex(unique);
        } while (Files.exists(runs.resolve(id)));
        return id;
    }
}
