package io.torgo.gateway.fakes;

import io.torgo.api.Cancellation;
import io.torgo.api.Capability;
import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.Progress;
import io.torgo.api.agent.AnomalyReport;
import io.torgo.api.agent.TriageReport;
import io.torgo.api.agent.Vital;
import io.torgo.api.exec.BlockResult.OutputFile;
import io.torgo.api.exec.BlockResult.Usage;
import io.torgo.api.mesh.RelayReport;
import io.torgo.api.plan.Plan;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.api.run.RunInfo;
import io.torgo.api.run.RunInfo.State;
import io.torgo.api.run.RunRequest;
import io.torgo.api.run.RunResult;
import io.torgo.api.run.RunResult.Status;
import io.torgo.api.run.SyncRequest;
import io.torgo.api.run.WorkflowService;
import io.torgo.api.storage.StoredObject;
import io.torgo.api.verify.Clause;
import io.torgo.gateway.wire.MamlChecker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Answers by what the text contains: {@code [denied]}, {@code [refused]}, {@code [failed]}, {@code [bug]},
 * {@code [error]} or {@code [slow]}; refuses what the language core finds invalid.
 */
public final class FakeWorkflows implements WorkflowService {

    /** The object that every good run stored. */
    public static final StoredObject OBJECT = new StoredObject("00112233445566778899aabbccddeeff", "vitals.csv", 1234,
            "aes-256-gcm", 3, 5, "ab".repeat(32), Instant.parse("2026-01-02T03:04:05Z"));

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    public final List<RunRequest> requests = new CopyOnWriteArrayList<>();
    public final List<SyncRequest> syncs = new CopyOnWriteArrayList<>();
    public final List<String> cancelled = new CopyOnWriteArrayList<>();

    @Override
    public Plan plan(RunRequest request) {
        Optional<Problem> error = invalid(request).or(() -> text(request).contains("[refused]")
                ? Optional.of(new Problem("PLAN-STRICT-UNVERIFIED", "no specification", "Name one."))
                : Optional.empty());
        return new Plan(request.name(), "00".repeat(32),
                List.of(new Plan.Step("block-1", "python", "pass", 9, Set.of(Capability.STORAGE, Capability.MESH))),
                List.of(new Plan.Resource("bluetooth-meshd", "substituted", "0.1.0", "simulated mesh")),
                List.of(new Plan.Permission("mesh", true, "own document")),
                List.of(new Plan.Contract("specification", "a.mli", "strict", "not-checkable")), error);
    }

    private static Optional<Problem> invalid(RunRequest request) {
        return new MamlChecker().check(request.name(), request.content(), "").valid()
                ? Optional.empty()
                : Optional.of(new Problem("PLAN-INVALID-DOCUMENT", request.name() + ":1:1: not valid", "Cure it."));
    }

    private static String text(RunRequest request) {
        return new String(request.content(), StandardCharsets.UTF_8);
    }

    @Override
    public RunResult run(RunRequest request, Progress progress, Cancellation cancellation) {
        Optional<Problem> invalid = invalid(request);
        if (invalid.isPresent()) {
            return ended(Status.REFUSED, invalid.get());
        }
        requests.add(request);
        progress.started("run-1");
        progress.report("block", "running block-1 (python)", 1, 2);
        progress.report("relay", "9,600 nodes");
        String text = text(request);
        if (text.contains("[bug]")) {
            throw new IllegalStateException("secret inside");
        }
        if (text.contains("[error]")) {
            throw new NoClassDefFoundError("secret inside");
        }
        if (text.contains("[slow]")) {
            LockSupport.parkNanos(700_000_000);
        }
        if (text.contains("[denied]")) {
            return ended(Status.DENIED, new Problem("POLICY-DENIED", "the policy says no", "Ask the operator."));
        }
        if (text.contains("[refused]")) {
            return ended(Status.REFUSED, new Problem("PLAN-STRICT-UNVERIFIED", "no specification", "Name one."));
        }
        if (text.contains("[failed]")) {
            return ended(Status.FAILED, new Problem("EXEC-ERROR", "block-1 failed", "Look at its output."));
        }
        return good(request.name(), request.seed().orElse(7));
    }

