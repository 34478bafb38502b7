package io.torgo.maml.embedded.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.code.CodeRegion;
import io.torgo.maml.model.CodeBlock;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegionTest {

    @Test
    void codeInAListLosesTheIndentationOfItsFence() {
        CodeRegion region = region("- item\n   ```python\n   def f():\n\n       return 1\n  x\n   ```\n");
        assertEquals("def f():\n\n    return 1\nx\n", region.text());
        assertEquals("python", region.language());
    }

    @Test
    void linesEndWithOneCharacterWhateverTheDocumentHas() {
        CodeRegion region = region("```python\r\na = 1\r\n  b\r\n```\r\n");
        assertEquals("a = 1\n  b\n", region.text());
    }

    @Test
    void indentationThatAllLinesShareIsCutOff() {
        assertEquals("a\n  b\n\nc\n", region("```python\n    a\n      b\n\n    c\n```\n").text());
        assertEquals("\ta\nb\n", region("```python\n\ta\nb\n```\n").text());
        assertEquals("", region("```python\n```\n").text());
    }

    @Test
    void aBlockWithoutItsDocumentLosesWhatItsLinesShare() {
        CodeBlock block = document("  ```python\n  a\n   b\n  ```\n").codeBlocks().getFirst();
        CodeRegion region = new CodeRegion(block);
        assertEquals("a\n b\n", region.text());
        assertEquals(block.getCodeOffset() + 2, region.toDocument(0));
        assertEquals(0, region.toRegion(block.getCodeOffset()));
    }

    @Test
    void everyCharacterIsFoundAgainInTheDocument() {
        long seed = 20261121;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String indent = " ".repeat(random.nextInt(4));
            StringBuilder body = new StringBuilder(indent + "```python\n");
            for (int line = 0; line < random.nextInt(6); line++) {
                body.append(" ".repeat(random.nextInt(6))).append("ab𝔘c".repeat(random.nextInt(2)))
                        .append(random.nextBoolean() ? "\r\n" : "\n");
            }
            assertRoundTrip(body + indent + "```\n", seed);
        }
    }

    private static void assertRoundTrip(String body, long seed) {
        ParsedDocument document = document(body);
        CodeBlock block = document.codeBlocks().getFirst();
        CodeRegion region = CodeRegion.of(document, block);
        int before = -1;
        for (int offset = 0; offset < region.text().length(); offset++) {
            int place = region.toDocument(offset);
            char inside = region.text().charAt(offset);
            char outside = document.text().charAt(place);
            assertTrue(inside == outside || inside == '\n' && outside == '\r', "seed " + seed + " in " + body);
            assertEquals(offset, region.toRegion(place), "seed " + seed + " in " + body);
            assertTrue(place > before, "places grow");
            before = place;
        }
        for (int place = block.getCodeOffset(); place <= block.getCodeOffset() + block.getCodeLength(); place++) {
            int offset = region.toRegion(place);
            assertTrue(offset >= 0 && offset <= region.text().length(), "seed " + seed);
        }
    }

    private static ParsedDocument document(String body) {
        return MamlParser.parse(Checks.HEAD + "## Code_Blocks\n" + body);
    }

    private static CodeRegion region(String body) {
        ParsedDocument document = document(body);
        return CodeRegion.of(document, document.codeBlocks().getFirst());
    }
}
