package io.torgo.cli.internal;

import io.torgo.api.Problem;

/** Ends a command with a problem and an exit code. */
final class CliFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient Problem problem;

    CliFailure(int exitCode, String code, String message, String cure) {
        this(exitCode, new Problem(code, message, cure));
    }

    CliFailure(int exitCode, Problem problem) {
        super(problem.code() + ": " + problem.message(), null, false, false);
        this.exitCode = exitCode;
        this.problem = problem;
    }

    int exitCode() {
        return exitCode;
    }

    Problem problem() {
        return problem;
    }
}
