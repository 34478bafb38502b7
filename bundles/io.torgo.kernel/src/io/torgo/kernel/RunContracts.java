package io.torgo.kernel;

import io.torgo.api.Problem;
import io.torgo.api.plan.Plan;
import io.torgo.api.verify.Clause;
import io.torgo.api.verify.Clause.Verdict;
import io.torgo.api.verify.ContractChecker;
import io.torgo.api.verify.ContractChecker.Contracts;
import io.torgo.api.verify.SpecFile;
import io.torgo.maml.ParsedDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds one run to the document's specifications. What a broken or an unchecked clause means depends on
 * {@code verification.level}: {@code strict} lets neither pass, {@code warn} tells of both, and without a level a
 * broken clause ends the run and an unchecked one is told of.
 */
final class RunContracts {

    private final Optional<Contracts> contracts;
    private final String level;
    private final boolean closed;
    private final Consumer<String> warn;

    private RunContracts(Optional<Contracts> contracts, String level, boolean closed, Consumer<String> warn) {
        this.contracts = contracts;
        this.level = level;
        this.closed = closed;
        this.warn = warn;
    }

    /**
     * @param specs the document's specifications that are there
     * @param mayBeUnchecked whether the policy lets strict documents run that cannot be checked
     * @param warn takes sentences for the run's warnings
     */
    static RunContracts open(Optional<ContractChecker> checker, List<SpecFile> specs, ParsedDocument document,
            Plan plan,
            boolean mayBeUnchecked, Consumer<String> warn) {
        String level = document.verificationLevel().orElse("");
        List<ContractChecker.Block> blocks = plan.steps().stream()
                .map(step -> new ContractChecker.Block(step.block(), step.language(), step.source())).toList();
        return new RunContracts(checker.filter(found -> !specs.isEmpty())
                .map(found -> found.open(specs, document.inputSchema(), document.outputSchema(), blocks)), level,
                level.equals("strict") && !mayBeUnchecked, warn);
    }

    /** What is wrong before any block runs. */
    Optional<Problem> atBegin() {
        return contracts.flatMap(open -> fault(open.prove().stream()
                .filter(clause -> clause.verdict() == Verdict.FAILED).toList()));
    }

    Optional<Problem> before(String block, Object input) {
        return contracts.flatMap(open -> fault(open.before(block, input)));
    }

    Optional<Problem> after(String block, Object input, Object result, Optional<String> raised) {
        return contracts.flatMap(open -> fault(open.after(block, input, result, raised)));
    }

    /** What is wrong when all blocks have run. */
    Optional<Problem> atEnd() {
        List<Clause> open = clauses().stream().filter(clause -> clause.verdict() == Verdict.NOT_EXECUTABLE).toList();
        if (!open.isEmpty()) {
            warn.accept("not verified: " + open.size() + " of " + clauses().size()
                    + " clauses of the specification could not be checked; the first is " + named(open.getFirst())
                    + ": "
                    + open.getFirst().reason());
        }
        return fault(open);
    }

    /** All clauses as they stand. */
    List<Clause> clauses() {
        return contracts.map(Contracts::clauses).orElse(List.of());
    }

    /** The clause that broke, if one did. */
    Optional<Clause> broken() {
        return clauses().stream().filter(clause -> clause.verdict() == Verdict.FAILED).findFirst();
    }

    private Optional<Problem> fault(List<Clause> clauses) {
        Optional<Clause> broken = clauses.stream().filter(clause -> clause.verdict() == Verdict.FAILED).findFirst();
        if (broken.isPresent() && level.equals("warn")) {
            warn.accept("a clause does not hold: " + described(broken.get()));
            return Optional.empty();
        }
        return broken.map(clause -> new Problem("RUN-CONTRACT", "A clause does not hold: " + described(clause) + ".",
                "Mend the block, or the clause; torgo verify FILE shows every clause."))
                .or(() -> closed ? unchecked(clauses) : Optional.empty());
    }

    private static Optional<Problem> unchecked(List<Clause> clauses) {
        return clauses.stream().filter(clause -> clause.verdict() == Verdict.NOT_EXECUTABLE).findFirst()
                .map(clause -> new Problem("RUN-CONTRACT-UNCHECKED",
                        "The document asks for strict verification, and a clause cannot be checked: "
                                + described(clause) + ".",
                        "Write the clause within the subset of docs/contracts.md, or set verification.level: warn."));
    }

    private static String described(Clause clause) {
        String values = clause.counterexample().isEmpty() ? "" : " (" + clause.counterexample() + ")";
        String block = clause.block().isEmpty() ? "" : " of " + clause.block();
        return named(clause) + block + ": " + withoutFullStop(clause.reason()) + values;
    }

    private static String named(Clause clause) {
        return clause.kind() + " at " + clause.spec() + ":" + clause.line() + ":" + clause.column();
    }

    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
