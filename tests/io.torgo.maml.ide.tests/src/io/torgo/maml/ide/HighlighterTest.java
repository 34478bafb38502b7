package io.torgo.maml.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.ide.Highlight.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HighlighterTest {

    @Test
    void coloursTheHeader() {
        assertKind(Kind.DELIMITER, "---");
        assertKind(Kind.KEY, "type");
        assertKind(Kind.VALUE, "\"mesh_workflow\"");
        assertKind(Kind.COMMENT, "# what it is");
        assertKind(Kind.TIME, "2026-11-21T06:00:00Z");
        assertKind(Kind.PERMISSION, "\"agent://torgo-*\"");
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

    @Test
    void coloursTheHistory() {
        assertKind(Kind.ACTION, "CREATE");
        assertKind(Kind.INLINE_CODE, "`user://author`");
    }

    @Test
    void coloursPython() {
        assertEquals("KEYWORD def, FUNCTION f, KEYWORD return, STRING 'a # b', COMMENT # c",
                code("python", "def f(x):\n    return 'a # b'  # c"));
        assertEquals("STRING \"\"\"one, STRING two # three, STRING four\"\"\", NUMBER 5",
                code("python", "x = \"\"\"one\ntwo # three\nfour\"\"\" + 5"));
        assertEquals("STRING '''it\\'''s''', NUMBER 1", code("qiskit", "'''it\\'''s''' + 1"));
        assertEquals("KEYWORD class, TYPE A, TYPE str", code("python", "class A: name: str"));
    }

    @Test
    void coloursKeysOfJson() {
        assertEquals("KEY \"a\", STRING \"b\", KEY \"c\", NUMBER 1.5e3, KEYWORD true",
                code("json", "{\"a\": \"b\", \"c\" : [1.5e3, true]}"));
        assertEquals("HEADING ## Input_Schema, KEY \"type\", STRING \"object\"",
                colours("## Input_Schema\n{\"type\": \"object\"}"));
    }

    @Test
    void coloursYaml() {
        assertEquals("KEY a, VALUE b, COMMENT # c", code("yaml", "a: b # c").replace("b ,", "b,"));
    }

    @Test
    void coloursSqlInAnyCase() {
        assertEquals("KEYWORD select, KEYWORD FROM, KEYWORD where, STRING 'it', STRING 's', COMMENT -- all",
                code("sql", "select a FROM b where c = 'it''s' -- all"));
        assertEquals("COMMENT /* one, COMMENT two */, NUMBER 3", code("sql", "/* one\ntwo */ 3"));
    }

    @Test
    void coloursJavaScript() {
        assertEquals("KEYWORD const, STRING `one, STRING two`, COMMENT // end",
                code("js", "const a = `one\ntwo` // end"));
    }

    @Test
    void coloursOCamlBashAndCircuits() {
        assertEquals("KEYWORD let, COMMENT (* one, COMMENT two *), NUMBER 3",
                code("ocaml", "let a = (* one\ntwo *) 3"));
        assertEquals("KEYWORD if, KEYWORD then, STRING \"$#\", COMMENT # yes",
                code("bash", "if a; then b \"$#\" $# # yes"));
        assertEquals("KEYWORD OPENQASM, NUMBER 3.0, TYPE qubit, NUMBER 2, COMMENT // pair",
                code("qasm", "OPENQASM 3.0; qubit[2] q; // pair"));
    }

    /** The colours of a block without its fences. */
    private static String code(String language, String code) {
        String fence = "FENCE ```" + language + ", ";
        String all = colours("```" + language + "\n" + code + "\n```");
        return all.substring(fence.length(), all.length() - ", FENCE ```".length());
    }

    private static String colours(String text) {
        return Highlighter.highlight(text, 0, text.length()).stream()
                .map(each -> each.kind() + " " + text.substring(each.offset(), each.end()))
                .collect(Collectors.joining(", "));
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
    void aPartRemembersWhatWasOpenedAboveIt() {
        String text = "```python\na = 1\n```\n```python\nx = \"\"\"one\nfor two\n\"\"\"\n```\n";
        int from = text.indexOf("for two");
        assertEquals(List.of(new Highlight(Kind.STRING, from, 7)), Highlighter.highlight(text, from, from + 7));
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
