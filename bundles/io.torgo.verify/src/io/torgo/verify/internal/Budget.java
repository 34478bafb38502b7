package io.torgo.verify.internal;

/** Steps that evaluations may still take: so many for each clause, so many for all of a run. */
public final class Budget {

    /** Longest integer, in bits. */
    static final int MAX_BITS = 1 << 16;
    private static final int MAX_DEPTH = 20_000;

    private final long perClause;
    private long run;
    private long clause;
    private int depth;

    public Budget(long perClause, long perRun) {
        this.perClause = perClause;
        this.run = perRun;
    }

    /** A new clause begins. */
    void renew() {
        clause = Math.min(perClause, run);
        depth = 0;
    }

    void spend(long steps) {
        clause -= steps;
        run -= steps;
        if (clause < 0) {
            throw Halt.unsupported(run < 0
                    ? "the evaluation budget of the run is used up"
                    : "evaluation took more than " + perClause + " steps");
        }
    }

    void enter() {
        spend(1);
        depth++;
        if (depth > MAX_DEPTH) {
            throw Halt.unsupported("terms or calls are nested more than " + MAX_DEPTH + " deep");
        }
    }

    void leave() {
        depth--;
    }
}
