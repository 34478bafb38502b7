package io.torgo.kernel;

import io.torgo.api.Cancellation;
import io.torgo.api.Capability;
import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.Progress;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.Limits;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.plan.Plan;
import io.torgo.api.plan.Plan.Step;
import io.torgo.api.run.BlockRange;
import io.torgo.api.run.RunResult;
import io.torgo.api.run.RunResult.Status;
import io.torgo.api.run.RunResult.StepResult;
import io.torgo.api.verify.Clause;
import io.torgo.maml.History;
import io.torgo.maml.ParsedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One attempt at one run: ticket, blocks in order, contracts, receipts, history. */
final class Execution {

    static final String DOCUMENT = "document.maml.md";
    static final String ORDER = "order.json";
    private static final String TICKET = "ticket";
    private static final Pattern EXCEPTION = Pattern
            .compile("(?:Fatal error: exception |Exception: )?([A-Za-z_][\\w.]*)\\b.*", Pattern.DOTALL);

    /**
     * What is to be run.
     *
     * @param ticket for this attempt; it may still be being signed
     * @param unverifiedAllowed whether the policy lets strict documents run that cannot be checked
     * @param outputs folder for what the blocks leave, each in a folder of its name
     * @param stopping whether the gateway is about to end, and with it what the run works with
     */
    record Task(RunOrder order, ParsedDocument document, Plan plan, CompletableFuture<Ticket> ticket,
            boolean unverifiedAllowed, Path outputs, BooleanSupplier stopping) {
    }

    /** Something that the run works with was taken away from a block: it counts as not run. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Services services;
    private final DataSets dataSets;
    private final RunFolder folder;
    private final Task task;
    private final RunOrder order;
    private final ParsedDocument document;
    private final Plan plan;
    private final Progress progress;
    private final Cancellation cancellation;
    private final RunState state = new RunState();
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<Capability> used = EnumSet.noneOf(Capability.class);
    private final PlatformServices platform;
    private final RunContracts contracts;

    Execution(Services services, DataSets dataSets, ObjectOwners owners, RunFolder folder, Task task, Progress progress,
            Cancellation cancellation) {
        this.services = services;
        this.dataSets = dataSets;
        this.folder = folder;
        this.task = task;
        this.order = task.order();
        this.document = task.document();
        this.plan = task.plan();
        this.progress = progress;
        this.cancellation = cancellation;
        Map<String, DataSets.Found> found = files();
        found.forEach((name, file) -> files.put(name, file.file()));
        this.platform = new PlatformServices(services, owners, found,
                ObjectOwners.owner(order.principal(), plan.document(), document), order.principal(), order.seed(),
                state);
        this.contracts = RunContracts.open(services.contracts().get(),
                Specifications.of(document, dataSets, order.folder().map(Path::of)), document, plan,
                task.unverifiedAllowed(), state::warn);
    }

    RunResult run() throws IOException {
        if (!folder.has(ORDER)) {
            folder.lay(DOCUMENT, document.bytes());
            folder.lay(ORDER, Json.write(order).getBytes(StandardCharsets.UTF_8));
        }
        List<StepResult> steps = new ArrayList<>();
        if (!plan.runnable()) {
            recall(steps);
            return end(steps, plan.error());
        }
        try {
            Optional<Problem> error = switch (redeemed()) {
                case Outcome.Ok<Ticket>(Ticket ticket) -> execute(ticket, steps);
                case Outcome.Failed<Ticket>(Problem problem) -> Optional.of(problem);
            };
            if (task.stopping().getAsBoolean() && error.filter(Execution::isOfTheStop).isPresent()) {
                throw new Stopped();
            }
            return end(steps, error);
        } catch (RuntimeException e) {
            if (task.stopping().getAsBoolean()) {
                // what failed may have failed for the stop: nothing is kept of it, and the next start takes the run up
                folder.append(new RunFolder.Entry(RunFolder.STOPPED, 0, 0, "", null, List.of()));
                return result(steps, Optional.of(new Problem("RUN-INTERRUPTED", "The gateway stops in the middle of "
                        + order.run() + ".", "The next start takes the run up; see torgo runs list.")));
            }
            // a bug ends the run for good: taken up again it would only meet the same bug
            kept(result(steps,
                    Optional.of(new Problem("RUN-INTERNAL", "The run ended by an error of the gateway itself.",
                            "Report it with the gateway's log; the receipts say what had been done."))));
            throw e;
        }
    }

    /** Whether a service that ends before the last runs do was not there any more. */
    private static boolean isOfTheStop(Problem problem) {
        return problem.code().equals("LEDGER-STOPPED") || problem.code().equals("AGENT-MISSING");
    }

