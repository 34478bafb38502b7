package io.torgo.verify.tests;

import io.torgo.api.verify.Clause;
import io.torgo.api.verify.Clause.Verdict;
import io.torgo.api.verify.ContractChecker.Block;
import io.torgo.api.verify.ContractChecker.Contracts;
import io.torgo.api.verify.SpecFile;
import io.torgo.verify.ContractVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs blocks that exist only by their results, and tells what became of the clauses. */
final class Runs {

    /** The default limits but for the solver's time: a busy machine must not change what is proved. */
    private static final ContractVerifier PATIENT = new ContractVerifier(new ContractVerifier.Limits(1_000_000,
            10_000_000, Duration.ofSeconds(5), Duration.ofSeconds(20)));

    private final List<SpecFile> specs = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Object> results = new LinkedHashMap<>();
    private final Map<String, String> exceptions = new LinkedHashMap<>();
    private ContractVerifier verifier = PATIENT;
    private Optional<Map<String, Object>> input = Optional.empty();
    private Optional<Map<String, Object>> output = Optional.empty();

    private Runs() {
    }

    static Runs of(String specification) {
        Runs runs = new Runs();
        runs.specs.add(new SpecFile("spec.mli", specification.getBytes(StandardCharsets.UTF_8)));
        return runs;
    }

    /** One block with the function f; the specification is that of f over an input and a result r. */
    static Verdict verdict(String clauses, String type, String arguments, Map<String, Object> input, Object result) {
        return only(of("val f : " + type + "\n(*@ r = f " + arguments + "\n" + clauses + " *)")
                .block("f", result).run(input)).verdict();
    }

    static Clause only(List<Clause> clauses) {
        if (clauses.size() != 1) {
            throw new AssertionError("not one clause: " + clauses);
        }
        return clauses.getFirst();
    }

    Runs with(ContractVerifier other) {
        verifier = other;
        return this;
    }

    Runs input(Map<String, Object> schema) {
        input = Optional.of(schema);
        return this;
    }

    Runs output(Map<String, Object> schema) {
        output = Optional.of(schema);
        return this;
    }

    Runs block(String function, Object result) {
        return source("python", "def " + function + "(input):\n    pass\n", result);
    }

    Runs source(String language, String source, Object result) {
        String name = "block-" + (blocks.size() + 1);
        blocks.add(new Block(name, language, source));
        results.put(name, result);
        return this;
    }

    Runs raising(String function, String exception) {
        block(function, null);
        exceptions.put(blocks.getLast().name(), exception);
        return this;
    }

    Contracts open() {
        return verifier.open(specs, input, output, blocks);
    }

    /** Proves, runs all blocks until a clause fails, and gives all clauses. */
    List<Clause> run(Map<String, Object> value) {
        Contracts contracts = open();
        contracts.prove();
        for (Block each : blocks) {
            if (isFailed(contracts.before(each.name(), value))) {
                break;
            }
            if (isFailed(contracts.after(each.name(), value, results.get(each.name()),
                    Optional.ofNullable(exceptions.get(each.name()))))) {
                break;
            }
        }
        return contracts.clauses();
    }

    /** What is said before any block runs. */
    List<Clause> prove() {
        Contracts contracts = open();
        contracts.prove();
        return contracts.clauses();
    }

    private static boolean isFailed(List<Clause> clauses) {
        return clauses.stream().anyMatch(each -> each.verdict() == Verdict.FAILED);
    }
}
