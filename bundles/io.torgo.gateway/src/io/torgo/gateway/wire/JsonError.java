package io.torgo.gateway.wire;

import io.torgo.api.Problem;
import java.util.Map;

/** Problems as JSON. */
public final class JsonError {

    private JsonError() {
    }

    /** {@code {"code", "message", "cure"}}. */
    public static Map<String, Object> of(Problem problem) {
        return new Members().with("code", problem.code()).with("message", problem.message())
                .with("cure", problem.cure()).done();
    }

    /** {@code {"error": {…}}}. */
    public static Map<String, Object> answer(Problem problem) {
        return new Members().with("error", of(problem)).done();
    }
}
