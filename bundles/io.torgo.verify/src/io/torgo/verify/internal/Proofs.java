package io.torgo.verify.internal;

import io.torgo.verify.internal.Solver.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Questions to a solver within a limit for each and one for all of a run. */
public final class Proofs {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static volatile boolean warm;

    private final Supplier<Optional<Solver>> source;
    private final Duration perQuery;
    private final Duration perRun;

    Proofs(Supplier<Optional<Solver>> source, Duration perQuery, Duration perRun) {
        this.source = source;
        this.perQuery = perQuery;
        this.perRun = perRun;
    }

    /** With the solver of this installation, if there is one. */
    public static Proofs withInstalled(Duration perQuery, Duration perRun) {
        return new Proofs(Proofs::installed, perQuery, perRun);
    }

    /** Proves nothing. */
    public static Proofs none() {
        return new Proofs(Optional::empty, Duration.ZERO, Duration.ZERO);
    }

    private static Optional<Solver> installed() {
        try {
            Solver solver = new SmtInterpolSolver();
            if (!warm) {
                // the first question loads most of the solver's classes; that time is not the question's
                solver.check(List.of(Formula.call(Formula.Op.LT, Formula.number(0),
                        new Formula.Constant("x", Formula.Sort.INT))), WARM_UP);
                warm = true;
            }
            return Optional.of(solver);
        } catch (LinkageError e) {
            // the solver is a bundle of its own that an installation may leave out
            return Optional.empty();
        }
    }

    /** Questions of one run; empty where there is no solver. */
    Optional<Questions> open() {
        return source.get().map(Questions::new);
    }

    /** What one run asks. */
    final class Questions {

        private final Solver solver;
        private final long start = System.nanoTime();

        Questions(Solver solver) {
            this.solver = solver;
        }

        private long left() {
            return perRun.toNanos() - (System.nanoTime() - start);
        }

        /** Whether the time for the run is used up; each further answer is unknown. */
        boolean isOver() {
            return left() <= 0;
        }

        boolean areContradictory(List<Formula> assertions) {
            return ask(assertions) instanceof Answer.Never;
        }

        /** Whether it was found out that they can; what is not known is no ground for a proof. */
        boolean canHold(List<Formula> assertions) {
            return ask(assertions) instanceof Answer.Possible;
        }

        Answer ask(List<Formula> assertions) {
            return isOver()
                    ? Answer.UNKNOWN
                    : solver.check(assertions, Duration.ofNanos(Math.min(left(), perQuery.toNanos())));
        }

        boolean follows(List<Formula> premises, Formula conclusion) {
            List<Formula> assertions = new ArrayList<>(premises);
            assertions.add(Formula.not(conclusion));
            return areContradictory(assertions);
        }
    }
}
