package io.torgo.api.exec;

import io.torgo.api.Problem;
import java.util.Optional;

/**
 * @param status how it ended
 * @param problem why, unless it is {@link Status#OK}; codes {@code EXEC-NETWORK}, {@code EXEC-FILE},
 *     {@code EXEC-PROCESSES}, {@code EXEC-MEMORY}, {@code EXEC-CPU}, {@code EXEC-TIMEOUT}, {@code EXEC-OUTPUT},
 *     {@code EXEC-DENIED}, {@code EXEC-ERROR} (the block's own exception), {@code EXEC-CALL} (a platform call failed),
 *     {@code EXEC-LANGUAGE}, {@code EXEC-NO-SANDBOX}
 * @param stdout what was printed, cut at the limit, control characters other than tab and newline made visible
 * @param stderr the same for standard error
 * @param result value of the global {@code result}, or of {@code execute_skill(input)}, as JSON-like value; may be null
 * @param millis wall time from taking a worker to its end
 */
public record BlockResult(Status status, Optional<Problem> problem, String stdout, String stderr, Object result,
        double millis) {

    /** How a block ended. */
    public enum Status {
        /** It ran to its end. */
        OK,
        /** It failed by itself. */
        FAILED,
        /** It was stopped for what it did. */
        STOPPED
    }
}
