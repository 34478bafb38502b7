package io.torgo.verify.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.verify.Clause;
import io.torgo.api.verify.Clause.Verdict;
import io.torgo.api.verify.ContractChecker.Contracts;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clauses on the values of a run. */
class RunTimeTest {

    private static final String DIVISION = """
            val divide : x:int -> y:int -> int * int
            (*@ q, r = divide ~x ~y
                requires y > 0
                ensures x = q * y + r
                ensures 0 <= r < y *)
            """;

    @Test
    void clausesThatHoldAreChecked() {
        List<Clause> clauses = Runs.of(DIVISION).block("divide", List.of(3, 1)).run(Map.of("x", 10, "y", 3));
        assertEquals(List.of(Verdict.CHECKED, Verdict.CHECKED, Verdict.CHECKED), verdicts(clauses));
        assertEquals("requires", clauses.getFirst().kind());
        assertEquals(3, clauses.getFirst().line());
        assertEquals(5, clauses.getFirst().column());
        assertEquals("block-1", clauses.getFirst().block());
        assertEquals("spec.mli", clauses.getFirst().spec());
    }

    @Test
    void aPreconditionThatFailsIsKnownBeforeTheBlockRuns() {
        Contracts contracts = Runs.of(DIVISION).block("divide", null).open();
        Clause failed = Runs.only(contracts.before("block-1", Map.of("x", 10, "y", 0)));
        assertEquals(Verdict.FAILED, failed.verdict());
        assertEquals("y = 0", failed.counterexample());
        assertEquals("y > 0 does not hold", failed.reason());
    }

    @Test
    void aPostconditionThatFailsShowsItsValues() {
        List<Clause> clauses = Runs.of(DIVISION).block("divide", List.of(3, 2)).run(Map.of("x", 10, "y", 3));
        assertEquals(List.of(Verdict.CHECKED, Verdict.FAILED, Verdict.CHECKED), verdicts(clauses));
        assertEquals("x = 10, q = 3, y = 3, r = 2", clauses.get(1).counterexample());
    }

    @Test
    void integersAreMathematical() {
        BigInteger large = BigInteger.TWO.pow(200);
        assertEquals(Verdict.CHECKED, Runs.verdict("ensures r = x * x", "x:int -> int", "~x", Map.of("x", large),
                large.multiply(large)));
    }

    @Test
    void divisionRoundsTowardsZero() {
        assertEquals(Verdict.CHECKED, Runs.verdict("ensures r = x / 2 && mod x 2 = -1", "x:int -> int", "~x",
                Map.of("x", -7), -3));
    }

    @Test
    void whatHasNoValueFailsWithItsReason() {
        Clause clause = Runs.only(Runs.of("""
                val f : x:int -> int
                (*@ r = f ~x
                    ensures r = 10 / x *)
                """).block("f", 1).run(Map.of("x", 0)));
        assertEquals(Verdict.FAILED, clause.verdict());
        assertEquals("it has no value here: division by zero", clause.reason());
        assertEquals("r = 1, x = 0", clause.counterexample());
    }

    @Test
    void theOtherSideOfAConnectiveIsNotAskedWhereOneDecides() {
        assertEquals(Verdict.CHECKED, Runs.verdict("ensures x = 0 || r = 10 / x", "x:int -> int", "~x",
                Map.of("x", 0), 1));
    }

    @Test
    void recordsAreObjects() {
        String spec = """
                type order = { count : int; name : string; tag : string option }
                type bill = { total : int }
                val execute_skill : order -> bill
                (*@ b = execute_skill o
                    requires o.count > 0 && String.length o.name <= 5
                    ensures b.total = 3 * o.count && o.tag = None *)
                """;
        List<Clause> clauses = Runs.of(spec).block("execute_skill", Map.of("total", 6))
                .run(Map.of("count", 2, "name", "abc"));
        assertEquals(List.of(Verdict.CHECKED, Verdict.CHECKED), verdicts(clauses));
        Clause failed = Runs.of(spec).block("execute_skill", Map.of("total", 6))
                .run(Map.of("count", 2, "name", "abcdef")).getFirst();
        assertEquals(Verdict.FAILED, failed.verdict());
        assertEquals("o.name = \"abcdef\"", failed.counterexample());
    }