    private RunResult end(List<StepResult> steps, Optional<Problem> error) throws IOException {
        Optional<Problem> lost = platform.settled();
        return kept(result(steps, error.or(() -> lost)));
    }

    private RunResult kept(RunResult result) throws IOException {
        keepHistory(result);
        folder.finish(result);
        return result;
    }

    private RunResult result(List<StepResult> steps, Optional<Problem> error) {
        return state.result(error.isEmpty() ? Status.OK : Status.FAILED, order.run(), plan.document(), order.seed(),
                steps, error, contracts.clauses());
    }

    /** The attempt counts from here on: a run that takes the gateway down each time is given up by their number. */
    private Outcome<Ticket> redeemed() {
        Ticket ticket = task.ticket().join();
        folder.note(TICKET, () -> ticket.toFile().getBytes(StandardCharsets.UTF_8));
        return new TicketGate(folder, services.key().verificationKey(), services.clock()).redeem(ticket, order.run(),
                plan.hash(), order.principal());
    }

    private Optional<Problem> execute(Ticket ticket, List<StepResult> steps) {
        Map<String, Object> input = document.inputSchema().map(schema -> Schemas.withDefaults(schema, order.input()))
                .orElse(order.input());
        Optional<Problem> unfit = document.inputSchema().flatMap(schema -> Schemas.mismatch(schema, input))
                .map(reason -> new Problem("RUN-INPUT", "The input does not fit Input_Schema: " + reason + ".",
                        "Give it with --input FILE."));
        return unfit.or(contracts::atBegin).or(() -> authorise(ticket)).or(() -> restore(input, steps))
                .or(() -> runBlocks(ticket, input, steps)).or(() -> atEnd(ticket, steps));
    }

    private Optional<Problem> authorise(Ticket ticket) {
        order.policy().ifPresent(policy -> state.warn("run under the policy " + policy + ", not the gateway's own"));
        for (Plan.Contract contract : plan.contracts()) {
            if (contract.kind().equals("specification") && !contract.state().equals("checkable")) {
                state.warn("not verified: " + (contract.level().equals("strict")
                        ? "strict verification was asked for and nothing could be checked; the policy allowed it"
                        : contract.subject() + " is not there, is not accepted, or cannot be checked on this gateway"));
            }
        }
        platform.receiptBeside("authorise", plan.document(), ticket.text().getBytes(StandardCharsets.UTF_8),
                Map.of("principal", order.principal(), "policy", order.policySha256()),
                order.run() + "/" + order.policySha256());
        return Optional.empty();
    }

    /** Takes in what an earlier attempt had done. */
    private Optional<Problem> restore(Map<String, Object> input, List<StepResult> steps) {
        List<RunFolder.Entry> calls = folder.entries("call");
        for (RunFolder.Entry entry : folder.entries("step")) {
            calls.stream().filter(call -> call.step() == entry.step()).forEach(state::restore);
            Completed completed = Completed.of(entry);
            StepResult step = completed.step();
            steps.add(step);
            state.receipts.addAll(entry.receipts());
            values.putAll(completed.values());
            used.addAll(completed.used());
            if (step.isPassed() && !Planner.isData(step.language())) {
                contracts.before(step.block(), input);
                contracts.after(step.block(), input, step.result(), Optional.empty());
            }
        }
        return steps.isEmpty() || steps.getLast().isPassed() ? Optional.empty() : Optional.of(failure(steps.getLast()));
    }

    /** What a run had done that is not taken up any more, so that its result tells it. */
    private void recall(List<StepResult> steps) {
        folder.entries("call").forEach(state::restore);
        for (RunFolder.Entry entry : folder.entries("step")) {
            steps.add(Completed.of(entry).step());
            state.receipts.addAll(entry.receipts());
        }
        state.receipts.sort(Comparator.comparingLong(Receipt::index));
    }

    private static Problem failure(StepResult step) {
        return new Problem(step.code(), step.message(), "torgo explain " + step.code() + " says what to do.");
    }

