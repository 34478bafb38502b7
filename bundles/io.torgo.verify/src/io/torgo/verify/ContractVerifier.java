package io.torgo.verify;

import io.torgo.api.verify.ContractChecker;
import io.torgo.api.verify.SpecFile;
import io.torgo.api.verify.SpecReport;
import io.torgo.verify.gospel.GospelChecker;
import io.torgo.verify.internal.Budget;
import io.torgo.verify.internal.Proofs;
import io.torgo.verify.internal.RunContracts;
import io.torgo.verify.internal.Specification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds runs to Gospel specifications: clauses are evaluated on the values of a run, and proved by a solver where they
 * follow without one. Thread-safe.
 */
public final class ContractVerifier implements ContractChecker {

    private final Limits limits;
    private final Proofs proofs;

    /**
     * @param clauseSteps steps of evaluation for one clause; a step is one operator, or eight characters of text
     * @param runSteps the same for all clauses of a run
     * @param query time for one question to the solver
     * @param queries time for all questions of a run; zero: nothing is asked
     */
    public record Limits(long clauseSteps, long runSteps, Duration query, Duration queries) {

        /** A million steps a clause, ten million a run; 200 ms a question, 2 s in all. */
        public static final Limits DEFAULT = new Limits(1_000_000, 10_000_000, Duration.ofMillis(200),
                Duration.ofSeconds(2));
    }

    /** With the default limits. */
    public ContractVerifier() {
        this(Limits.DEFAULT);
    }

    public ContractVerifier(Limits limits) {
        this.limits = limits;
        this.proofs = limits.queries().isZero()
                ? Proofs.none()
                : Proofs.withInstalled(limits.query(), limits.queries());
    }

    @Override
    public SpecReport check(SpecFile spec) {
        return GospelChecker.check(spec.name(), spec.content());
    }

    @Override
    public Contracts open(List<SpecFile> specs, Optional<Map<String, Object>> inputSchema,
            Optional<Map<String, Object>> outputSchema, List<Block> blocks) {
        return new RunContracts(specs.stream().map(Specification::of).toList(), inputSchema, outputSchema, blocks,
                new Budget(limits.clauseSteps(), limits.runSteps()), proofs);
    }
}
