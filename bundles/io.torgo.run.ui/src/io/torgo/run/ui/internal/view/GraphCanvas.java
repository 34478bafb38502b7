package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.graph.Graph;
import io.torgo.run.ui.internal.graph.GraphLayout;
import io.torgo.run.ui.internal.graph.GraphNode;
import io.torgo.run.ui.internal.graph.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** Shows a graph; zooms with Ctrl and the wheel, chooses a box by click or arrows, leads to it by click or Enter. */
final class GraphCanvas extends Canvas {

    private static final double LEAST_ZOOM = 0.2;
    private static final double MOST_ZOOM = 4;
    private static final double STEP = 1.2;
    private static final double WIDEST_FIT = 1.25;

    private final transient GraphPainter painter;
    private final transient Consumer<GraphNode> follower;
    private transient GraphLayout layout;
    private transient GraphNode chosen;
    private double zoom = 1;
    private boolean fitting = true;

    GraphCanvas(Composite parent, Consumer<GraphNode> follower) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL);
        this.follower = follower;
        painter = new GraphPainter(getDisplay());
        layout = GraphLayout.of(Graph.EMPTY, painter);
        addListener(SWT.Dispose, event -> painter.close());
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Resize, event -> resized());
        addListener(SWT.MouseMove, this::hover);
        addListener(SWT.MouseDown, this::click);
        addListener(SWT.MouseVerticalWheel, this::wheel);
        addListener(SWT.KeyDown, this::key);
        // A canvas takes part in traversal only if it listens to it.
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        getHorizontalBar().addListener(SWT.Selection, event -> redraw());
        getVerticalBar().addListener(SWT.Selection, event -> redraw());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = chosen == null ? "Workflow graph" : chosen.tooltip();
            }
        });
    }

    void show(Graph graph) {
        layout = GraphLayout.of(graph, painter);
        chosen = graph.nodes().stream().filter(node -> chosen != null && node.id().equals(chosen.id())).findFirst()
                .orElse(null);
        resized();
    }

    GraphLayout graphLayout() {
        return layout;
    }

    GraphPainter painter() {
        return painter;
    }

    private void resized() {
        if (fitting) {
            fit();
        } else {
            zoomTo(zoom);
        }
    }

    /** Shows all of it, as large as fits. */
    void fit() {
        Rectangle area = getClientArea();
        double fitted = Math.min(area.width / Math.max(1, layout.width()), area.height / Math.max(1, layout.height()));
        zoomTo(Math.min(WIDEST_FIT, fitted));
        fitting = true;
    }

    void zoomBy(int steps) {
        zoomTo(zoom * Math.pow(STEP, steps));
    }

    void zoomTo(double wanted) {
        fitting = false;
        zoom = Math.clamp(wanted, LEAST_ZOOM, MOST_ZOOM);
        Rectangle area = getClientArea();
        range(getHorizontalBar(), (int) (layout.width() * zoom), area.width);
        range(getVerticalBar(), (int) (layout.height() * zoom), area.height);
        redraw();
    }

    private static void range(ScrollBar bar, int whole, int seen) {
        boolean needed = whole > seen;
        bar.setVisible(needed);
        bar.setValues(needed ? Math.min(bar.getSelection(), whole - seen) : 0, 0, Math.max(1, whole),
                Math.max(1, Math.min(seen, whole)), 20, Math.max(1, seen));
    }

    /** Where the layout's origin is drawn: small graphs stand in the middle. */
    private Point origin() {
        Rectangle area = getClientArea();
        int freeX = (int) (area.width - layout.width() * zoom);
        int freeY = (int) (area.height - layout.height() * zoom);
        return new Point(freeX > 0 ? freeX / 2 : -getHorizontalBar().getSelection(),
                freeY > 0 ? freeY / 2 : -getVerticalBar().getSelection());
    }

    private void paint(GC gc) {
        Point origin = origin();
        draw(gc, origin, zoom);
    }

    private void draw(GC gc, Point origin, double scale) {
        Transform transform = new Transform(getDisplay());
        gc.getTransform(transform);
        transform.translate(origin.x, origin.y);
        transform.scale((float) scale, (float) scale);
        gc.setTransform(transform);
        painter.paint(gc, layout, Theme.palette(this), chosen);
        gc.setTransform(null);
        transform.dispose();
    }

    /** The whole graph as a picture, twice as large as at zoom 1. */
    ImageData picture() {
        double scale = 2;
        Image image = new Image(getDisplay(), Math.max(1, (int) (layout.width() * scale)),
                Math.max(1, (int) (layout.height() * scale)));
        GC gc = new GC(image);
        gc.setBackground(getBackground());
        gc.fillRectangle(image.getBounds());
        draw(gc, new Point(0, 0), scale);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    private GraphNode at(Event event) {
        Point origin = origin();
        return layout.at((event.x - origin.x) / zoom, (event.y - origin.y) / zoom);
    }

    private void hover(Event event) {
        GraphNode node = at(event);
        String tip = node == null ? null : node.tooltip();
        if (tip == null ? getToolTipText() != null : !tip.equals(getToolTipText())) {
            setToolTipText(tip);
        }
        setCursor(node == null ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    private void click(Event event) {
        setFocus();
        choose(at(event));
        if (chosen != null && event.button == 1) {
            follower.accept(chosen);
        }
    }

    private void choose(GraphNode node) {
        chosen = node;
        redraw();
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            zoomBy(Integer.signum(event.count));
            event.doit = false;
        }
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN, SWT.ARROW_RIGHT -> move(1);
            case SWT.ARROW_UP, SWT.ARROW_LEFT -> move(-1);
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (chosen != null) {
                    follower.accept(chosen);
                }
            }
            default -> zoomKey(event.character);
        }
    }

    private void zoomKey(char key) {
        switch (key) {
            case '+', '=' -> zoomBy(1);
            case '-' -> zoomBy(-1);
            case '0' -> fit();
            default -> redraw();
        }
    }

    private void move(int by) {
        List<GraphNode> nodes = new ArrayList<>(layout.places().keySet());
        if (!nodes.isEmpty()) {
            int next = chosen == null ? 0 : Math.floorMod(nodes.indexOf(chosen) + by, nodes.size());
            choose(nodes.get(next));
            reveal(layout.places().get(chosen));
        }
    }

    private void reveal(Rect box) {
        Rectangle area = getClientArea();
        getHorizontalBar().setSelection((int) ((box.x() + box.width() / 2) * zoom - area.width / 2.0));
        getVerticalBar().setSelection((int) ((box.y() + box.height() / 2) * zoom - area.height / 2.0));
    }
}