    @Test
    void aMissingMemberFails() {
        Clause clause = Runs.only(Runs.of("""
                type bill = { total : int }
                val f : x:int -> bill
                (*@ b = f ~x
                    ensures b.total = x *)
                """).block("f", Map.of("sum", 1)).run(Map.of("x", 1)));
        assertEquals(Verdict.FAILED, clause.verdict());
        assertEquals("it has no value here: b has no member total", clause.reason());
    }

    @Test
    void quantifiersAreCounted() {
        String sorted = "ensures forall i. 0 <= i < Array.length r - 1 -> r[i] <= r[i + 1]";
        assertEquals(Verdict.CHECKED, Runs.verdict(sorted, "x:int -> int array", "~x", Map.of("x", 1),
                List.of(1, 2, 2, 9)));
        Clause clause = Runs.only(Runs.of("val f : x:int -> int array\n(*@ r = f ~x\n" + sorted + " *)")
                .block("f", List.of(1, 3, 2)).run(Map.of("x", 1)));
        assertEquals(Verdict.FAILED, clause.verdict());
        assertEquals("r[i] <= r[i + 1] does not hold", clause.reason());
        assertEquals("r = [1; 3; 2], i = 1", clause.counterexample());
    }

    @Test
    void quantifiersOverMembersAndTwoVariables() {
        assertEquals(Verdict.CHECKED, Runs.verdict("ensures forall e. List.mem e r -> e > x", "x:int -> int list",
                "~x", Map.of("x", 1), List.of(2, 3)));
        assertEquals(Verdict.FAILED, Runs.verdict("ensures exists e. List.mem e r /\\ e > x", "x:int -> int list",
                "~x", Map.of("x", 7), List.of(2, 3)));
        assertEquals(Verdict.FAILED, Runs.verdict("ensures forall i j. 0 <= i < j < List.length r -> r[i] <> r[j]",
                "x:int -> int list", "~x", Map.of("x", 7), List.of(2, 3, 2)));
    }

    @Test
    void quantifiersWithoutBoundsCannotBeRun() {
        Clause clause = Runs.only(Runs.of("""
                val f : x:int -> int
                (*@ r = f ~x
                    ensures forall i. i * i >= 0 *)
                """).block("f", 1).run(Map.of("x", 1)));
        assertEquals(Verdict.NOT_EXECUTABLE, clause.verdict());
        assertTrue(clause.reason().contains("not bounded"), clause.reason());
    }

    @Test
    void functionsOfTheSpecificationAreRun() {
        assertEquals(List.of(Verdict.CHECKED), verdicts(Runs.of("""
                (*@ function rec sum (l : integer list) : integer =
                    match l with [] -> 0 | x :: rest -> x + sum rest *)
                (*@ predicate positive (x : integer) = x > 0 *)
                val f : l:int list -> int
                (*@ r = f ~l
                    ensures r = sum l && positive r *)
                """).block("f", 6).run(Map.of("l", List.of(1, 2, 3)))));
    }

    @Test
    void exceptionsAreHeldToTheirClauses() {
        String spec = """
                exception KeyError
                val f : x:int -> int
                (*@ r = f ~x
                    raises KeyError -> x < 0
                    ensures r > x *)
                """;
        assertEquals(List.of(Verdict.CHECKED, Verdict.CHECKED),
                verdicts(Runs.of(spec).block("f", 2).run(Map.of("x", 1))));
        assertEquals(List.of(Verdict.CHECKED, Verdict.NOT_EXECUTABLE),
                verdicts(Runs.of(spec).raising("f", "KeyError").run(Map.of("x", -1))));
        assertEquals(List.of(Verdict.FAILED, Verdict.NOT_EXECUTABLE),
                verdicts(Runs.of(spec).raising("f", "KeyError").run(Map.of("x", 1))));
        assertEquals(List.of(Verdict.FAILED, Verdict.NOT_EXECUTABLE),
                verdicts(Runs.of(spec).raising("f", "OSError").run(Map.of("x", -1))));
    }

