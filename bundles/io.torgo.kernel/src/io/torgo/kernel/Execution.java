package io.torgo.kernel;

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
import io.torgo.maml.History;
import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One attempt at one run: ticket, blocks in order, contracts, receipts, history. */
final class Execution {

    static final String DOCUMENT = "document.maml.md";
    static final String ORDER = "order.json";
    private static final String TICKET = "ticket";
    private static final Duration TICKET_LIFE = Duration.ofHours(1);

    private final Services services;
    private final DataSets dataSets;
    private final RunFolder folder;
    private final RunOrder order;
    private final ParsedDocument document;
    private final Plan plan;
    private final Progress progress;
    private final RunState state = new RunState();
    private final Map<String, DataSets.Found> files;
    private final PlatformServices platform;

    Execution(Services services, DataSets dataSets, ObjectOwners owners, RunFolder folder, RunOrder order,
            byte[] content, Plan plan,
            Progress progress) {
        this.services = services;
        this.dataSets = dataSets;
        this.folder = folder;
        this.order = order;
        this.document = MamlParser.parse(content);
        this.plan = plan;
        this.progress = progress;
        this.files = files();
        this.platform = new PlatformServices(services, owners, files, plan.document(), actor(document), order.seed(),
                state);
    }

    private static String actor(ParsedDocument document) {
        return document.origin().orElse("agent://unknown");
    }

    RunResult run() throws IOException {
        if (!folder.has(ORDER)) {
            folder.keep(DOCUMENT, document.bytes());
            folder.keep(ORDER, Json.write(order).getBytes(StandardCharsets.UTF_8));
        }
        folder.append(new RunFolder.Entry("attempt", 0, 0, "", null, List.of()));
        List<StepResult> steps = new ArrayList<>();
        try {
            return end(steps, plan.error().or(() -> execute(steps)));
        } catch (RuntimeException e) {
            // a bug ends the run for good: taken up again it would only meet the same bug
            end(steps, Optional.of(new Problem("RUN-INTERNAL", "The run ended by an error of the gateway itself.",
                    "Report it with the gateway's log; the receipts say what had been done.")));
            throw e;
        }
    }

    private RunResult end(List<StepResult> steps, Optional<Problem> error) throws IOException {
        RunResult result = result(steps, error);
        keepHistory(result);
        folder.finish(result);
        return result;
    }

    private Optional<Problem> execute(List<StepResult> steps) {
        Map<String, Object> input = document.inputSchema().map(schema -> Schemas.withDefaults(schema, order.input()))
                .orElse(order.input());
        Optional<Problem> unfit = document.inputSchema().flatMap(schema -> Schemas.mismatch(schema, input))
                .map(reason -> new Problem("RUN-INPUT", "The input does not fit Input_Schema: " + reason + ".",
                        "Give it with --input FILE."));
        return unfit.or(() -> authorise()
                .flatMap(ticket -> runBlocks(ticket, input, steps)) instanceof Outcome.Failed<Boolean>(Problem problem)
                        ? Optional.of(problem)
                        : Optional.empty());
    }

