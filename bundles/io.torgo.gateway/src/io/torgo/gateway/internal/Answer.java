package io.torgo.gateway.internal;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.gateway.wire.Json;
import io.torgo.gateway.wire.JsonError;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * What a route answers.
 *
 * @param body the bytes; {@code null} where the route has already written its answer
 */
record Answer(int status, String type, byte[] body) {

    private static final String JSON = "application/json; charset=utf-8";

    static Answer json(int status, Object value) {
        return new Answer(status, JSON, Json.bytes(value));
    }

    static Answer json(Object value) {
        return json(200, value);
    }

    static Answer text(String type, String text) {
        return new Answer(200, type, text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer error(int status, Problem problem) {
        return json(status, JsonError.answer(problem));
    }

    static Answer error(Problem problem) {
        return error(Statuses.of(problem), problem);
    }

    static Answer written(int status) {
        return new Answer(status, JSON, null);
    }

    static <T> Answer of(Outcome<T> outcome, Function<T, Object> shape) {
        return switch (outcome) {
            case Outcome.Ok<T>(T value) -> json(shape.apply(value));
            case Outcome.Failed<T>(Problem problem) -> error(problem);
        };
    }
}
