package io.torgo.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Problem;
import io.torgo.api.Progress;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.plan.Plan;
import io.torgo.api.run.RunResult;
import io.torgo.api.run.RunResult.Status;
import io.torgo.api.verify.Clause;
import io.torgo.api.verify.Clause.Verdict;
import io.torgo.api.verify.ContractChecker;
import io.torgo.api.verify.SpecFile;
import io.torgo.api.verify.SpecReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What verdicts mean for a run. The checker is a stand-in: its specifications say which verdict comes when. */
class ContractRunTest {

    private static final String BLOCK = "x = 1";

    @TempDir
    Path home;
    @TempDir
    Path documents;
    private Platform platform;
    private int ran;

    @BeforeEach
    void open() {
        platform = new Platform(home);
        platform.checker = Optional.of(new Scripted());
        platform.blocks.put(BLOCK, (job, calls) -> {
            ran++;
            return Platform.ok(Map.of("n", 1));
        });
    }

    @AfterEach
    void close() throws Exception {
        platform.close();
    }

    private static String document(String level) {
        String line = level.isEmpty() ? "" : "  level: \"" + level + "\"\n";
        return Documents.of("verification:\n  method: \"ortac-runtime\"\n  spec_files: [\"a.mli\"]\n" + line, BLOCK);
    }

    private RunResult run(String level, String spec) throws IOException {
        Files.writeString(documents.resolve("a.mli"), spec);
        return platform.engine.run(Documents.request(document(level), documents), Progress.NONE);
    }

    private static String code(RunResult result) {
        return result.error().map(Problem::code).orElse("");
    }

    @Test
    void whatHoldsIsToldAndNothingMore() throws IOException {
        for (String level : List.of("strict", "warn", "")) {
            RunResult result = run(level, "before CHECKED\nafter CHECKED");
            assertEquals(Status.OK, result.status(), () -> "" + result.error());
            assertEquals(List.of(Verdict.CHECKED, Verdict.CHECKED),
                    result.clauses().stream().map(Clause::verdict).toList());
            assertEquals(List.of(), result.warnings());
            assertEquals(result, platform.engine.result(result.run()).orElseThrow());
        }
    }

    @Test
    void aBlockWhosePreconditionFailsIsNotRun() throws IOException {
        for (String level : List.of("strict", "")) {
            RunResult result = run(level, "before FAILED");
            assertEquals("RUN-CONTRACT", code(result));
            assertEquals("failed", result.steps().getFirst().status());
            assertTrue(result.error().orElseThrow().message().contains("requires at a.mli:1:1 of block-1"));
            assertTrue(result.error().orElseThrow().message().contains("(n = 0)"));
        }
        assertEquals(0, ran);
    }

    @Test
    void aBrokenPostconditionFailsTheStepAndLeavesAReceipt() throws IOException {
        RunResult result = run("strict", "before CHECKED\nafter FAILED");
        assertEquals("RUN-CONTRACT", code(result));
        assertEquals(1, ran);
        assertEquals(List.of("authorise", "execute", "verify"),
                result.receipts().stream().map(Receipt::operation).toList());
        assertEquals(List.of(Verdict.CHECKED, Verdict.FAILED),
                result.clauses().stream().map(Clause::verdict).toList());
    }

    @Test
    void warnLetsEverythingPassAndTellsIt() throws IOException {
        RunResult result = run("warn", "before FAILED\nafter NOT_EXECUTABLE");
        assertEquals(Status.OK, result.status());
        assertTrue(result.warnings().stream().anyMatch(warning -> warning.startsWith("a clause does not hold")));
        assertTrue(result.warnings().stream().anyMatch(warning -> warning.startsWith("not verified: 1 of 2")));
    }

