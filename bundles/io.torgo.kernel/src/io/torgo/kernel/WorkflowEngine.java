package io.torgo.kernel;

import io.torgo.api.Cancellation;
import io.torgo.api.Capability;
import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.Progress;
import io.torgo.api.plan.Plan;
import io.torgo.api.run.RunInfo;
import io.torgo.api.run.RunRequest;
import io.torgo.api.run.RunResult;
import io.torgo.api.run.RunResult.Status;
import io.torgo.api.run.SyncRequest;
import io.torgo.api.run.WorkflowService;
import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Plans documents, runs them, and remembers how they ended. Each run has a folder under {@code runs}; a run that a
 * crash cut off is taken up again by {@link #resume()}.
 */
public final class WorkflowEngine implements WorkflowService, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WorkflowEngine.class.getName());
    private static final int MOST_ATTEMPTS = 3;
    private static final int MOST_RUNS_AT_ONCE = 64;
    private static final int NONCE_BYTES = 16;
    private static final int PATIENCE_SECONDS = 25;

    private final Services services;
    private final Policies policies;
    private final DataSets dataSets;
    private final Planner planner;
    private final RandomGenerator random;
    private final ObjectOwners owners;
    private final RunArchive archive;
    private final RunQueue queue;
    /** Bounded by the queue only: a turn is given back on the thread that had it, before that thread is free. */
    private final ExecutorService detached = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("torgo-run-", 0).factory());
    /** Runs that have begun, or that somebody waits for. */
    private final Map<String, Cancellation> active = new ConcurrentHashMap<>();
    /** Runs in somebody's hands, waiting ones too: no run is executed by two. With what completes when one lets go. */
    private final Map<String, CompletableFuture<Boolean>> claimed = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /**
     * @param runs folder of the runs
     * @param policyFile the operator's policy, written with the shipped text where it is absent
     * @param random for run ids, nonces, and for seeds that nobody gave
     */
    public WorkflowEngine(Services services, Path runs, Path policyFile, DataSets dataSets, ResourceCatalog catalog,
            RandomGenerator random) {
        this.services = services;
        this.policies = new Policies(policyFile);
        this.dataSets = dataSets;
        this.planner = new Planner(catalog, dataSets, services.blocks().languages(), services.contracts());
        this.random = random;
        this.queue = new RunQueue(MOST_RUNS_AT_ONCE, policies::runsAtOnce);
        try {
            archive = new RunArchive(runs, random, services.clock());
            if (Files.notExists(policyFile)) {
                Files.writeString(policyFile, Policy.SHIPPED_TEXT);
            }
            owners = new ObjectOwners(runs.resolveSibling("object-owners"));
        } catch (IOException e) {
            throw new UncheckedIOException("the home folder cannot be written", e);
        }
    }

    /** A document and what was decided about it. */
    private record Admission(ParsedDocument document, Plan plan, Policies.Found policy) {

        boolean unverifiedAllowed() {
            return policy.policy() instanceof Outcome.Ok<Policy>(Policy found) && found.strictWithoutSpecification();
        }
    }

    @Override
    public Plan plan(RunRequest request) {
        return admit(request).plan();
    }

    private Admission admit(RunRequest request) {
        ParsedDocument document = MamlParser.parse(request.content());
        Policies.Found found = policies.read(request.policy());
        Plan plan = switch (found.policy()) {
            case Outcome.Ok<Policy>(Policy policy) -> planner.plan(document, request, policy);
            case Outcome.Failed<Policy>(Problem problem) -> withError(
                    planner.plan(document, request, new Policy(List.of(), false)), problem);
        };
        return new Admission(document, plan, found);
    }

    private static Plan withError(Plan plan, Problem problem) {
        return new Plan(plan.document(), plan.hash(), plan.steps(), plan.resources(), plan.permissions(),
                plan.contracts(), Optional.of(problem));
    }

    @Override
    public RunResult run(RunRequest request, Progress progress, Cancellation cancellation) {
        String id = claimNew();
        try {
            return run(id, request, progress, cancellation);
        } finally {
            active.remove(id);
            release(id, true);
        }
    }

    private RunResult run(String id, RunRequest request, Progress progress, Cancellation cancellation) {
        progress.started(id);
        progress.report("plan", "planning " + request.name());
        Admission admission = admit(request);
        RunOrder order = order(id, request, admission);
        if (!admission.plan().runnable()) {
            return refuse(order, request, admission.plan());
        }
        active.put(id, cancellation);
        if (!awaitTurn(order, progress, cancellation)) {
            return refuse(order, request, withError(admission.plan(), Execution.cancelled()));
        }
        try {
            return execute(order, admission, progress, cancellation);
        } finally {
            queue.leave(order.principal());
        }
    }

    private String claimNew() {
        String id = archive.newId();
        while (!claim(id)) {
            id = archive.newId();
        }
        return id;
    }

    /** False where somebody else has the run in hand. */
    private boolean claim(String run) {
        return claimed.putIfAbsent(run, new CompletableFuture<>()) == null;
    }

    private void release(String run, boolean taken) {
        claimed.remove(run).complete(taken);
    }

    private RunOrder order(String id, RunRequest request, Admission admission) {
        long seed = request.seed().orElseGet(() -> random.nextLong(1L << 31));
        return RunOrder.of(id, request, seed, admission.policy().sha256(), services.clock().instant());
    }

    /** False where the run was cancelled before its turn came. */
    private boolean awaitTurn(RunOrder order, Progress progress, Cancellation cancellation) {
        CompletableFuture<Boolean> turn = new CompletableFuture<>();
        queue.enter(order.run(), order.principal(), () -> turn.complete(true));
        if (!turn.isDone()) {
            progress.report("queue", "waiting for other runs of " + order.principal());
        }
        Runnable withdrawal = () -> {
            if (queue.withdraw(order.run())) {
                turn.complete(false);
            }
        };
        cancellation.onCancel(withdrawal);
        try {
            return turn.join();
        } finally {
            cancellation.forget(withdrawal);
        }
    }

    private RunResult execute(RunOrder order, Admission admission, Progress progress, Cancellation cancellation) {
        CompletableFuture<Ticket> ticket = ticket(order, admission);
        try (RunFolder folder = archive.open(order.run())) {
            return new Execution(services, dataSets, owners, folder,
                    new Execution.Task(order, admission.document(), admission.plan(), ticket,
                            admission.unverifiedAllowed(), archive.folder(order.run()).resolve("outputs"),
                            () -> closing),
                    progress, cancellation).run();
        } catch (IOException e) {
            throw new UncheckedIOException("run " + order.run() + " cannot be kept", e);
        }
    }

    /** Signed while the run's folder is made ready, which takes as long. */
    private CompletableFuture<Ticket> ticket(RunOrder order, Admission admission) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return CompletableFuture.supplyAsync(
                () -> Ticket.of(order, admission.document(), admission.plan(), HexFormat.of().formatHex(nonce),
                        services.clock().instant()).signedBy(services.key()),
                Thread.ofVirtual().name("torgo-ticket")::start);
    }

    private RunResult refuse(RunOrder order, RunRequest request, Plan plan) {
        Problem problem = plan.error().orElseThrow();
        boolean denied = problem.code().startsWith("POLICY-");
        boolean cancelled = problem.code().equals(Execution.cancelled().code());
        RunState state = new RunState();
        if (platform(plan.document(), order.principal(), order.seed(), state).receipt(denied ? "deny" : "refuse",
                plan.document(), request.content(), Map.of("code", problem.code(), "policy", order.policySha256()),
                order.run()) instanceof Outcome.Failed<?>(Problem lost)) {
            state.warn("no receipt could be written: " + lost.message());
        }
        Status status = denied ? Status.DENIED : cancelled ? Status.FAILED : Status.REFUSED;
        RunResult result = state.result(status, order.run(), plan.document(), order.seed(), List.of(),
                Optional.of(problem));
        try (RunFolder folder = archive.open(order.run())) {
            folder.note(Execution.DOCUMENT, request::content);
            folder.finish(result);
        } catch (IOException e) {
            throw new UncheckedIOException("run " + order.run() + " cannot be kept", e);
        }
        return result;
    }

    private PlatformServices platform(String owner, String actor, long seed, RunState state) {
        return new PlatformServices(services, owners, Map.of(), owner, actor, seed, state);
    }

    @Override
    public RunInfo submit(RunRequest request) {
        Admission admission = admit(request);
        String id = claimNew();
        boolean enqueued = false;
        try {
            RunOrder order = order(id, request, admission);
            if (!admission.plan().runnable()) {
                refuse(order, request, admission.plan());
            } else {
                keep(order, request.content());
                enqueue(order);
                enqueued = true;
            }
        } finally {
            if (!enqueued) {
                release(id, false);
            }
        }
        return info(id).orElseThrow();
    }

    private void keep(RunOrder order, byte[] document) {
        try (RunFolder folder = archive.open(order.run())) {
            folder.lay(Execution.DOCUMENT, document);
            folder.keep(Execution.ORDER, Json.write(order).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("run " + order.run() + " cannot be kept", e);
        }
    }

    /** Runs what was kept when its turn comes. The run must be claimed; it is released when it has ended. */
    private void enqueue(RunOrder order) {
        queue.enter(order.run(), order.principal(), () -> begin(order));
    }

    private void begin(RunOrder order) {
        // it is not in the queue any more: whoever cancels it has to find it among the active
        active.putIfAbsent(order.run(), new Cancellation());
        try {
            detached.execute(() -> takeTurn(order));
        } catch (RejectedExecutionException e) {
            // the gateway stops; the next start takes the run up
            leave(order).complete(false);
        }
    }

    private void takeTurn(RunOrder order) {
        try {
            boolean taken = !closing && takeUp(order, active.get(order.run()));
            leave(order).complete(taken);
        } catch (RuntimeException | Error e) {
            // whoever waits for the run has to hear of everything, errors of the machine too
            LOG.log(System.Logger.Level.ERROR, "run " + order.run() + " broke off", e);
            leave(order).completeExceptionally(e);
        }
    }

    private CompletableFuture<Boolean> leave(RunOrder order) {
        active.remove(order.run());
        CompletableFuture<Boolean> done = claimed.remove(order.run());
        queue.leave(order.principal());
        return done;
    }

    private boolean takeUp(RunOrder order, Cancellation cancellation) {
        try {
            if (archive.result(order.run()).isPresent()) {
                return false;
            }
            Admission admission = admit(order.request(archive.document(order.run())));
            Plan plan = archive.isCancelled(order.run())
                    ? withError(admission.plan(), Execution.cancelled())
                    : afterCrash(order.run(), admission.plan());
            execute(order.under(admission.policy().sha256()),
                    new Admission(admission.document(), plan, admission.policy()), Progress.NONE, cancellation);
            return true;
        } catch (IOException | RuntimeException e) {
            // one damaged run must not keep the others from being taken up
            LOG.log(System.Logger.Level.WARNING, "run " + order.run() + " cannot be taken up", e);
            return false;
        }
    }

    /** A document that took the gateway down again and again is given up. */
    private Plan afterCrash(String run, Plan plan) throws IOException {
        try (RunFolder folder = archive.open(run)) {
            long reopened = folder.entries(RunFolder.REOPENED).size();
            long crashes = folder.entries("attempt").size() - folder.entries(RunFolder.STOPPED).size();
            return crashes < MOST_ATTEMPTS * (reopened + 1)
                    ? plan
                    : withError(plan, new Problem("RUN-INTERRUPTED",
                            "The gateway died " + MOST_ATTEMPTS
                                    + " times in the middle of this run; it was given up.",
                            "Look at the gateway's log, then take it up again with torgo runs resume " + run + "."));
        }
    }

    /**
     * Takes up the runs that a crash cut off or that wait since before, in the order they were asked for, and waits
     * until they have ended. Finished blocks are not run again, and calls that a cut-off block had made are answered
     * from the journal.
     *
     * @return ids of the runs taken up
     */
    public List<String> resume() {
        Map<String, CompletableFuture<Boolean>> taken = new LinkedHashMap<>();
        for (RunOrder order : archive.unfinished(claimed::containsKey)) {
            CompletableFuture<Boolean> done = new CompletableFuture<>();
            if (!closing && claimed.putIfAbsent(order.run(), done) == null) {
                taken.put(order.run(), done);
                enqueue(order);
            }
        }
        return taken.entrySet().stream().filter(run -> joined(run.getValue())).map(Map.Entry::getKey).toList();
    }

    private static boolean joined(CompletableFuture<Boolean> done) {
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    @Override
    public Outcome<RunInfo> cancel(String run) {
        Optional<Cancellation> running = Optional.ofNullable(active.get(run));
        if (running.isEmpty() && !archive.has(run)) {
            return unknown(run);
        }
        try {
            if (archive.has(run)) {
                Optional<RunResult> result = archive.result(run);
                if (result.isPresent()) {
                    return Outcome.failed("RUN-ENDED", "Run " + run + " has ended already.", "Nothing is to be done.");
                }
                archive.markCancelled(run);
            }
            Cancellation begun = active.get(run);
            if (begun != null) {
                begun.cancel();
            } else if (queue.withdraw(run)) {
                endCancelled(run);
            }
            return info(run);
        } catch (IOException e) {
            return Outcome.failed("RUN-DISK", "That run " + run + " is cancelled cannot be kept.",
                    "Check the home folder's disk.");
        }
    }

    private void endCancelled(String run) throws IOException {
        boolean taken = false;
        try {
            taken = takeUp(archive.order(run).orElseThrow(), new Cancellation());
        } finally {
            release(run, taken);
        }
    }

    @Override
    public Outcome<RunInfo> resume(String run) {
        if (!archive.has(run)) {
            return unknown(run);
        }
        if (!claim(run)) {
            return goesOn(run);
        }
        boolean enqueued = false;
        try {
            Outcome<RunOrder> order = reopened(run);
            if (order instanceof Outcome.Failed<RunOrder>(Problem problem)) {
                return Outcome.failed(problem);
            }
            enqueue(order.orElseThrow());
            enqueued = true;
        } finally {
            if (!enqueued) {
                release(run, false);
            }
        }
        return info(run);
    }

    /** What was asked, if the run may be taken up again. */
    private Outcome<RunOrder> reopened(String run) {
        try {
            Optional<String> code = archive.result(run).map(result -> result.error().map(Problem::code).orElse("ok"));
            Optional<RunOrder> order = archive.order(run);
            if (order.isEmpty() || code.isPresent() && !code.get().equals("RUN-INTERRUPTED")) {
                return Outcome.failed("RUN-ENDED", "Run " + run + " ended with " + code.orElse("nothing done")
                        + "; only a run that the gateway's own end cut off is taken up again.",
                        "Run the document again.");
            }
            if (code.isPresent()) {
                archive.reopen(run);
            }
            return Outcome.ok(order.get());
        } catch (IOException e) {
            return damaged(run);
        }
    }

    private static <T> Outcome<T> unknown(String run) {
        return Outcome.failed("RUN-UNKNOWN", "There is no run " + run + ".", "torgo runs list shows the runs.");
    }

    private static <T> Outcome<T> damaged(String run) {
        return Outcome.failed("RUN-DAMAGED", "The record of run " + run + " cannot be read.",
                "Its receipts are still in the ledger: torgo receipts list.");
    }

    @Override
    public RunResult sync(SyncRequest request, Progress progress) {
        String id = archive.newId();
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
        return switch (policies.read(Optional.empty()).policy()) {
            case Outcome.Failed<Policy>(Problem problem) -> Optional.of(problem);
            case Outcome.Ok<Policy>(Policy policy) -> policy.granted(request.principal(), "", "sync")
                    .containsAll(Set.of(Capability.MESH, Capability.STORAGE))
                            ? Optional.empty()
                            : Optional.of(new Problem("POLICY-DENIED", "The policy does not let " + request.principal()
                                    + " relay and store data.", "The operator can allow it in policy.yaml."));
        };
    }

    @Override
    public Outcome<RunResult> result(String run) {
        if (!archive.has(run)) {
            return active.containsKey(run) ? goesOn(run) : unknown(run);
        }
        try {
            return archive.result(run).map(Outcome::ok).orElseGet(() -> goesOn(run));
        } catch (IOException e) {
            return damaged(run);
        }
    }

    private static <T> Outcome<T> goesOn(String run) {
        return Outcome.failed("RUN-ACTIVE", "Run " + run + " goes on.", "Ask again later.");
    }

    @Override
    public Outcome<RunInfo> info(String run) {
        boolean isActive = active.containsKey(run);
        if (!isActive && !archive.has(run)) {
            return unknown(run);
        }
        try {
            return Outcome.ok(archive.info(run, isActive && !queue.isWaiting(run)));
        } catch (IOException e) {
            return damaged(run);
        }
    }

    @Override
    public List<String> runs() {
        return archive.ids();
    }

    /**
     * Begins no run that waits, and waits for those that nobody else waits for, though not for ever: what has not ended
     * by then is taken up after the next start.
     */
    @Override
    public void close() {
        closing = true;
        claimed.forEach(this::letGo);
        detached.shutdown();
        try {
            detached.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        archive.close();
    }

    /** Nobody waits any longer for a run that has not begun; whoever waits in person keeps the place. */
    private void letGo(String run, CompletableFuture<Boolean> done) {
        if (!active.containsKey(run) && queue.withdraw(run)) {
            claimed.remove(run);
            done.complete(false);
        }
    }
}
