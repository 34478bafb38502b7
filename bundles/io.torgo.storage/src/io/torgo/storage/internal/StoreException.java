package io.torgo.storage.internal;

import io.torgo.api.Problem;

/** Carries an expected failure from the depth of a request to the store's edge, where it becomes a value. */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public StoreException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
