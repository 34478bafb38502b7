package io.torgo.gateway.internal;

import io.torgo.api.Problem;

/** Ends the handling of a request early with an answer; control flow of this package only. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Problem problem;

    Refusal(int status, String code, String message, String cure) {
        this(status, new Problem(code, message, cure));
    }

    Refusal(int status, Problem problem) {
        super(problem.code(), null, false, false);
        this.status = status;
        this.problem = problem;
    }

    int status() {
        return status;
    }

    Problem problem() {
        return problem;
    }
}
