package io.torgo.api;

import java.util.Objects;
import java.util.function.Function;

/**
 * The result of something that may fail in expected ways. Bugs stay exceptions.
 *
 * @param <T> type of the value on success
 */
public sealed interface Outcome<T> {

    /** Success. */
    record Ok<T>(T value) implements Outcome<T> {
    }

    /** Expected failure. */
    record Failed<T>(Problem problem) implements Outcome<T> {

        public Failed {
            Objects.requireNonNull(problem, "problem");
        }
    }

    static <T> Outcome<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Outcome<T> failed(Problem problem) {
        return new Failed<>(problem);
    }

    static <T> Outcome<T> failed(String code, String message, String cure) {
        return new Failed<>(new Problem(code, message, cure));
    }

    default boolean isOk() {
        return this instanceof Ok<T>;
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        return flatMap(value -> ok(function.apply(value)));
    }

    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> function) {
        return switch (this) {
            case Ok<T>(T value) -> function.apply(value);
            case Failed<T>(Problem problem) -> failed(problem);
        };
    }

    /** The value; throws {@link IllegalStateException} with the problem's text where there is none. */
    default T orElseThrow() {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case Failed<T>(Problem problem) ->
                throw new IllegalStateException(problem.code() + ": " + problem.message());
        };
    }
}
