package io.torgo.verify.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.verify.Clause;
import io.torgo.api.verify.Clause.Verdict;
import io.torgo.verify.ContractVerifier;
import io.torgo.verify.ContractVerifier.Limits;
import io.torgo.verify.tests.RandomClause.Inputs;
import io.torgo.verify.tests.RandomClause.Made;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The evaluator against Java's own arithmetic, and the proofs against the evaluator's values. */
class RandomClauseTest {

    private static final int SPECIFICATIONS = 25;
    private static final int CLAUSES = 80;
    private static final int LEAST = -3;
    private static final int MOST = 3;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void valuesAreThoseOfJava() {
        ContractVerifier verifier = new ContractVerifier(
                new Limits(1_000_000, 100_000_000, Duration.ZERO, Duration.ZERO));
        int[] seen = new int[3];
        for (int n = 0; n < SPECIFICATIONS; n++) {
            List<Made<Boolean>> made = made(3);
            Inputs inputs = new Inputs(integer(), integer(), list());
            List<Clause> clauses = Runs.of(specification("ensures", made)).with(verifier).block("f", 1)
                    .run(Map.of("x", inputs.x(), "y", inputs.y(), "l", inputs.l()));
            assertEquals(CLAUSES, clauses.size());
            for (int i = 0; i < CLAUSES; i++) {
                int expected = expected(made.get(i), inputs);
                seen[expected]++;
                Clause clause = clauses.get(i);
                String context = "seed " + seed + ", " + inputs + ": " + made.get(i).text() + ": " + clause;
                assertEquals(expected == 1 ? Verdict.CHECKED : Verdict.FAILED, clause.verdict(), context);
                assertEquals(expected == 2, clause.reason().startsWith("it has no value here"), context);
            }
        }
        assertTrue(seen[0] > 50 && seen[1] > 50 && seen[2] > 50, "seed " + seed + ": one-sided clauses");
    }

    @Test
    void proofsAreRightForAllValues() {
        Map<String, Object> bounds = Map.of("type", "integer", "minimum", LEAST, "maximum", MOST);
        Map<String, Object> schema = Map.of("properties", Map.of("x", bounds, "y", bounds,
                "l", Map.of("type", "array", "maxItems", 2)));
        int proved = 0;
        int excluded = 0;
        for (int n = 0; n < 6 * CLAUSES; n++) {
            Made<Boolean> made = new RandomClause(random).proposition(1 + random.nextInt(2), false);
            Clause clause = Runs.of(specification("requires", List.of(made))).input(schema).block("f", 1).prove()
                    .getFirst();
            if (clause.verdict() == Verdict.PROVED || clause.verdict() == Verdict.FAILED) {
                boolean holds = clause.verdict() == Verdict.PROVED;
                proved += holds ? 1 : 0;
                excluded += holds ? 0 : 1;
                for (Inputs each : all()) {
                    assertEquals(holds, expected(made, each) == 1,
                            "seed " + seed + ", " + each + ": " + made.text() + ": " + clause);
                }
            }
        }
        assertTrue(proved > 20 && excluded > 10, "seed " + seed + ": " + proved + " proved, " + excluded + " excluded");
    }

    private List<Made<Boolean>> made(int depth) {
        List<Made<Boolean>> made = new ArrayList<>();
        for (int i = 0; i < CLAUSES; i++) {
            made.add(new RandomClause(random).proposition(depth, false));
        }
        return made;
    }

    private static String specification(String kind, List<Made<Boolean>> clauses) {
        StringBuilder text = new StringBuilder("val f : x:int -> y:int -> l:int list -> int\n(*@ r = f ~x ~y ~l\n");
        clauses.forEach(each -> text.append("    ").append(kind).append(' ').append(each.text()).append('\n'));
        return text.append("*)\n").toString();
    }

    /** 0 for false, 1 for true, 2 for no value. */
    private static int expected(Made<Boolean> clause, Inputs inputs) {
        try {
            return clause.value().apply(inputs, BigInteger.ZERO) ? 1 : 0;
        } catch (ArithmeticException e) {
            return 2;
        }
    }

    private BigInteger integer() {
        return random.nextInt(4) == 0
                ? new BigInteger(150, random).subtract(BigInteger.ONE.shiftLeft(149))
                : BigInteger.valueOf(random.nextInt(11) - 5);
    }

    private List<BigInteger> list() {
        List<BigInteger> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(integer());
        }
        return list;
    }

    private static List<Inputs> all() {
        List<Inputs> all = new ArrayList<>();
        for (int x = LEAST; x <= MOST; x++) {
            for (int y = LEAST; y <= MOST; y++) {
                for (int length = 0; length <= 2; length++) {
                    List<BigInteger> list = new ArrayList<>();
                    for (int i = 0; i < length; i++) {
                        list.add(BigInteger.valueOf(x - y + i));
                    }
                    all.add(new Inputs(BigInteger.valueOf(x), BigInteger.valueOf(y), list));
                }
            }
        }
        return all;
    }
}