    private Outcome<Ticket> authorise() {
        warnOfTheUnverified();
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        plan.steps().forEach(step -> capabilities.addAll(step.capabilities()));
        Instant now = services.clock().instant();
        Ticket ticket = Ticket.issue(order.run(), plan.hash(), order.principal(), capabilities, now,
                now.plus(TICKET_LIFE),
                services.key());
        try {
            folder.note(TICKET, ticket.toFile().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Outcome.failed("RUN-DISK", "The ticket cannot be kept.", "Check the home folder's disk.");
        }
        return platform.receipt("authorise", plan.document(), ticket.text().getBytes(StandardCharsets.UTF_8),
                Map.of("principal", order.principal(), "policy", order.policySha256()), order.run())
                .map(receipt -> ticket);
    }

    private void warnOfTheUnverified() {
        order.policy().ifPresent(policy -> state.warn("run under the policy " + policy + ", not the gateway's own"));
        for (Plan.Contract contract : plan.contracts()) {
            if (contract.kind().equals("specification")) {
                state.warn(contract.state().equals("present")
                        ? "not verified: " + contract.subject()
                                + " is there, but its clauses are not checked by this version"
                        : "not verified: strict verification was asked for and nothing could be checked; the policy allowed it");
            }
        }
    }

    private Outcome<Boolean> runBlocks(Ticket ticket, Map<String, Object> input, List<StepResult> steps) {
        steps.addAll(folder.steps());
        folder.entries("call").stream().filter(call -> call.step() < steps.size()).forEach(state::restore);
        folder.entries("step").forEach(step -> state.receipts.addAll(step.receipts()));
        Map<String, Path> paths = new LinkedHashMap<>();
        files.forEach((name, found) -> paths.put(name, found.file()));
        Object last = steps.isEmpty() ? null : steps.getLast().result();
        for (int index = steps.size(); index < plan.steps().size(); index++) {
            if (!ticket.isGoodFor(order.run(), plan.hash(), services.clock().instant(),
                    services.key().verificationKey())) {
                return Outcome.failed("RUN-TICKET", "The execution ticket has expired or is not for this run.",
                        "Run the document again.");
            }
            Outcome<StepResult> done = runBlock(ticket, index, input, paths);
            if (done instanceof Outcome.Failed<StepResult>(Problem problem)) {
                return Outcome.failed(problem);
            }
            StepResult step = done.orElseThrow();
            steps.add(step);
            if (!step.status().equals("ok")) {
                return Outcome.failed(step.code(), step.message(),
                        "torgo explain " + step.code() + " says what to do.");
            }
            last = step.result() == null ? last : step.result();
        }
        return order.range().equals(BlockRange.ALL) ? checkOutput(last) : unchecked();
    }

    private Outcome<Boolean> unchecked() {
        state.warn("only some of the blocks were run; Output_Schema was not checked");
        return Outcome.ok(true);
    }

    private Outcome<StepResult> runBlock(Ticket ticket, int index, Map<String, Object> input, Map<String, Path> files) {
        Step step = plan.steps().get(index);
        progress.report("block", "running " + step.block() + " (" + step.language() + ")");
        BlockResult ran = services.blocks().run(
                new BlockJob(step.block(), step.language(), step.source(), files, input, Limits.DEFAULT),
                new PlatformGate(ticket, folder, state, platform, progress, index, step.capabilities(),
                        services.clock()));
        StepResult result = new StepResult(step.block(), step.language(),
                ran.status() == BlockResult.Status.OK
                        ? "ok"
                        : ran.status() == BlockResult.Status.STOPPED ? "stopped" : "failed",
                ran.problem().map(Problem::code).orElse(""), ran.problem().map(Problem::message).orElse(""),
                ran.stdout(),
                ran.stderr(), ran.result(), ran.millis());
        return platform.receipt("execute", plan.document() + "#" + step.block(),
                step.source().getBytes(StandardCharsets.UTF_8),
                Map.of("status", result.status(), "code", result.code()),
                order.run() + "/" + index).map(receipt -> keep(index, result, receipt));
    }

    /** The step counts as done from here on. */
    private StepResult keep(int index, StepResult result, Receipt receipt) {
        folder.append(new RunFolder.Entry("step", index, 0, "", result, List.of(receipt)));
        progress.report("block", result.block() + " " + result.status());
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

    private Outcome<Boolean> checkOutput(Object output) {
        if (document.outputSchema().isEmpty()) {
            return Outcome.ok(true);
        }
        if (output == null) {
            state.warn("Output_Schema promises a value, and no block gave one");
            return Outcome.ok(true);
        }
        return Schemas.mismatch(document.outputSchema().get(), output)
                .map(reason -> Outcome.<Boolean>failed("RUN-OUTPUT",
                        "The result does not fit Output_Schema: " + reason + ".",
                        "Mend the block that sets result, or the schema."))
                .orElseGet(() -> Outcome.ok(true));
    }

    private RunResult result(List<StepResult> steps, Optional<Problem> error) {
        return state.result(error.isEmpty() ? Status.OK : Status.FAILED, order.run(), plan.document(), order.seed(),
                steps,
                error);
    }

    /** The run's copy of the document gets its History line; the author's file is not touched. */
    private void keepHistory(RunResult result) throws IOException {
        String text = result.status() == Status.OK
                ? "Success in " + order.run()
                : "Failed with " + result.error().map(Problem::code).orElse("") + " in " + order.run();
        folder.note("document.after.maml.md", History.append(document, services.clock().instant(), "EXECUTE", text,
                "gateway://local"));
    }
}
