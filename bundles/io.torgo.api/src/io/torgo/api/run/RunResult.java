package io.torgo.api.run;

import io.torgo.api.Problem;
import io.torgo.api.agent.AnomalyReport;
import io.torgo.api.agent.TriageReport;
import io.torgo.api.exec.BlockResult.OutputFile;
import io.torgo.api.exec.BlockResult.Usage;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.mesh.RelayReport;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.api.storage.StoredObject;
import io.torgo.api.verify.Clause;
import java.util.List;
import java.util.Optional;

/**
 * How a run ended and what it did.
 *
 * @param run run id
 * @param document the document's id
 * @param seed the seed everything simulated was run with
 * @param steps code blocks in order, those not reached left out
 * @param relays what was relayed, in order
 * @param objects what was stored, in order
 * @param storageNote what the storage address really means, empty when there is nothing to say
 * @param circuits what was simulated, in order
 * @param triage absent where SAKINA was not asked
 * @param anomalies absent where BELUGA was not asked
 * @param receipts in order
 * @param warnings what a reader should know: a policy that allowed the unverified, a missed target, a permission that
 *     was asked for and not used
 * @param error why it is not {@link Status#OK}
 * @param clauses what became of each clause of the document's specifications, in order of position
 */
public record RunResult(Status status, String run, String document, long seed, List<StepResult> steps,
        List<RelayReport> relays, List<StoredObject> objects, String storageNote, List<CircuitResult> circuits,
        Optional<TriageReport> triage, Optional<AnomalyReport> anomalies, List<Receipt> receipts,
        List<String> warnings, Optional<Problem> error, List<Clause> clauses) {

    public RunResult {
        clauses = clauses == null ? List.of() : clauses; // results kept by earlier versions have none
    }

    /** A result without contracts. */
    public RunResult(Status status, String run, String document, long seed, List<StepResult> steps,
            List<RelayReport> relays, List<StoredObject> objects, String storageNote, List<CircuitResult> circuits,
            Optional<TriageReport> triage, Optional<AnomalyReport> anomalies, List<Receipt> receipts,
            List<String> warnings, Optional<Problem> error) {
        this(status, run, document, seed, steps, relays, objects, storageNote, circuits, triage, anomalies, receipts,
                warnings, error, List.of());
    }

    /** How a run ended. */
    public enum Status {
        OK,
        /** A step failed or was stopped. */
        FAILED,
        /** The document must not run as it is. */
        REFUSED,
        /** The policy does not allow it. */
        DENIED
    }

    /**
     * @param status {@code ok}, {@code failed}, {@code stopped}, or {@code skipped} for data that cannot be read
     * @param code empty when ok
     * @param millis wall time
     * @param usage what the block used
     * @param outputs files that it left in the run's folder {@code outputs}
     * @param log lines that it wrote to the run's log, in order
     */
    public record StepResult(String block, String language, String status, String code, String message, String stdout,
            String stderr, Object result, double millis, Usage usage, List<OutputFile> outputs,
            List<String> log) {

        public StepResult {
            usage = usage == null ? Usage.UNKNOWN : usage;
            outputs = outputs == null ? List.of() : outputs;
            log = log == null ? List.of() : log; // steps kept by earlier versions have none
        }

        /** A step that left no files and no log, and whose use was not measured. */
        public StepResult(String block, String language, String status, String code, String message, String stdout,
                String stderr, Object result, double millis) {
            this(block, language, status, code, message, stdout, stderr, result, millis, Usage.UNKNOWN, List.of(),
                    List.of());
        }

        /** Whether the run may go on behind it. */
        public boolean isPassed() {
            return status.equals("ok") || status.equals("skipped");
        }
    }
}
