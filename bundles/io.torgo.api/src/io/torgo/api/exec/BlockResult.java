package io.torgo.api.exec;

import io.torgo.api.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * @param status how it ended
 * @param problem why, unless it is {@link Status#OK}; codes {@code EXEC-NETWORK}, {@code EXEC-FILE},
 *     {@code EXEC-PROCESSES}, {@code EXEC-MEMORY}, {@code EXEC-CPU}, {@code EXEC-TIMEOUT}, {@code EXEC-OUTPUT},
 *     {@code EXEC-DENIED}, {@code EXEC-ERROR} (the block's own exception), {@code EXEC-CALL} (a platform call failed),
 *     {@code EXEC-LANGUAGE}, {@code EXEC-CANCELLED}, {@code EXEC-NO-SANDBOX}
 * @param stdout what was printed, cut at the limit, control characters other than tab and newline made visible
 * @param stderr the same for standard error
 * @param result value of the global {@code result}, or of {@code execute_skill(input)}, as JSON-like value; may be null
 * @param millis wall time from taking a worker to its end
 * @param values JSON-like values that the block leaves for later ones, by name
 * @param usage what it used
 * @param outputs files it left in its output folder
 */
public record BlockResult(Status status, Optional<Problem> problem, String stdout, String stderr, Object result,
        double millis, Map<String, Object> values, Usage usage, List<OutputFile> outputs) {

    /** A result with nothing to pass on. */
    public BlockResult(Status status, Optional<Problem> problem, String stdout, String stderr, Object result,
            double millis) {
        this(status, problem, stdout, stderr, result, millis, Map.of(), Usage.UNKNOWN, List.of());
    }

    /** How a block ended. */
    public enum Status {
        /** It ran to its end. */
        OK,
        /** It failed by itself. */
        FAILED,
        /** It was stopped for what it did, or because somebody asked to stop it. */
        STOPPED
    }

    /**
     * @param cpuMillis processor time, -1 where it is not known
     * @param peakBytes most memory resident at once, -1 where it is not known
     */
    public record Usage(long cpuMillis, long peakBytes) {

        public static final Usage UNKNOWN = new Usage(-1, -1);
    }

    /**
     * @param name path below the output folder, with forward slashes
     * @param bytes size
     * @param sha256 lower-case hex
     */
    public record OutputFile(String name, long bytes, String sha256) {
    }
}
