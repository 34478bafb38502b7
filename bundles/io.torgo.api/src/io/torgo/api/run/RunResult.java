package io.torgo.api.run;

import io.torgo.api.Problem;
import io.torgo.api.agent.AnomalyReport;
import io.torgo.api.agent.TriageReport;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.mesh.RelayReport;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.api.storage.StoredObject;
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
 * @param warnings what a reader should know: a policy that allowed the unverified, a missed target
 * @param error why it is not {@link Status#OK}
 */
public record RunResult(Status status, String run, String document, long seed, List<StepResult> steps,
        List<RelayReport> relays, List<StoredObject> objects, String storageNote, List<CircuitResult> circuits,
        Optional<TriageReport> triage, Optional<AnomalyReport> anomalies, List<Receipt> receipts,
        List<String> warnings, Optional<Problem> error) {

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
     * @param status {@code ok}, {@code failed} or {@code stopped}
     * @param code empty when ok
     */
    public record StepResult(String block, String language, String status, String code, String message, String stdout,
            String stderr, Object result, double millis) {
    }
}
