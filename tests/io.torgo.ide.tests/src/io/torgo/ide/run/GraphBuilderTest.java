package io.torgo.ide.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import io.torgo.run.ui.internal.graph.Graph;
import io.torgo.run.ui.internal.graph.GraphBuilder;
import io.torgo.run.ui.internal.graph.GraphEdge;
import io.torgo.run.ui.internal.graph.GraphNode;
import io.torgo.run.ui.internal.graph.GraphNode.State;
import org.junit.jupiter.api.Test;

class GraphBuilderTest {

    private final ParsedDocument document = MamlParser.parse(Recorded.text("document.maml.md"));

    @Test
    void withoutAPlanItShowsTheDocumentsParts() {
        Graph graph = GraphBuilder.structure(document);
        assertEquals(State.UNKNOWN, node(graph, "document").state());
        assertEquals("quantum_workflow", node(graph, "document").title());
        assertEquals("origin, write", node(graph, "agent:agent://torgo-quantum-agent").detail());
        assertEquals("required", node(graph, "resource:qiskit").detail());
        assertEquals("1  python", node(graph, "block:0").title());
        assertTrue(graph.edges().contains(new GraphEdge("block:0", "resource:qiskit", GraphEdge.Kind.NEEDS)));
    }

    @Test
    void aRecordedPlanSaysWhatIsFoundAndGranted() {
        Graph graph = GraphBuilder.planned(document, Recorded.json("plan.json"));
        assertEquals(State.GOOD, node(graph, "document").state());
        assertEquals(State.SUBSTITUTED, node(graph, "resource:qiskit").state());
        assertEquals(State.GOOD, node(graph, "permission:quantum").state());
        assertTrue(node(graph, "permission:quantum").tooltip().contains("simulator"));
        assertTrue(graph.edges().contains(new GraphEdge("block:0", "permission:quantum", GraphEdge.Kind.NEEDS)));
        assertTrue(
                graph.edges().contains(new GraphEdge("permission:quantum", "resource:qiskit", GraphEdge.Kind.NEEDS)));
    }

    @Test
    void aRefusedPlanIsRed() throws Exception {
        JsonNode plan = new ObjectMapper().readTree("""
                {"steps":[], "resources":[{"name":"qiskit","state":"missing"}],
                 "permissions":[{"asked":"network","granted":false,"reason":"the policy forbids it"}],
                 "runnable":false, "error":{"code":"POLICY","message":"denied","cure":"ask"}}""");
        Graph graph = GraphBuilder.planned(document, plan);
        assertEquals(State.BAD, node(graph, "document").state());
        assertEquals(State.BAD, node(graph, "permission:network").state());
        assertEquals(State.BAD, node(graph, "resource:qiskit").state());
    }

    @Test
    void eachBoxLeadsToItsLine() {
        Graph graph = GraphBuilder.planned(document, Recorded.json("plan.json"));
        String[] lines = document.text().split("\n");
        assertTrue(lines[node(graph, "block:0").line() - 1].startsWith("```python"));
        assertTrue(lines[node(graph, "resource:qiskit").line() - 1].contains("qiskit"));
        assertTrue(lines[node(graph, "agent:gateway://local").line() - 1].contains("gateway://local"));
    }

    @Test
    void anyTextHasAGraph() {
        for (String text : new String[]{"", "---\n", "no front matter", "---\nid: [\n---\n## Code_Blocks\n```\n"}) {
            assertTrue(GraphBuilder.structure(MamlParser.parse(text)).nodes().size() >= 1, text);
        }
    }

    private static GraphNode node(Graph graph, String id) {
        return graph.nodes().stream().filter(node -> node.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not among " + graph.nodes()));
    }
}
