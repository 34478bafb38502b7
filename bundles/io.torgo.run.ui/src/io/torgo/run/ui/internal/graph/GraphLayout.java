package io.torgo.run.ui.internal.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where everything stands: one column for each rank of kinds, the blocks in their order, the other columns sorted by
 * the mean height of their neighbours so that arrows cross little. The same graph always gives the same picture.
 *
 * @param places the box of each node, in the order of the graph
 * @param curves the line of each edge, in the order of the graph
 * @param width  of the whole picture
 * @param height of the whole picture
 */
public record GraphLayout(Map<GraphNode, Rect> places, List<Curve> curves, double width, double height) {

    static final double NODE_HEIGHT = 46;
    /** Free space between a box and its text. */
    public static final int PADDING = 14;
    /** Width of the state dot before a name. */
    public static final int ICON = 12;
    private static final double MARGIN = 20;
    private static final double COLUMN_GAP = 76;
    private static final double ROW_GAP = 13;
    private static final double LEAST_WIDTH = 110;
    private static final double MOST_WIDTH = 260;
    private static final int SWEEPS = 4;

    /** Lays a graph out. */
    public static GraphLayout of(Graph graph, TextMeasure measure) {
        return new Work(graph, measure).layout();
    }

    /** The node under a point, or null. */
    public GraphNode at(double x, double y) {
        return places.entrySet().stream().filter(entry -> entry.getValue().contains(x, y)).map(Map.Entry::getKey)
                .findFirst().orElse(null);
    }

    /** The steps of one layout. */
    private static final class Work {

        private final Graph graph;
        private final TextMeasure measure;
        private final TreeMap<Integer, List<GraphNode>> columns = new TreeMap<>();
        private final Map<String, Double> heights = new HashMap<>();
        private final Map<String, List<String>> neighbours = new HashMap<>();

        Work(Graph graph, TextMeasure measure) {
            this.graph = graph;
            this.measure = measure;
            graph.nodes().forEach(
                    node -> columns.computeIfAbsent(node.kind().column(), column -> new ArrayList<>()).add(node));
            graph.edges().forEach(this::join);
        }

        private void join(GraphEdge edge) {
            neighbours.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(edge.to());
            neighbours.computeIfAbsent(edge.to(), id -> new ArrayList<>()).add(edge.from());
        }

        GraphLayout layout() {
            columns.values().forEach(this::rank);
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                columns.forEach(this::sort);
            }
            Map<String, Rect> boxes = boxes();
            Map<GraphNode, Rect> places = new LinkedHashMap<>();
            graph.nodes().forEach(node -> places.put(node, boxes.get(node.id())));
            List<Curve> curves = graph.edges().stream().map(edge -> curve(edge, boxes)).toList();
            double width = places.values().stream().mapToDouble(Rect::right).max().orElse(0) + MARGIN;
            double height = places.values().stream().mapToDouble(Rect::bottom).max().orElse(0) + MARGIN;
            return new GraphLayout(places, curves, width, height);
        }

        private void rank(List<GraphNode> column) {
            double start = -(column.size() - 1) / 2.0;
            for (int i = 0; i < column.size(); i++) {
                heights.put(column.get(i).id(), start + i);
            }
        }

        private void sort(int number, List<GraphNode> column) {
            if (number == GraphNode.Kind.BLOCK.column()) {
                return;
            }
            Map<String, Double> means = new HashMap<>();
            column.forEach(node -> means.put(node.id(), mean(node)));
            column.sort(
                    Comparator.comparing((GraphNode node) -> node.kind()).thenComparing(node -> means.get(node.id())));
            rank(column);
        }

        private double mean(GraphNode node) {
            return neighbours.getOrDefault(node.id(), List.of()).stream().mapToDouble(heights::get).average()
                    .orElse(heights.get(node.id()));
        }

        private Map<String, Rect> boxes() {
            Map<String, Rect> boxes = new HashMap<>();
            double tallest = columns.values().stream().mapToDouble(Work::columnHeight).max().orElse(0);
            double x = MARGIN;
            for (List<GraphNode> column : columns.values()) {
                double width = column.stream().mapToDouble(this::nodeWidth).max().orElse(LEAST_WIDTH);
                double y = MARGIN + (tallest - columnHeight(column)) / 2;
                for (GraphNode node : column) {
                    boxes.put(node.id(), new Rect(x, y, width, NODE_HEIGHT));
                    y += NODE_HEIGHT + ROW_GAP;
                }
                x += width + COLUMN_GAP;
            }
            return boxes;
        }

        private static double columnHeight(List<GraphNode> column) {
            return column.size() * (NODE_HEIGHT + ROW_GAP) - ROW_GAP;
        }

        private double nodeWidth(GraphNode node) {
            double text = Math.max(measure.width(node.title(), true) + ICON, measure.width(node.detail(), false));
            return Math.clamp(text + 2 * PADDING, LEAST_WIDTH, MOST_WIDTH);
        }

        private static Curve curve(GraphEdge edge, Map<String, Rect> boxes) {
            Rect from = boxes.get(edge.from());
            Rect to = boxes.get(edge.to());
            return from.x() == to.x() ? Curve.down(edge, from, to) : Curve.across(edge, from, to);
        }
    }
}
