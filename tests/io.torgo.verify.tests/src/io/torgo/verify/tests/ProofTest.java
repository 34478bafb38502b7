package io.torgo.verify.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.verify.Clause;
import io.torgo.api.verify.Clause.Verdict;
import io.torgo.api.verify.ContractChecker.Contracts;
import io.torgo.verify.ContractVerifier;
import io.torgo.verify.ContractVerifier.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of clauses without running. */
class ProofTest {

    private static final Map<String, Object> SMALL = Map.of("type", "object", "properties", Map.of(
            "x", Map.of("type", "integer", "minimum", 1, "maximum", 10),
            "mode", Map.of("type", "string", "enum", List.of("fast", "slow")),
            "name", Map.of("type", "string", "minLength", 3),
            "list", Map.of("type", "array", "minItems", 2),
            "share", Map.of("type", "number", "minimum", 0.5, "exclusiveMaximum", 1)));

    private static Clause requires(String clause) {
        return Runs.of("val f : x:int -> y:int -> mode:string -> name:string -> list:int list -> share:float -> int\n"
                + "(*@ r = f ~x ~y ~mode ~name ~list ~share\n requires " + clause + " *)")
                .input(SMALL).block("f", 1).prove().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x + y > y - 1 || x < 1", "x > 0", "0 < x <= 10", "x * 2 <= 20", "mode <> \"medium\"",
            "mode = \"fast\" || mode = \"slow\"", "String.length name > 2", "List.length list >= 2",
            "List.length list >= 0", "share <. 1.0", "share >=. 0.25", "share <> 2.0", "abs y >= 0", "max x y >= x",
            "mod y 3 < 3", "y / 2 * 2 <= abs y", "x / 11 = 0", "y = y",
            "y <> 0 -> 10 / y = 10 / y", "if x > 3 then x > 2 else x < 4",
            "let z = x + 1 in z > 1", "not (x = 0)", "List.mem x list -> List.mem x list", "-x < 0",
            "(x, y) = (x, y)", "x > 5 <-> not (x <= 5)", "String.length mode = 4", "not (5 < 3 < 1 / y)"})
    void whatFollowsFromTheTypesAndTheSchemaIsProved(String clause) {
        Clause found = requires(clause);
        assertEquals(Verdict.PROVED, found.verdict(), found.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x > 1", "y > 0", "10 / y = 10 / y", "y * y >= 0", "mode = \"fast\"", "list[0] = list[0]",
            "forall i. 0 <= i < x -> i >= 0", "share >. 0.5", "String.length name > 3", "List.hd list = List.hd list",
            "y / 2 * 2 = y"})
    void whatDoesNotFollowIsLeftToTheRun(String clause) {
        Clause found = requires(clause);
        assertEquals(Verdict.NOT_EXECUTABLE, found.verdict(), found.toString());
        assertEquals("block-1 was not run", found.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"y < y", "x > 10", "x + y = y", "mode = \"medium\"", "String.length name < 3",
            "List.length list = 1", "share >=. 1.0", "y > 3 && y < 4", "2 * y = 7", "false", "mod y 2 = 2",
            "String.length mode = 5"})
    void preconditionsThatNothingMeetsFail(String clause) {
        Clause found = requires(clause);
        assertEquals(Verdict.FAILED, found.verdict(), found.toString());
        assertTrue(found.reason().matches("no input( that the schema allows)? meets it"), found.reason());
    }

    @Test
    void whatAChainDoesNotReachNeedsNoValue() {
        List<Clause> clauses = Runs.of("""
                val f : y:int -> int
                (*@ r = f ~y
                    requires not (5 < 3 < 1 / y)
                    requires y <> 0 *)
                """).block("f", 1).prove();
        assertEquals(Verdict.PROVED, clauses.getFirst().verdict());
        assertEquals(Verdict.NOT_EXECUTABLE, clauses.getLast().verdict());
    }

    @Test
    void preconditionsThatExcludeEachOtherFail() {
        List<Clause> clauses = Runs.of("""
                val f : y:int -> int
                (*@ r = f ~y
                    requires y > 3
                    requires y < 9
                    requires y < 3 *)
                """).block("f", 1).prove();
        assertEquals(Verdict.FAILED, clauses.get(2).verdict());
        assertEquals("no input meets it together with requires in line 3", clauses.get(2).reason());
    }

    @Test
    void postconditionsThatContradictEachOtherFail() {
        List<Clause> clauses = Runs.of("""
                val f : y:int -> int
                (*@ r = f ~y
                    requires y > 0
                    ensures r > y
                    ensures r < 1 *)
                """).block("f", 1).prove();
        assertEquals(Verdict.FAILED, clauses.get(2).verdict(), clauses.toString());
        assertEquals("no result meets it together with requires in line 3 and ensures in line 4",
                clauses.get(2).reason());
    }

    @Test
    void aFunctionThatOnlyRaisesContradictsNothing() {
        List<Clause> clauses = Runs.of("""
                val fail : y:int -> int
                (*@ r = fail ~y
                    ensures false
                    raises Not_found -> true *)
                """).block("fail", 1).prove();
        assertEquals(Verdict.NOT_EXECUTABLE, clauses.getFirst().verdict());
    }

    private static final String CHAIN = """
            type sum = { total : int }
            val first : x:int -> sum
            (*@ s = first ~x
                requires x > 0
                ensures s.total >= 2 * x *)
            val second : total:int -> int
            (*@ r = second ~total
                requires total >= LEAST *)
            """;

    @Test
    void aPreconditionFollowsFromTheBlockBefore() {
        Clause clause = Runs.of(CHAIN.replace("LEAST", "2")).block("first", null).block("second", null).prove()
                .getLast();
        assertEquals(Verdict.NOT_EXECUTABLE, clause.verdict(), "its premises were not checked yet");
        clause = Runs.of(CHAIN.replace("LEAST", "2")).block("first", Map.of("total", 8)).block("second", 1)
                .run(Map.of("x", 3)).getLast();
        assertEquals(Verdict.PROVED, clause.verdict());
        assertEquals("it follows from requires in line 4 and ensures in line 5", clause.reason());
    }

    @Test
    void aPreconditionThatDoesNotFollowSaysByWhichValues() {
        Clause clause = Runs.of(CHAIN.replace("LEAST", "3")).block("first", Map.of("total", 8)).block("second", 1)
                .run(Map.of("x", 3)).getLast();
        assertEquals(Verdict.CHECKED, clause.verdict());
        assertTrue(clause.reason().contains("does not follow from what is before it")
                && clause.reason().contains("total = 2"), clause.reason());
    }

    @Test
    void aPreconditionThatTheBlockBeforeExcludesFails() {
        Clause clause = Runs.of(CHAIN.replace("total >= LEAST", "total < 2")).block("first", null)
                .block("second", null).prove().getLast();
        assertEquals(Verdict.FAILED, clause.verdict());
    }

    @Test
    void aProofWhosePremiseFailedIsNone() {
        Clause clause = Runs.of(CHAIN.replace("LEAST", "2")).block("first", Map.of("total", 1)).block("second", 1)
                .run(Map.of("x", 3)).getLast();
        assertEquals(Verdict.NOT_EXECUTABLE, clause.verdict());
    }

    @Test
    void aProofOverAnotherBlocksValueEndsWhereTheInputHasItsName() {
        Clause clause = Runs.of(CHAIN.replace("LEAST", "2")).block("first", Map.of("total", 8)).block("second", 1)
                .run(Map.of("x", 3, "total", 4)).getLast();
        assertEquals(Verdict.CHECKED, clause.verdict());
    }

    @Test
    void whatIsProvedIsStillEvaluated() {
        Clause clause = Runs.only(Runs.of("""
                val f : x:int -> int
                (*@ r = f ~x
                    ensures r >= x || r < x *)
                """).block("f", "three").run(Map.of("x", 1)));
        assertEquals(Verdict.FAILED, clause.verdict());
        assertEquals("it has no value here: r is not an integer: it is the string \"three\"", clause.reason());
    }

    @Test
    void theOutputSchemaCountsForTheLastBlock() {
        String spec = """
                type out = { status : string }
                val f : x:int -> out
                (*@ r = f ~x
                    ensures r.status = "ok" *)
                """;
        Map<String, Object> schema = Map.of("properties", Map.of("status", Map.of("const", "ok")));
        assertEquals(Verdict.PROVED, Runs.only(Runs.of(spec).output(schema).block("f", 1).prove()).verdict());
        assertEquals(Verdict.NOT_EXECUTABLE, Runs.of(spec).output(schema).block("f", 1).block("g", 1).prove()
                .getFirst().verdict());
    }

    /** Anything follows from a contradiction, also what is wrong. */
    @Test
    void schemasThatContradictThemselvesProveNothing() {
        Map<String, Object> never = Map.of("type", "integer", "minimum", 5, "maximum", 3);
        String spec = "val f : x:int -> int\n(*@ r = f ~x\n requires x > 100\n ensures r = x - 1 *)";
        Runs input = Runs.of(spec).input(Map.of("properties", Map.of("x", never))).block("f", 1);
        Runs output = Runs.of(spec).output(never).block("f", 1);
        for (Runs each : List.of(input, output)) {
            assertEquals(Verdict.NOT_EXECUTABLE, each.prove().getLast().verdict());
            assertEquals(Verdict.FAILED, each.run(Map.of("x", 4)).getFirst().verdict());
        }
        Clause held = Runs.of(spec).output(never).block("f", 199).run(Map.of("x", 200)).getLast();
        assertEquals(Verdict.CHECKED, held.verdict());
        assertTrue(held.reason().contains("nothing is proved of it"), held.reason());
        held = Runs.of(spec.replace("x > 100", "x > 0")).input(Map.of("properties", Map.of("x", never)))
                .block("f", 3).run(Map.of("x", 4)).getLast();
        assertEquals(Verdict.CHECKED, held.verdict());
        assertTrue(held.reason().contains("nothing is proved of it"), held.reason());
    }

    @Test
    void definitionsAreLookedInto() {
        Clause clause = Runs.only(Runs.of("""
                (*@ predicate inside (x lowest highest : integer) = lowest <= x <= highest *)
                val f : x:int -> int
                (*@ r = f ~x
                    requires inside x 0 10 -> x < 11 *)
                """).block("f", 1).prove());
        assertEquals(Verdict.PROVED, clause.verdict());
    }

    @Test
    void withoutASolverNothingIsProved() {
        Runs runs = Runs.of("val f : x:int -> int\n(*@ r = f ~x requires x = x *)").block("f", 1)
                .with(new ContractVerifier(new Limits(1_000, 1_000, Duration.ZERO, Duration.ZERO)));
        Clause clause = Runs.only(runs.run(Map.of("x", 1)));
        assertEquals(Verdict.CHECKED, clause.verdict());
        assertTrue(clause.reason().endsWith("(no solver is installed, so nothing was proved)"), clause.reason());
    }

    @Test
    void hardQuestionsEndInTime() {
        StringBuilder clause = new StringBuilder("x1 > 0");
        StringBuilder type = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            type.append("x").append(i).append(":int -> ");
            names.append(" ~x").append(i);
            clause.append(" && x").append(i).append(" * ").append(i * 7919 % 101 + 2).append(" + x")
                    .append(i * 13 % 40 + 1).append(" * 3 <> x").append(i * 17 % 40 + 1).append(" * 5 + ").append(i);
        }
        Contracts contracts = Runs.of("val f : " + type + "int\n(*@ r = f" + names + " requires " + clause + " *)")
                .with(new ContractVerifier()).block("f", 1).open();
        long start = System.nanoTime();
        contracts.prove();
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < 20_000, millis + " ms");
    }
}