    private Optional<Problem> runBlocks(Ticket ticket, Map<String, Object> input, List<StepResult> steps) {
        for (int index = steps.size(); index < plan.steps().size(); index++) {
            if (cancellation.isCancelled()) {
                return Optional.of(cancelled());
            }
            if (ticket.isExpired(services.clock().instant())) {
                return Optional.of(new Problem("RUN-TICKET", "The execution ticket has expired.",
                        "Run the document again, or let it do less in one run."));
            }
            Outcome<StepResult> done = runBlock(ticket, index, input);
            if (done instanceof Outcome.Failed<StepResult>(Problem problem)) {
                return Optional.of(problem);
            }
            StepResult step = done.orElseThrow();
            steps.add(step);
            if (!step.isPassed()) {
                return Optional.of(cancellation.isCancelled() ? cancelled() : failure(step));
            }
        }
        return Optional.empty();
    }

    static Problem cancelled() {
        return new Problem("RUN-CANCELLED", "The run was cancelled.",
                "Run the document again when it is wanted; the receipts say what had been done.");
    }

    private Outcome<StepResult> runBlock(Ticket ticket, int index, Map<String, Object> input) {
        Step step = plan.steps().get(index);
        progress.report("block", "running " + step.block() + " (" + step.language() + ")", index + 1,
                plan.steps().size());
        boolean data = Planner.isData(step.language());
        Optional<Problem> refused = data ? Optional.empty() : contracts.before(step.block(), input);
        PlatformGate gate = new PlatformGate(ticket, folder, state, platform, progress, index, step.capabilities(),
                services.clock(), cancellation);
        BlockResult ran = refused
                .map(problem -> new BlockResult(BlockResult.Status.FAILED, Optional.of(problem), "", "", null, 0))
                .orElseGet(() -> run(step, input, gate));
        Optional<Problem> broken = data || refused.isPresent() ? refused : held(step, input, ran);
        used.addAll(gate.used());
        values.putAll(ran.values());
        StepResult result = result(step, ran, broken, gate.log());
        return receipts(index, result, broken).map(receipts -> keep(index, ran, result, gate.used(), receipts));
    }

    private BlockResult run(Step step, Map<String, Object> input, PlatformGate gate) {
        try {
            Path outputs = task.outputs().resolve(step.block());
            OutputFolder.clear(outputs); // a cut-off attempt may have left a part of them
            BlockJob job = new BlockJob(step.block(), step.language(), step.source(), files, input, Limits.DEFAULT,
                    Collections.unmodifiableMap(new LinkedHashMap<>(values)), libraries(), Optional.of(outputs));
            BlockResult ran = services.blocks().run(job, gate, cancellation);
            OutputFolder.forgetEmpty(outputs);
            if (task.stopping().getAsBoolean()
                    && ran.problem().filter(problem -> problem.code().equals("EXEC-CLOSED")).isPresent()) {
                throw new Stopped();
            }
            return ran;
        } catch (IOException e) {
            throw new UncheckedIOException("the run's folder of outputs cannot be written", e);
        }
    }