    private static RunResult ended(Status status, Problem problem) {
        return new RunResult(status, "run-1", "doc", 7, List.of(), List.of(), List.of(), "", List.of(),
                Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of(problem));
    }

    /** A run that did a little of everything. */
    public static RunResult good(String document, long seed) {
        RelayReport.Latency none = new RelayReport.Latency(Double.NaN, Double.NaN, Double.NaN);
        RelayReport.Latency some = new RelayReport.Latency(12.5, 40, 61.25);
        RelayReport relay = new RelayReport(9600, 24, 300, 299, 600, some,
                List.of(new RelayReport.HopLatency(1, 200, some), new RelayReport.HopLatency(2, 0, none)), 100, false,
                true, "advertising bearer");
        TriageReport triage = new TriageReport("NEWS2", List.of(new TriageReport.Rank("colonist-07", 7, 9, "high",
                List.of(new TriageReport.Factor("spo2", "88", 3, "91 or less")), List.of("consciousness"))));
        AnomalyReport anomalies = new AnomalyReport("robust z", 6, 1000, List.of(new AnomalyReport.Anomaly(
                Instant.parse("2026-01-02T03:04:05Z"), "colonist-07", Vital.PULSE, 180, 72, 11.5)));
        return new RunResult(Status.OK, "run-1", document, seed,
                List.of(new RunResult.StepResult("block-1", "python", "ok", "", "", "hello\n", "", Map.of("n", 1),
                        12.5, new Usage(3, 4096), List.of(new OutputFile("plot.svg", 2048, "cd".repeat(32))),
                        List.of("ready"))),
                List.of(relay), List.of(OBJECT), "stored on embedded peers",
                List.of(new CircuitResult(Map.of("00", 512, "11", 512), 2, 2, 1024, 7, "double", "statevector",
                        true)),
                Optional.of(triage), Optional.of(anomalies), List.of(FakeLedger.RECEIPT), List.of("target missed"),
                Optional.empty(), List.of(new Clause("a.mli", 3, 5, "ensures", "block-1", Clause.Verdict.FAILED,
                        "it does not hold", "n = 1")));
    }

    @Override
    public RunResult sync(SyncRequest request, Progress progress) {
        syncs.add(request);
        progress.report("store", "one object");
        return good(request.name(), request.seed().orElse(7));
    }

    @Override
    public RunInfo submit(RunRequest request) {
        requests.add(request);
        return text(request).contains("[denied]")
                ? info("run-1", State.DENIED, "POLICY-DENIED")
                : info("run-9", State.QUEUED, "");
    }

    @Override
    public Outcome<RunInfo> cancel(String run) {
        cancelled.add(run);
        return info(run).flatMap(known -> known.state().isEnd()
                ? Outcome.failed("RUN-ENDED", run + " has ended.", "Nothing is to be done.")
                : Outcome.ok(known));
    }

    @Override
    public Outcome<RunInfo> resume(String run) {
        return cancel(run);
    }

    @Override
    public Outcome<RunInfo> info(String run) {
        return switch (run) {
            case "run-1" -> Outcome.ok(info(run, State.OK, ""));
            case "run-9" -> Outcome.ok(info(run, State.QUEUED, ""));
            default -> Outcome.failed("RUN-UNKNOWN", "no run " + run, "List the runs.");
        };
    }

    private static RunInfo info(String run, State state, String code) {
        Optional<Instant> begun = state == State.QUEUED ? Optional.empty() : Optional.of(TIME.plusSeconds(1));
        return new RunInfo(run, "doc", "user://local", state, Optional.of(TIME), begun,
                begun.filter(time -> state.isEnd()).map(time -> time.plusSeconds(1)), code);
    }

    @Override
    public Outcome<RunResult> result(String run) {
        return "run-1".equals(run)
                ? Outcome.ok(good("doc", 7))
                : Outcome.failed("RUN-UNKNOWN", "no run " + run, "List the runs.");
    }

    @Override
    public List<String> runs() {
        return List.of("run-1", "run-9");
    }
}
