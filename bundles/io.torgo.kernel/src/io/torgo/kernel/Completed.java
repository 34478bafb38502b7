package io.torgo.kernel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.torgo.api.Capability;
import io.torgo.api.run.RunResult.StepResult;
import java.util.Map;
import java.util.Set;

/**
 * A step that counts as done, as the journal keeps it.
 *
 * @param values what the block left for later ones, by name
 * @param used what it called for
 */
record Completed(@JsonUnwrapped StepResult step, Map<String, Object> values, Set<Capability> used) {

    /** What the journal keeps beside the result itself. */
    private record Left(Map<String, Object> values, Set<Capability> used) {
    }

    /** Reads a journal entry's value; those of earlier versions hold the result alone. */
    static Completed of(RunFolder.Entry entry) {
        Left left = Json.convert(entry.value(), Left.class);
        return new Completed(Json.convert(entry.value(), StepResult.class),
                left.values() == null ? Map.of() : left.values(), left.used() == null ? Set.of() : left.used());
    }
}