    private Set<String> libraries() {
        return document.requires("libs").stream().distinct()
                .map(name -> name.split("[=<>!~\\[; ]", 2)[0].strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The clause that the block broke, unless it failed by itself. */
    private Optional<Problem> held(Step step, Map<String, Object> input, BlockResult ran) {
        return switch (ran.status()) {
            case OK -> contracts.after(step.block(), input, ran.result(), Optional.empty());
            case FAILED -> {
                ran.problem().filter(problem -> problem.code().equals("EXEC-ERROR"))
                        .ifPresent(problem -> contracts.after(step.block(), input, null, raised(problem)));
                yield Optional.empty();
            }
            case STOPPED -> Optional.empty();
        };
    }

    private static Optional<String> raised(Problem problem) {
        Matcher name = EXCEPTION.matcher(problem.message());
        return Optional.of(name.matches() ? name.group(1) : "Exception");
    }

    private StepResult result(Step step, BlockResult ran, Optional<Problem> broken, List<String> log) {
        Optional<Problem> problem = broken.or(ran::problem);
        String status = switch (ran.status()) {
            case OK -> broken.isPresent() ? "failed" : "ok";
            case STOPPED -> "stopped";
            case FAILED -> Planner.isData(step.language()) ? "skipped" : "failed";
        };
        if (status.equals("skipped")) {
            state.warn(step.block() + " (" + step.language() + ", line " + step.line() + ") was skipped: "
                    + problem.map(Problem::message).orElse("it cannot be read"));
        }
        return new StepResult(step.block(), step.language(), status, problem.map(Problem::code).orElse(""),
                problem.map(Problem::message).orElse(""), ran.stdout(), ran.stderr(), ran.result(), ran.millis(),
                ran.usage(), ran.outputs(), log);
    }

    private Outcome<List<Receipt>> receipts(int index, StepResult result, Optional<Problem> broken) {
        Step step = plan.steps().get(index);
        String subject = plan.document() + "#" + step.block();
        // what a cut-off attempt has on record is this attempt's only where the block ended the same way
        String key = order.run() + "/" + index + "/" + result.status() + result.code();
        byte[] source = step.source().getBytes(StandardCharsets.UTF_8);
        return platform.receipt("execute", subject, source, Map.of("status", result.status(), "code", result.code()),
                key).flatMap(
                        executed -> broken.isEmpty()
                                ? Outcome.ok(List.of(executed))
                                : platform.receipt("verify", subject, source, fault(broken.get()), key)
                                        .map(verified -> List.of(executed, verified)));
    }

    /** What a receipt says of the clause, so that the fault can be verified. */
    private Map<String, String> fault(Problem problem) {
        Optional<Clause> broken = contracts.broken();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("code", problem.code());
        details.put("message", problem.message());
        broken.ifPresent(clause -> details.put("clause",
                clause.spec() + ":" + clause.line() + ":" + clause.column() + " " + clause.kind()));
        return details;
    }

    /** The step counts as done from here on. */
    private StepResult keep(int index, BlockResult ran, StepResult result, Set<Capability> calls,
            List<Receipt> receipts) {
        folder.append(new RunFolder.Entry("step", index, 0, "", new Completed(result, ran.values(), calls), receipts));
        progress.report("block", result.block() + " " + result.status(), index + 1, plan.steps().size());
        return result;
    }

    /** Files that the run may read: those that a value in Context names, or one of the input that a person gave. */
    private Map<String, DataSets.Found> files() {
        Map<String, DataSets.Found> found = new LinkedHashMap<>();
        Stream.concat(document.context().values().stream(),
                order.input().values().stream().filter(String.class::isInstance).map(String.class::cast))
                .forEach(name -> dataSets.find(name, order.folder().map(Path::of))
                        .ifPresent(file -> found.put(name, file)));
        return found;
    }

    private Optional<Problem> atEnd(Ticket ticket, List<StepResult> steps) {
        if (!order.range().equals(BlockRange.ALL)) {
            state.warn("only some of the blocks were run; Output_Schema was not checked");
            return Optional.empty();
        }
        Set<Capability> asked = EnumSet.noneOf(Capability.class);
        asked.addAll(ticket.capabilities());
        ticket.permissions().requires().forEach(name -> asked.addAll(Announcements.ofRequirement(name)));
        OverAsking.warning(asked, used).ifPresent(state::warn);
        return contracts.atEnd().or(() -> checkOutput(steps));
    }

    private Optional<Problem> checkOutput(List<StepResult> steps) {
        if (document.outputSchema().isEmpty()) {
            return Optional.empty();
        }
        Optional<Object> output = steps.reversed().stream().filter(step -> !Planner.isData(step.language()))
                .map(StepResult::result).filter(result -> result != null).findFirst();
        if (output.isEmpty()) {
            state.warn("Output_Schema promises a value, and no block gave one");
            return Optional.empty();
        }
        return Schemas.mismatch(document.outputSchema().get(), output.get())
                .map(reason -> new Problem("RUN-OUTPUT", "The result does not fit Output_Schema: " + reason + ".",
                        "Mend the block that sets result, or the schema."));
    }

    /** The run's copy of the document gets its History line; the author's file is not touched. */
    private void keepHistory(RunResult result) {
        String text = result.status() == Status.OK
                ? "Success in " + order.run()
                : "Failed with " + result.error().map(Problem::code).orElse("") + " in " + order.run();
        Instant now = services.clock().instant();
        folder.note("document.after.maml.md",
                () -> History.append(document, now, "EXECUTE", text, "gateway://local"));
    }
}
