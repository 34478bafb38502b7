package io.torgo.kernel;

import io.torgo.api.Cancellation;
import io.torgo.api.Capability;
import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.Progress;
import io.torgo.api.Visible;
import io.torgo.api.agent.AnomalyDetector;
import io.torgo.api.agent.AnomalyReport;
import io.torgo.api.agent.TriageAdvisor;
import io.torgo.api.agent.TriageReport;
import io.torgo.api.exec.PlatformCalls;
import io.torgo.api.mesh.RelayReport;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.api.storage.StoredObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The platform as one block sees it: each call is checked against the ticket, done exactly once even across a crash,
 * and leaves a receipt before it is answered.
 */
final class PlatformGate implements PlatformCalls {

    private static final int MOST_CALLS = 1000;
    private static final int LARGEST_LOG = 256 << 10;
    /** Calls that change nothing are made again after a crash instead of being kept. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("storage.list", "log.write", "quantum.amplitudes",
            "quantum.expectation", "quantum.parse");
    /** Leaves a receipt, and what it answered is in the store: after a crash it is read again, not kept twice. */
    private static final String FETCH = "storage.fetch";

    private static final Set<String> READING = Set.of(FETCH, "storage.list");
    private static final Set<String> WRITING = Set.of("storage.store", "mesh.relay");

    private final Ticket ticket;
    private final RunFolder folder;
    private final RunState state;
    private final PlatformServices services;
    private final Progress progress;
    private final int step;
    private final Set<Capability> announced;
    private final InstantSource clock;
    private final Cancellation cancellation;
    private final Set<Capability> used = EnumSet.noneOf(Capability.class);
    private final List<String> log = new ArrayList<>();
    private int logged;
    private int calls;

    /**
     * @param ticket redeemed for this run
     * @param step index of the block
     * @param announced what the plan found the block to ask for
     */
    PlatformGate(Ticket ticket, RunFolder folder, RunState state, PlatformServices services, Progress progress,
            int step, Set<Capability> announced, InstantSource clock, Cancellation cancellation) {
        this.announced = announced;
        this.clock = clock;
        this.ticket = ticket;
        this.folder = folder;
        this.state = state;
        this.services = services;
        this.progress = progress;
        this.step = step;
        this.cancellation = cancellation;
    }

    /** What the block has called for so far. */
    Set<Capability> used() {
        return Set.copyOf(used);
    }

    /** What the block has written to the run's log, a line each. */
    List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public Outcome<Object> call(String method, Map<String, Object> parameters) {
        Optional<Problem> denied = denied(method);
        if (denied.isPresent()) {
            return Outcome.failed(denied.get());
        }
        Capability.ofMethod(method).ifPresent(used::add);
        int call = calls++;
        String hash = Json.sha256(parameters);
        String request = method + " " + hash;
        var earlier = folder.call(step, call, request);
        if (earlier.isPresent() && !method.equals(FETCH)) {
            return Outcome.ok(Json.forBlocks(state.restore(earlier.get())));
        }
        if (WITHOUT_EFFECT.contains(method)) {
            return attempt(method, parameters, "").map(Json::forBlocks);
        }
        folder.settle(); // what the run is, and what it had done, is on disk before it changes anything outside
        Optional<Problem> lost = services.settled();
        if (lost.isPresent()) {
            return Outcome.failed(lost.get());
        }
        int receipts = state.receipts.size();
        return attempt(method, parameters, ticket.run() + "/" + step + "/" + call + "/" + hash).map(value -> {
            state.add(value);
            if (earlier.isEmpty()) {
                folder.append(new RunFolder.Entry("call", step, call, request, method.equals(FETCH) ? null : value,
                        List.copyOf(state.receipts.subList(receipts, state.receipts.size()))));
            }
            return Json.forBlocks(value);
        });
    }

