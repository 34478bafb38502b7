package io.torgo.api.exec;

import io.torgo.api.Outcome;
import java.util.Map;

/**
 * The platform as seen from inside a sandbox. Called on the runner's thread, one call at a time a block.
 */
@FunctionalInterface
public interface PlatformCalls {

    /**
     * @param method for example {@code mesh.relay}
     * @param parameters JSON-like values
     * @return a JSON-like value, or the problem; code {@code EXEC-DENIED} stops the block, any other is raised inside
     *     it as an exception
     */
    Outcome<Object> call(String method, Map<String, Object> parameters);
}
