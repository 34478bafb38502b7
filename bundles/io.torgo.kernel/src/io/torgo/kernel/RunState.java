package io.torgo.kernel;

import io.torgo.api.Problem;
import io.torgo.api.agent.AnomalyReport;
import io.torgo.api.agent.TriageReport;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.mesh.RelayReport;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.api.run.RunResult;
import io.torgo.api.run.RunResult.StepResult;
import io.torgo.api.storage.StoredObject;
import io.torgo.api.verify.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run has done so far. Used by one thread at a time. */
final class RunState {

    final List<RelayReport> relays = new ArrayList<>();
    final List<StoredObject> objects = new ArrayList<>();
    final List<CircuitResult> circuits = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    Optional<TriageReport> triage = Optional.empty();
    Optional<AnomalyReport> anomalies = Optional.empty();
    String storageNote = "";

    void add(Object done) {
        switch (done) {
            case RelayReport relay -> relays.add(relay);
            case StoredObject object -> objects.add(object);
            case CircuitResult circuit -> circuits.add(circuit);
            case TriageReport report -> triage = Optional.of(report);
            case AnomalyReport report -> anomalies = Optional.of(report);
            default -> {
                // What leaves no trace in the result: a listing, a log line, fetched bytes.
            }
        }
    }

    /** Takes in what an earlier attempt of the run had done, and gives it. */
    Object restore(RunFolder.Entry call) {
        String method = call.request().substring(0, call.request().indexOf(' '));
        Object done = Json.convert(call.value(), PlatformGate.resultType(method));
        if (done != null) {
            add(done);
        }
        receipts.addAll(call.receipts());
        return done;
    }

    /** The result of a run without contracts. */
    RunResult result(RunResult.Status status, String run, String document, long seed, List<StepResult> steps,
            Optional<Problem> error) {
        return result(status, run, document, seed, steps, error, List.of());
    }

    /** The result of the run as it stands. */
    RunResult result(RunResult.Status status, String run, String document, long seed, List<StepResult> steps,
            Optional<Problem> error, List<Clause> clauses) {
        return new RunResult(status, run, document, seed, List.copyOf(steps), List.copyOf(relays), List.copyOf(objects),
                storageNote, List.copyOf(circuits), triage, anomalies, List.copyOf(receipts), List.copyOf(warnings),
                error, List.copyOf(clauses));
    }

    void warn(String warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }
}
