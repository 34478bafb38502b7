package io.torgo.ide.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.run.ui.internal.graph.Curve;
import io.torgo.run.ui.internal.graph.Graph;
import io.torgo.run.ui.internal.graph.GraphEdge;
import io.torgo.run.ui.internal.graph.GraphLayout;
import io.torgo.run.ui.internal.graph.GraphNode;
import io.torgo.run.ui.internal.graph.Labels;
import io.torgo.run.ui.internal.graph.Palette;
import io.torgo.run.ui.internal.graph.Rect;
import io.torgo.run.ui.internal.graph.SvgWriter;
import io.torgo.run.ui.internal.graph.TextMeasure;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class GraphLayoutTest {

    private static final TextMeasure MEASURE = TextMeasure.ESTIMATE;

    @Test
    void nothingNeedsNoRoomAndIsNowhere() {
        GraphLayout layout = GraphLayout.of(Graph.EMPTY, MEASURE);
        assertTrue(layout.places().isEmpty());
        assertNull(layout.at(0, 0));
    }

    @Test
    void boxesNeverOverlapAndLieInsideThePicture() {
        for (long seed = 0; seed < 200; seed++) {
            long number = seed;
            GraphLayout layout = GraphLayout.of(random(new Random(seed)), MEASURE);
            List<Rect> boxes = new ArrayList<>(layout.places().values());
            for (int i = 0; i < boxes.size(); i++) {
                Rect box = boxes.get(i);
                assertTrue(box.x() >= 0 && box.y() >= 0 && box.x() + box.width() <= layout.width()
                        && box.y() + box.height() <= layout.height(), () -> "seed " + number + ": " + box);
                boxes.subList(0, i)
                        .forEach(other -> assertFalse(box.overlaps(other), () -> "seed " + number + ": " + other));
            }
        }
    }

    @Test
    void blocksStandInTheirOrder() {
        for (long seed = 0; seed < 50; seed++) {
            GraphLayout layout = GraphLayout.of(random(new Random(seed)), MEASURE);
            List<Double> heights = layout.places().entrySet().stream()
                    .filter(entry -> entry.getKey().kind() == GraphNode.Kind.BLOCK).map(entry -> entry.getValue().y())
                    .toList();
            assertEquals(heights.stream().sorted().toList(), heights, "seed " + seed);
        }
    }

    @Test
    void arrowsBeginAndEndAtTheirBoxes() {
        GraphLayout layout = GraphLayout.of(random(new Random(7)), MEASURE);
        for (Curve curve : layout.curves()) {
            assertTrue(touches(place(layout, curve.edge().from()), curve.startX(), curve.startY()), curve::toString);
            assertTrue(touches(place(layout, curve.edge().to()), curve.endX(), curve.endY()), curve::toString);
        }
    }

    @Test
    void sortingUncrossesArrows() {
        List<GraphNode> nodes = new ArrayList<>();
        List<GraphEdge> edges = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            nodes.add(node("b" + i, GraphNode.Kind.BLOCK));
        }
        for (int i = 0; i < 5; i++) {
            nodes.add(node("p" + i, GraphNode.Kind.PERMISSION));
            edges.add(new GraphEdge("b" + (4 - i), "p" + i, GraphEdge.Kind.NEEDS));
        }
        GraphLayout layout = GraphLayout.of(new Graph(nodes, edges), MEASURE);
        for (Curve curve : layout.curves()) {
            assertEquals(curve.startY(), curve.endY(), 0.01, "no arrow crosses another, so each is level");
        }
    }

    @Test
    void theSameGraphGivesTheSamePicture() {
        Graph graph = random(new Random(3));
        assertEquals(GraphLayout.of(graph, MEASURE), GraphLayout.of(graph, MEASURE));
    }

    @Test
    void findsTheBoxUnderAPoint() {
        GraphLayout layout = GraphLayout.of(random(new Random(11)), MEASURE);
        layout.places().forEach((node, box) -> assertSame(node, layout.at(box.x() + 1, box.y() + 1)));
    }

    @Test
    void svgIsWellFormedWhateverTheDocumentSays() throws Exception {
        String evil = "</text><script>alert(1)</script> & \"'\u0000\u0008\uFFFE %s";
        GraphNode node = new GraphNode("x", GraphNode.Kind.DOCUMENT, evil, evil, GraphNode.State.BAD, evil, 1);
        GraphLayout layout = GraphLayout.of(new Graph(List.of(node), List.of()), MEASURE);
        Document svg = parse(SvgWriter.write(layout, Palette.LIGHT, MEASURE));
        assertEquals(0, svg.getElementsByTagName("script").getLength());
        NodeList titles = svg.getElementsByTagName("title");
        assertEquals(1, titles.getLength());
        assertTrue(titles.item(0).getTextContent().startsWith("</text><script>"));
    }

    @Test
    void svgShowsEveryBoxAndArrow() throws Exception {
        Graph graph = random(new Random(5));
        Document svg = parse(SvgWriter.write(GraphLayout.of(graph, MEASURE), Palette.LIGHT, MEASURE));
        assertEquals(graph.nodes().size(), svg.getElementsByTagName("g").getLength());
        assertEquals(2 * graph.edges().size(), svg.getElementsByTagName("path").getLength());
    }

    @Test
    void labelsAreCutAndNeverSplitASurrogate() {
        assertEquals("abc", Labels.fit("abc", 1000, false, MEASURE));
        String cut = Labels.fit("😀".repeat(40), 100, false, MEASURE);
        assertTrue(cut.endsWith("…") && MEASURE.width(cut, false) <= 100, cut);
        assertTrue(cut.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), cut);
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean touches(Rect box, double x, double y) {
        double slack = 0.01;
        return x >= box.x() - slack && x <= box.x() + box.width() + slack && y >= box.y() - slack
                && y <= box.y() + box.height() + slack;
    }

    private static Rect place(GraphLayout layout, String id) {
        return layout.places().entrySet().stream().filter(entry -> entry.getKey().id().equals(id)).findFirst()
                .orElseThrow().getValue();
    }

    private static GraphNode node(String id, GraphNode.Kind kind) {
        return new GraphNode(id, kind, "title of " + id, "detail", GraphNode.State.GOOD, "tip", 1);
    }

    private static Graph random(Random random) {
        List<GraphNode> nodes = new ArrayList<>();
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            GraphNode.Kind kind = GraphNode.Kind.values()[random.nextInt(GraphNode.Kind.values().length)];
            nodes.add(new GraphNode("n" + i, kind, "t".repeat(random.nextInt(60)), "d".repeat(random.nextInt(80)),
                    GraphNode.State.values()[random.nextInt(4)], "tip", i));
        }
        List<GraphEdge> edges = new ArrayList<>();
        List<GraphNode> blocks = nodes.stream().filter(node -> node.kind() == GraphNode.Kind.BLOCK).toList();
        for (int i = 1; i < blocks.size(); i++) {
            edges.add(new GraphEdge(blocks.get(i - 1).id(), blocks.get(i).id(), GraphEdge.Kind.ORDER));
        }
        nodes.stream().filter(node -> node.kind() == GraphNode.Kind.PERMISSION && !blocks.isEmpty())
                .forEach(node -> edges.add(new GraphEdge(blocks.get(random.nextInt(blocks.size())).id(), node.id(),
                        GraphEdge.Kind.NEEDS)));
        return new Graph(nodes, edges);
    }
}
