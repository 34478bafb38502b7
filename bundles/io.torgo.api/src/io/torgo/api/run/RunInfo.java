package io.torgo.api.run;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a run stands.
 *
 * @param run its id
 * @param document name that the document was given under
 * @param principal who asked
 * @param queued when it was asked for; absent where its record does not say
 * @param started when its last attempt began; absent until then
 * @param ended when it ended; absent until then
 * @param code why it did not end well, empty where it did or goes on
 */
public record RunInfo(String run, String document, String principal, State state, Optional<Instant> queued,
        Optional<Instant> started, Optional<Instant> ended, String code) {

    /** Where a run can stand. */
    public enum State {
        /** Kept, and waiting for its turn. */
        QUEUED,
        /** Some of its blocks may have been run. */
        RUNNING,
        /** Ended as {@link RunResult.Status} says. */
        OK, FAILED, REFUSED, DENIED;

        /** The state of a run that ended. */
        public static State of(RunResult.Status status) {
            return valueOf(status.name());
        }

        /** Whether nothing more will happen to it by itself. */
        public boolean isEnd() {
            return this != QUEUED && this != RUNNING;
        }
    }
}
