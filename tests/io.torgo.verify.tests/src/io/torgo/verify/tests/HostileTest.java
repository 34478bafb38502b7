package io.torgo.verify.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.verify.Clause;
import io.torgo.api.verify.Clause.Verdict;
import io.torgo.api.verify.ContractChecker.Contracts;
import io.torgo.verify.ContractVerifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Specifications and values that want to take the checker down: each ends within its budget, with a reason. */
class HostileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Clause last(String declarations, String clause, Map<String, Object> input) {
        List<Clause> clauses = Assertions.assertTimeout(PATIENCE, () -> Runs.of(declarations
                + "\nval f : x:int -> s:string -> l:int list -> int\n(*@ r = f ~x ~s ~l\n ensures " + clause + " *)")
                .block("f", 1).run(input));
        return clauses.getLast();
    }

    private static Clause last(String declarations, String clause) {
        return last(declarations, clause, Map.of("x", 3, "s", "abc", "l", List.of(1, 2, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forall i. 0 <= i < pow 10 30 -> i >= 0",
            "forall i j k. 0 <= i < 1000 /\\ 0 <= j < 1000 /\\ 0 <= k < 1000 -> i + j + k >= 0",
            "pow 2 (pow 2 40) > 0", "pow (pow 10 5000) 5000 > 0",
            "Sequence.length (Sequence.init (pow 10 12) succ) > 0",
            "forall i. 0 <= i < 100000 -> (forall j. 0 <= j < 100000 -> i + j >= 0)",
            "shift_left 1 (pow 2 50) > 0"})
    void rangesAndNumbersWithoutEnd(String clause) {
        Clause found = last("", clause);
        assertEquals(Verdict.NOT_EXECUTABLE, found.verdict(), found.toString());
    }

    @Test
    void recursionWithoutEnd() {
        Clause found = last("(*@ function rec down (x : integer) : integer = 1 + down (x - 1) *)", "down x = 0");
        assertEquals(Verdict.NOT_EXECUTABLE, found.verdict());
        assertTrue(found.reason().contains("nested"), found.reason());
        found = last("(*@ function rec twice (x : integer) : integer = twice (x - 1) + twice (x - 2) *)",
                "twice x = 0");
        assertEquals(Verdict.NOT_EXECUTABLE, found.verdict());
    }

    @Test
    void doublingBySubstitution() {
        StringBuilder definitions = new StringBuilder("(*@ function d0 (x : integer) : integer = x + x *)\n");
        for (int i = 1; i < 60; i++) {
            definitions.append("(*@ function d").append(i).append(" (x : integer) : integer = d").append(i - 1)
                    .append(" (d").append(i - 1).append(" x) *)\n");
        }
        assertEquals(Verdict.NOT_EXECUTABLE, last(definitions.toString(), "d59 x > 0").verdict());
        StringBuilder lets = new StringBuilder("let a0 = x + x in ");
        for (int i = 1; i < 60; i++) {
            lets.append("let a").append(i).append(" = a").append(i - 1).append(" + a").append(i - 1).append(" in ");
        }
        assertEquals(Verdict.CHECKED, last("", lets + "a59 > 0").verdict());
    }

    @Test
    void typesThatGrowWithoutEnd() {
        Clause itself = last("type t = { a : t; b : t; c : t }\nval g : v:t -> int", "x = 3");
        assertEquals(Verdict.CHECKED, itself.verdict(), itself.toString());
        StringBuilder types = new StringBuilder("type t0 = { n : int }\n");
        for (int i = 1; i < 14; i++) {
            types.append("type t").append(i);
            types.append(" = { a : T; b : T; c : T; d : T }\n".replace("T", "t" + (i - 1)));
        }
        types.append("type t = t13\n");
        for (String type : List.of("type t = { a : t; b : t; c : t; d : t }\n", types.toString())) {
            List<Clause> clauses = Assertions.assertTimeout(Duration.ofSeconds(10), () -> Runs.of(type
                    + "val f : v:t -> int\n(*@ r = f ~v\n ensures v = v *)").block("f", 1).run(Map.of("v", 1)));
            assertTrue(clauses.getLast().verdict() != Verdict.CHECKED, clauses.toString());
        }
    }

    /** An argument of a type is read once, and stands in many places. */
    @Test
    void typesThatGrowByTheirArguments() {
        String spec = "type 'a p = 'a * 'a * 'a * 'a * 'a * 'a * 'a * 'a\nval f : v:int" + " p".repeat(14)
                + " -> int\n(*@ r = f ~v\n ensures v = v *)";
        List<Clause> clauses = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10),
                () -> Runs.of(spec).block("f", 1).run(Map.of("v", 1)));
        assertTrue(clauses.getLast().verdict() != Verdict.CHECKED, clauses.toString());
    }

    @Test
    void valuesAsDeepAsTheirType() {
        Map<String, Object> value = Map.of("n", 0);
        for (int i = 1; i < 30_000; i++) {
            value = Map.of("n", i, "next", value);
        }
        Map<String, Object> input = Map.of("v", value);
        String spec = "type t = { n : int; next : t option }\nval f : v:t -> int\n(*@ r = f ~v\n ensures v.n >= r *)";
        Clause deep = Assertions.assertTimeout(PATIENCE, () -> Runs.only(Runs.of(spec).block("f", 1).run(input)));
        assertEquals(Verdict.NOT_EXECUTABLE, deep.verdict(), deep.toString());
        for (String type : List.of("type t = t option", "type t = t", "type 'a u = { n : ('a * 'a) u option }\n"
                + "type t = int u")) {
            String endless = type + "\nval f : v:t -> int\n(*@ r = f ~v\n ensures v = v *)";
            Clause found = Assertions.assertTimeout(PATIENCE, () -> Runs.only(Runs.of(endless).block("f", 1)
                    .run(Map.of("v", Map.of("n", List.of(1))))));
            assertTrue(found.verdict() != Verdict.CHECKED, found.toString());
        }
    }

    /** Each clause follows from the two before it, as the numbers of Fibonacci do. */
    @Test
    void proofsThatShareTheirPremises() {
        StringBuilder spec = new StringBuilder("val f : x:int -> y:int -> int\n(*@ r = f ~x ~y\n")
                .append(" requires x > 0\n requires y > 0\n");
        long before = 1;
        long now = 1;
        for (int i = 0; i < 45; i++) {
            spec.append(" ensures ").append(before).append(" * x + ").append(now).append(" * y > 0\n");
            long next = before + now;
            before = now;
            now = next;
        }
        Contracts contracts = Runs.of(spec.append("*)").toString()).block("f", 1).open();
        contracts.prove();
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> contracts.before("block-1", Map.of("x", 1, "y", 1)));
        List<Clause> clauses = Assertions.assertTimeout(Duration.ofSeconds(5), contracts::clauses);
        assertEquals(Verdict.PROVED, clauses.getLast().verdict(), clauses.toString());
    }

    @Test
    void deepTerms() {
        String parentheses = "(".repeat(50_000) + "x" + ")".repeat(50_000) + " = x";
        assertTrue(last("", parentheses).verdict() != Verdict.FAILED);
        assertTrue(last("", "x" + " + 1".repeat(5_000) + " = x + 5000").verdict() != Verdict.FAILED);
        assertTrue(last("", "x > 0" + " && x > 0".repeat(20_000)).verdict() != Verdict.FAILED);
        assertTrue(last("", "not ".repeat(20_000) + "(x > 0)").verdict() != Verdict.FAILED);
    }

    @Test
    void textAndListsOfAllSizes() {
        String text = "x".repeat(4_000_000);
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 300_000; i++) {
            list.add(i);
        }
        Map<String, Object> input = Map.of("x", 1, "s", text, "l", list);
        assertEquals(Verdict.CHECKED, last("", "String.length s = 4000000", input).verdict());
        assertEquals(Verdict.NOT_EXECUTABLE, last("",
                "forall i j. 0 <= i < j < List.length l -> l[i] < l[j]", input).verdict());
        assertEquals(Verdict.NOT_EXECUTABLE, last("", "s ^ s ^ s ^ s ^ s ^ s ^ s ^ s <> s", input).verdict());
    }

    @Test
    void valuesOfEveryKindInEveryPlace() {
        Map<String, Object> nested = Map.of();
        for (int i = 0; i < 5_000; i++) {
            nested = Map.of("a", nested);
        }
        for (Object each : new Object[]{"text", 1.5, true, List.of(), Map.of(), nested, Double.NaN, 1e300}) {
            Clause found = last("", "x + List.length l >= String.length s",
                    Map.of("x", each, "s", each, "l", each));
            assertEquals(Verdict.FAILED, found.verdict(), found.toString());
        }
        Clause any = Runs.of("val f : v:'a -> int\n(*@ r = f ~v ensures v = v *)").block("f", 1)
                .run(Map.of("v", nested)).getLast();
        assertTrue(any.verdict() != Verdict.FAILED, any.toString());
    }

    @Test
    void manyClausesShareOneBudget() {
        StringBuilder spec = new StringBuilder("val f : x:int -> int\n(*@ r = f ~x\n");
        for (int i = 0; i < 2_000; i++) {
            spec.append(" ensures forall i. 0 <= i < 10000 -> i + r > ").append(-i - 1).append('\n');
        }
        List<Clause> clauses = Assertions.assertTimeout(PATIENCE,
                () -> Runs.of(spec.append("*)").toString()).with(new ContractVerifier()).block("f", 1)
                        .run(Map.of("x", 1)));
        assertEquals(2_000, clauses.size());
        assertEquals(Verdict.CHECKED, clauses.getFirst().verdict());
        assertEquals(Verdict.NOT_EXECUTABLE, clauses.getLast().verdict());
        assertEquals("the evaluation budget of the run is used up", clauses.getLast().reason());
    }

    @Test
    void noise() {
        for (String each : List.of("", "\u0000", "(*@", "val", "(*@ axiom a : x *)", "\ud800", "(*@ type t *)")) {
            List<Clause> clauses = Runs.of(each).block("f", 1).run(Map.of());
            assertTrue(clauses.stream().noneMatch(clause -> clause.verdict().passes(true)), clauses.toString());
            assertEquals(1, clauses.size());
        }
    }
}
