package io.torgo.maml.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.ide.Highlight.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HighlighterTest {

    @Test
    void coloursTheHeader() {
        assertKind(Kind.DELIMITER, "---");
        assertKind(Kind.KEY, "type");
        assertKind(Kind.VALUE, "\"mesh_workflow\"");
        assertKind(Kind.COMMENT, "# what it is");
        assertKind(Kind.VALUE, "2026-11-21T06:00:00Z");
    }

    @Test
    void coloursSectionsAndCode() {
        assertKind(Kind.HEADING, "## Intent");
        assertKind(Kind.KEY, "nodes");
        assertKind(Kind.FENCE, "```python");
        assertKind(Kind.COMMENT, "# greets");
        assertKind(Kind.KEYWORD, "for");
        assertKind(Kind.STRING, "\"a\"");
        assertKind(Kind.NUMBER, "42");
        assertKind(Kind.INLINE_CODE, "`user://author`");
    }

    private static void assertKind(Kind kind, String stretch) {
        boolean found = Highlighter.highlight(Samples.GOOD, 0, Samples.GOOD.length()).stream()
                .anyMatch(each -> each.kind() == kind && text(each).equals(stretch));
        assertTrue(found, () -> kind + " " + stretch);
    }

    private static String text(Highlight highlight) {
        return Samples.GOOD.substring(highlight.offset(), highlight.end());
    }

    @Test
    void aPartIsColouredAsInTheWhole() {
        int from = Samples.GOOD.indexOf("for name");
        List<Highlight> whole = Highlighter.highlight(Samples.GOOD, 0, Samples.GOOD.length());
        List<Highlight> part = Highlighter.highlight(Samples.GOOD, from, from + 10);
        assertEquals(whole.stream().filter(each -> each.offset() >= from && each.offset() < from + 10).toList(), part);
    }

    @Test
    void stretchesNeverOverlap() {
        long seed = new Random().nextLong();
        System.getLogger("test").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String text = Samples.GOOD.substring(random.nextInt(Samples.GOOD.length())) + "\"'`#: ";
            int end = 0;
            for (Highlight each : Highlighter.highlight(text, 0, text.length())) {
                assertTrue(each.offset() >= end && each.end() <= text.length(), each::toString);
                end = each.end();
            }
        }
    }

    @Test
    void hostileLinesTakeLinearTime() {
        String text = "---\n" + "key: \"\\".repeat(250) + "\n---\n```python\n" + ("'\\".repeat(900) + "\n").repeat(200);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> Highlighter.highlight(text, 0, text.length()));
    }
}
