package io.torgo.run.ui.internal.graph;

import java.util.List;

/**
 * The boxes and arrows of one document.
 *
 * @param nodes in the order in which the document or the plan names them
 * @param edges both ends are ids of nodes
 */
public record Graph(List<GraphNode> nodes, List<GraphEdge> edges) {

    /** Nothing to show. */
    public static final Graph EMPTY = new Graph(List.of(), List.of());

    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