    @Test
    void checksAreWhatTheBlockItselfRefuses() {
        String spec = """
                val f : x:int -> int
                (*@ r = f ~x
                    checks x > 0 *)
                """;
        assertEquals(List.of(Verdict.CHECKED), verdicts(Runs.of(spec).block("f", 2).run(Map.of("x", 1))));
        assertEquals(List.of(Verdict.CHECKED), verdicts(Runs.of(spec).raising("f", "ValueError")
                .run(Map.of("x", 0))));
        assertEquals(List.of(Verdict.FAILED), verdicts(Runs.of(spec).block("f", 2).run(Map.of("x", 0))));
        assertEquals(List.of(Verdict.FAILED), verdicts(Runs.of(spec).raising("f", "ValueError")
                .run(Map.of("x", 1))));
    }

    private static final String TREE = """
            type 'a tree = { value : 'a; kids : 'a tree list }
            (*@ with t invariant List.length t.kids <= 2 *)
            (*@ function rec sum (t : int tree) : integer =
                    t.value + List.fold_left (fun s k -> s + sum k) 0 t.kids *)
            val f : t:int tree -> int
            (*@ r = f ~t
                ensures r = sum t *)
            """;

    private static Map<String, Object> tree(Object value, Object... kids) {
        return Map.of("value", value, "kids", List.of(kids));
    }

    @Test
    void valuesOfATypeThatContainsItselfAreReadToTheirEnd() {
        Map<String, Object> three = Map.of("t", tree(1, tree(2), tree(3, tree(4))));
        assertEquals(List.of(Verdict.CHECKED, Verdict.CHECKED), verdicts(Runs.of(TREE).block("f", 10).run(three)));
        assertEquals(Verdict.FAILED, Runs.of(TREE).block("f", 9).run(three).getLast().verdict());
        Map<String, Object> wide = Map.of("t", tree(1, tree(2, tree(3), tree(4), tree(5))));
        assertEquals(Verdict.FAILED, Runs.of(TREE).block("f", 15).run(wide).getFirst().verdict());
        Clause wrong = Runs.of(TREE).block("f", 3).run(Map.of("t", tree(1, tree("two")))).getLast();
        assertEquals("it has no value here: t.kids[0].value is not an integer: it is the string \"two\"",
                wrong.reason());
    }

    @Test
    void typesThatContainEachOther() {
        String spec = """
                type part = { name : string; of_ : whole option }
                and whole = { parts : part list }
                val f : part:part -> int
                (*@ r = f ~part
                    ensures part.of_ <> None -> r = 1 *)
                """;
        Map<String, Object> inner = Map.of("name", "b", "of_", Map.of("parts", List.of()));
        Map<String, Object> outer = Map.of("name", "a", "of_", Map.of("parts", List.of(inner, Map.of("name", "c"))));
        assertEquals(Verdict.CHECKED, Runs.only(Runs.of(spec).block("f", 1).run(Map.of("part", outer))).verdict());
        assertEquals(Verdict.FAILED, Runs.only(Runs.of(spec).block("f", 2).run(Map.of("part", outer))).verdict());
    }

    @Test
    void invariantsHoldOfEveryValueOfTheirType() {
        String spec = """
                type span = { first : int; last : int }
                (*@ with s invariant s.first <= s.last *)
                val f : spans:span list -> span
                (*@ r = f ~spans
                    ensures true *)
                """;
        Map<String, Object> good = Map.of("first", 1, "last", 2);
        Map<String, Object> bad = Map.of("first", 3, "last", 2);
        assertEquals(List.of(Verdict.CHECKED, Verdict.PROVED), verdicts(Runs.of(spec).block("f", good)
                .run(Map.of("spans", List.of(good)))));
        Clause failed = Runs.of(spec).block("f", good).run(Map.of("spans", List.of(good, bad))).getFirst();
        assertEquals(Verdict.FAILED, failed.verdict());
        assertEquals("invariant", failed.kind());
        assertEquals("s.first = 3, s.last = 2", failed.counterexample());
        assertEquals(Verdict.FAILED, Runs.of(spec).block("f", bad).run(Map.of("spans", List.of(good))).getFirst()
                .verdict());
    }