    /** Why the ticket does not let the block make the call; empty where it does. */
    private Optional<Problem> denied(String method) {
        if (cancellation.isCancelled()) {
            return Optional.of(new Problem("EXEC-CANCELLED", "The run was cancelled.", "Run the document again."));
        }
        if (ticket.isExpired(clock.instant())) {
            return denied("The block called " + method + " after its ticket had expired.",
                    "Let the document do less in one run.");
        }
        if (Capability.ofMethod(method).filter(ticket.capabilities()::contains).filter(announced::contains).isEmpty()) {
            return denied("The block called " + method + ", which its ticket does not allow.",
                    "Import the module that announces it, so that the plan can ask for it, or ask the operator.");
        }
        if (READING.contains(method) && ticket.permissions().read().isEmpty()
                || WRITING.contains(method) && ticket.permissions().write().isEmpty()) {
            return denied("The block called " + method + ", and the document's permissions grant that to nobody.",
                    "Name who may read and write in the document's permissions.");
        }
        return calls < MOST_CALLS
                ? Optional.empty()
                : denied("The block made more than " + MOST_CALLS + " platform calls.", "Send data in fewer calls.");
    }

    private Outcome<Object> log(String text) {
        if (logged + text.length() > LARGEST_LOG) {
            return Outcome.failed("RUN-TOO-LARGE", "A block may write " + LARGEST_LOG + " characters to the log.",
                    "Leave long texts as a file in /out.");
        }
        logged += text.length();
        log.add(text);
        progress.report("log", text);
        return Outcome.ok(Map.of("written", true));
    }

    private static Optional<Problem> denied(String message, String cure) {
        return Optional.of(new Problem("EXEC-DENIED", message, cure));
    }

    private Outcome<Object> attempt(String method, Map<String, Object> parameters, String key) {
        try {
            return dispatch(method, parameters, key);
        } catch (IllegalArgumentException e) {
            // The parameters come from untrusted code; Base64 and Jackson say this way that they do not fit.
            return Outcome.failed("EXEC-BAD-CALL", "The parameters of " + method + " are not of the expected form.",
                    "Call the platform through the modules that the sandbox offers.");
        }
    }

    /** What a call answers, by its method. */
    static Class<?> resultType(String method) {
        return switch (method) {
            case "mesh.relay" -> RelayReport.class;
            case "storage.store" -> StoredObject.class;
            case "quantum.run", "quantum.qasm" -> CircuitResult.class;
            case "agent.beluga.scan" -> AnomalyReport.class;
            case "agent.sakina.triage" -> TriageReport.class;
            default -> Object.class;
        };
    }

    private Outcome<Object> dispatch(String method, Map<String, Object> parameters, String key) {
        return switch (method) {
            case "mesh.relay" -> services.relay(parameters, key, progress).map(Object.class::cast);
            case "storage.store" -> services.store(parameters, key, progress).map(Object.class::cast);
            case FETCH -> services.fetch(parameters, key).map(Object.class::cast);
            case "storage.list" -> Outcome.ok(List.copyOf(services.objects()));
            case "quantum.run" -> services.simulate(parameters, key, progress).map(Object.class::cast);
            case "quantum.qasm" -> services.simulateQasm(parameters, key, progress).map(Object.class::cast);
            case "quantum.amplitudes" -> services.amplitudes(parameters).map(Object.class::cast);
            case "quantum.expectation" -> services.expectation(parameters).map(Object.class::cast);
            case "quantum.parse" -> services.parse(parameters).map(Object.class::cast);
            case "agent.beluga.scan" -> services.vitals(parameters).flatMap(readings -> services.ask("scan",
                    AnomalyDetector.class, detector -> detector.scan(readings), parameters, key));
            case "agent.sakina.triage" -> services.vitals(parameters).flatMap(readings -> services.ask("triage",
                    TriageAdvisor.class, advisor -> advisor.rank(readings), parameters, key));
            case "log.write" -> log(Visible.of(String.valueOf(parameters.get("text"))));
            default -> Outcome.failed("EXEC-UNKNOWN-CALL", "The platform has no call named " + method + ".",
                    "Use the modules that the sandbox offers.");
        };
    }
}