    @Test
    void strictFailsClosedOnWhatCannotBeChecked() throws IOException {
        assertEquals("RUN-CONTRACT-UNCHECKED", code(run("strict", "after NOT_EXECUTABLE")));
        assertEquals("RUN-CONTRACT-UNCHECKED", code(run("strict", "never CHECKED")));
        assertEquals("", code(run("", "never CHECKED")));
        Path policy = documents.resolve("policy.yaml");
        Files.writeString(policy, Policy.SHIPPED_TEXT.replace("specification: deny", "specification: allow"));
        RunResult allowed = platform.engine.run(
                Documents.withPolicy(Documents.request(document("strict"), documents), policy), Progress.NONE);
        assertEquals(Status.OK, allowed.status(), () -> "" + allowed.error());
    }

    @Test
    void aContradictionIsFoundBeforeAnythingRuns() throws IOException {
        assertEquals("RUN-CONTRACT", code(run("strict", "static FAILED")));
        assertEquals(0, ran);
    }

    @Test
    void aBlockThatRaisesIsHeldToWhatItMayRaise() throws IOException {
        platform.blocks.put(BLOCK, (job, calls) -> new BlockResult(BlockResult.Status.FAILED,
                Optional.of(new Problem("EXEC-ERROR", "ValueError: no (block-1, line 1)", "")), "", "", null, 1));
        RunResult result = run("strict", "after CHECKED");
        assertEquals("EXEC-ERROR", code(result));
        assertEquals("raised ValueError", result.clauses().getFirst().reason());
    }

    @Test
    void aSpecificationThatIsNotAcceptedIsNotCheckable() throws IOException {
        Files.writeString(documents.resolve("a.mli"), "rejected");
        Plan plan = platform.engine.plan(Documents.request(document("strict"), documents));
        assertEquals("not-checkable", plan.contracts().getFirst().state());
        assertEquals("PLAN-STRICT-UNVERIFIABLE", plan.error().orElseThrow().code());
        Files.writeString(documents.resolve("a.mli"), "after CHECKED");
        assertEquals("checkable", platform.engine.plan(Documents.request(document("strict"), documents)).contracts()
                .getFirst().state());
    }

    /** Reads lines {@code moment verdict}; the clause of line n is at n:1. */
    private static final class Scripted implements ContractChecker {

        @Override
        public SpecReport check(SpecFile spec) {
            return new SpecReport(!text(spec).startsWith("rejected"), List.of());
        }

        private static String text(SpecFile spec) {
            return new String(spec.content(), StandardCharsets.UTF_8);
        }

        @Override
        public Contracts open(List<SpecFile> specs, Optional<Map<String, Object>> inputSchema,
                Optional<Map<String, Object>> outputSchema, List<Block> blocks) {
            return new Script(text(specs.getFirst()).lines().toList());
        }
    }

    private static final class Script implements ContractChecker.Contracts {

        private final List<String> lines;
        private final Clause[] clauses;

        Script(List<String> lines) {
            this.lines = lines;
            this.clauses = new Clause[lines.size()];
            for (int i = 0; i < clauses.length; i++) {
                clauses[i] = clause(i, Verdict.NOT_EXECUTABLE, "nothing was said");
            }
        }

        private Clause clause(int index, Verdict verdict, String reason) {
            return new Clause("a.mli", index + 1, 1, lines.get(index).startsWith("before") ? "requires" : "ensures",
                    "block-1", verdict, reason, verdict == Verdict.FAILED ? "n = 0" : "");
        }

        private List<Clause> at(String moment, String reason) {
            List<Clause> said = new ArrayList<>();
            for (int i = 0; i < clauses.length; i++) {
                String[] words = lines.get(i).split(" ");
                if (words[0].equals(moment)) {
                    clauses[i] = clause(i, Verdict.valueOf(words[1]), reason);
                    said.add(clauses[i]);
                }
            }
            return said;
        }

        @Override
        public List<Clause> prove() {
            return at("static", "by the solver");
        }

        @Override
        public List<Clause> before(String block, Object input) {
            return at("before", "before " + block);
        }

        @Override
        public List<Clause> after(String block, Object input, Object result, Optional<String> raised) {
            return at("after", raised.map(name -> "raised " + name).orElse("gave " + result));
        }

        @Override
        public List<Clause> clauses() {
            return List.of(clauses);
        }
    }
}