    @Test
    void typesThatJsonDoesNotHaveAreNotPassed() {
        Clause clause = Runs.only(Runs.of("""
                type colour = Red | Green
                val f : c:colour -> int
                (*@ r = f ~c
                    ensures c = Red *)
                """).block("f", 1).run(Map.of("c", "Red")));
        assertEquals(Verdict.NOT_EXECUTABLE, clause.verdict());
    }

    @Test
    void typesAreComparedWithTheSchemas() {
        Clause clause = Runs.only(Runs.of("""
                val f : x:int -> int
                (*@ r = f ~x
                    requires x > 0 *)
                """).input(Map.of("properties", Map.of("x", Map.of("type", "string")))).block("f", 1)
                .run(Map.of("x", "5")));
        assertEquals(Verdict.NOT_EXECUTABLE, clause.verdict());
        assertEquals("x is an integer in the contract, and of type [string] in Input_Schema", clause.reason());
    }

    @Test
    void aSpecificationThatIsNotAcceptedIsNotUsed() {
        List<Clause> clauses = Runs.of("val f : x:int -> \n(*@ r = f ~x requires x > *)").block("f", 1)
                .run(Map.of("x", 1));
        assertTrue(!clauses.isEmpty());
        assertTrue(clauses.stream().allMatch(each -> each.verdict() == Verdict.NOT_EXECUTABLE), clauses.toString());
        assertTrue(clauses.getFirst().reason().startsWith("the specification is not accepted"), clauses.toString());
    }

    @Test
    void functionsWithoutABlockAreNotPassed() {
        Clause clause = Runs.only(Runs.of("val g : x:int -> int\n(*@ r = g ~x requires x > 0 *)").block("f", 1)
                .run(Map.of("x", 1)));
        assertEquals(Verdict.NOT_EXECUTABLE, clause.verdict());
        assertEquals("no block defines g", clause.reason());
        assertEquals("", clause.block());
    }

    @Test
    void theEntryPointIsWhatAResultBelongsTo() {
        List<Clause> clauses = Runs.of("""
                val helper : x:int -> int
                (*@ r = helper ~x ensures r > 0 *)
                val execute_skill : x:int -> int
                (*@ r = execute_skill ~x ensures r > 1 *)
                """).source("python", "def helper(x):\n  pass\ndef execute_skill(input):\n  pass\n", 2)
                .run(Map.of("x", 1));
        assertEquals(List.of(Verdict.NOT_EXECUTABLE, Verdict.CHECKED), verdicts(clauses));
    }

    @Test
    void parametersMayComeFromEarlierBlocks() {
        List<Clause> clauses = Runs.of("""
                type sum = { total : int }
                val first : x:int -> sum
                (*@ s = first ~x
                    ensures s.total >= 10 *)
                val second : total:int -> int
                (*@ r = second ~total
                    requires total = 12 *)
                """).block("first", Map.of("total", 12)).block("second", 1).run(Map.of("x", 1));
        assertEquals(List.of(Verdict.CHECKED, Verdict.CHECKED), verdicts(clauses));
    }

    @Test
    void valuesOfStrangersAreMadePrintableAndShort() {
        Clause clause = Runs.only(Runs.of("""
                val f : s:string -> int
                (*@ r = f ~s
                    requires String.length s < 3 *)
                """).block("f", 1).run(Map.of("s", "\u001b[31m" + "x".repeat(100_000))));
        assertEquals(Verdict.FAILED, clause.verdict());
        assertTrue(clause.counterexample().startsWith("s = \"\\u{1b}[31mxxx"), clause.counterexample());
        assertTrue(clause.counterexample().length() < 100, clause.counterexample());
    }

    @Test
    void resultsOfNoValueAreUnit() {
        Contracts contracts = Runs.of("val f : x:int -> unit\n(*@ f ~x ensures x > 0 *)").block("f", null).open();
        assertEquals(Verdict.CHECKED, Runs.only(contracts.after("block-1", Map.of("x", 1), null, Optional.empty()))
                .verdict());
    }

    private static List<Verdict> verdicts(List<Clause> clauses) {
        return clauses.stream().map(Clause::verdict).toList();
    }

    static List<Object> list(Object... items) {
        return Arrays.asList(items);
    }
}
