package io.torgo.verify.gospel.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.verify.gospel.Colours;
import io.torgo.verify.gospel.Colours.Stretch;
import io.torgo.verify.gospel.GospelChecker;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What an editor colours in a specification. */
class ColoursTest {

    private static final long SEED = 20261121;

    private static List<String> told(String text) {
        return Colours.of(text).stream()
                .map(each -> each.kind() + " " + text.substring(each.start(), each.end())).toList();
    }

    @Test
    void everyKind() {
        assertEquals(List.of("COMMENT (* one (* two *) *)", "KEYWORD type", "TYPE 'a", "TYPE tree", "TYPE Leaf",
                "KEYWORD val", "FUNCTION f", "TYPE int", "TYPE string", "FENCE (*@", "KEYWORD requires", "NUMBER 10",
                "COMMENT (* why *)", "KEYWORD ensures", "TYPE String", "STRING \"a (* \"", "KEYWORD not", "NUMBER 0",
                "STRING 'c'", "FENCE *)", "COMMENT (** said *)"), told("""
                        (* one (* two *) *)
                        type 'a tree = Leaf
                        val f : x:int -> string
                        (*@ r = f ~x
                            requires x < 10 (* why *)
                            ensures String.length r > x && r <> "a (* " && not (r[0] = 'c') *)
                        (** said *)
                        """));
    }

    @Test
    void whatIsNotClosedYet() {
        assertEquals(List.of("KEYWORD val", "COMMENT (* x"), told("val (* x"));
        assertEquals(List.of("FENCE (*@", "KEYWORD ensures", "STRING \"x"), told("(*@ ensures \"x"));
        assertEquals(List.of(), told("[@a \"(* \"] "));
    }

    @Test
    void anyTextHasThemInOrder() {
        String[] parts = {"(*", "*)", "(*@", "\"", "'", "val ", "f", "0x", "[@", "]", "{|", "|}", "\n", "é",
                "\ud800", "`"};
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(30); k > 0; k--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            int last = 0;
            for (Stretch each : Colours.of(text.toString())) {
                assertTrue(last <= each.start() && each.start() < each.end() && each.end() <= text.length(),
                        "seed " + SEED + ", text " + text);
                last = each.end();
            }
        }
        assertEquals(List.of(), Colours.of("val ".repeat(GospelChecker.MAX_BYTES)));
    }
}
