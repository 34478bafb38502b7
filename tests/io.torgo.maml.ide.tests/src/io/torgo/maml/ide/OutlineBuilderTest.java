package io.torgo.maml.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.ide.OutlineNode.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutlineBuilderTest {

    @Test
    void showsThePartsInOrder() {
        List<OutlineNode> outline = outline(Samples.GOOD);
        assertEquals(List.of("Front matter", "Intent", "Context", "Code_Blocks", "History"), labels(outline));
        assertEquals(List.of("maml_version", "id", "type", "origin", "permissions", "created_at"),
                labels(outline.getFirst().children()));
        assertEquals(List.of("read", "write", "execute"), labels(outline.getFirst().children().get(4).children()));
    }

    @Test
    void showsBlocksAndHistory() {
        List<OutlineNode> outline = outline(Samples.GOOD);
        OutlineNode block = outline.get(3).children().getFirst();
        assertEquals(Kind.CODE_BLOCK, block.kind());
        assertEquals("python", block.label());
        assertEquals("```python", Samples.GOOD.substring(block.offset(), block.offset() + block.length()));
        OutlineNode entry = outline.get(4).children().getFirst();
        assertEquals(Kind.HISTORY_ENTRY, entry.kind());
        assertTrue(entry.label().contains("CREATE"), entry.label());
    }

    @Test
    void namesTheExactPlace() {
        OutlineNode type = outline(Samples.GOOD).getFirst().children().get(2);
        assertEquals("type", Samples.GOOD.substring(type.offset(), type.offset() + type.length()));
        assertEquals("mesh_workflow", type.detail());
        OutlineNode intent = outline(Samples.GOOD).get(1);
        assertEquals("## Intent", Samples.GOOD.substring(intent.offset(), intent.offset() + intent.length()));
        assertTrue(intent.contains(Samples.GOOD.indexOf("hello")));
    }

    @Test
    void staysInsideAnyText() {
        long seed = new Random().nextLong();
        System.getLogger("test").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder(Samples.GOOD);
            text.delete(0, random.nextInt(text.length()));
            text.insert(random.nextInt(text.length() + 1), "```");
            String broken = text.toString();
            outline(broken).forEach(node -> assertInside(node, broken.length()));
        }
    }

    private static void assertInside(OutlineNode node, int end) {
        assertTrue(node.offset() >= 0 && node.offset() + node.length() <= end, node::toString);
        node.children().forEach(child -> assertInside(child, end));
    }

    private static List<OutlineNode> outline(String text) {
        return DocumentAnalysis.of(text).outline();
    }

    private static List<String> labels(List<OutlineNode> nodes) {
        return nodes.stream().map(OutlineNode::label).toList();
    }
}
