package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.graph.Curve;
import io.torgo.run.ui.internal.graph.GraphEdge;
import io.torgo.run.ui.internal.graph.GraphLayout;
import io.torgo.run.ui.internal.graph.GraphNode;
import io.torgo.run.ui.internal.graph.Labels;
import io.torgo.run.ui.internal.graph.Palette;
import io.torgo.run.ui.internal.graph.Rect;
import io.torgo.run.ui.internal.graph.TextMeasure;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;

/** Draws a layout with the fonts of the workbench. The same sizes as in the SVG form, so both look alike. */
final class GraphPainter implements TextMeasure, AutoCloseable {

    private static final int DETAIL_POINTS_LESS = 1;
    private static final int CORNER = 12;

    private final Device device;
    private final Font plain;
    private final Font bold;
    private final GC measuring;

    GraphPainter(Device device) {
        this.device = device;
        FontDescriptor base = FontDescriptor.createFrom(JFaceResources.getDefaultFont());
        plain = base.increaseHeight(-DETAIL_POINTS_LESS).createFont(device);
        bold = base.setStyle(SWT.BOLD).createFont(device);
        measuring = new GC(device);
    }

    @Override
    public double width(String text, boolean wide) {
        measuring.setFont(wide ? bold : plain);
        return measuring.textExtent(text, SWT.DRAW_TRANSPARENT).x;
    }

    /** Draws everything in units of the layout; the caller sets the transformation. */
    void paint(GC gc, GraphLayout layout, Palette palette, GraphNode chosen) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setForeground(Theme.colour(palette.quiet()));
        gc.setBackground(Theme.colour(palette.quiet()));
        layout.curves().forEach(curve -> paint(gc, curve));
        gc.setLineStyle(SWT.LINE_SOLID);
        layout.places().forEach((node, box) -> paint(gc, node, box, palette, node.equals(chosen)));
    }

    private void paint(GC gc, Curve curve) {
        Path path = new Path(device);
        path.moveTo((float) curve.startX(), (float) curve.startY());
        path.cubicTo((float) curve.outX(), (float) curve.outY(), (float) curve.inX(), (float) curve.inY(),
                (float) curve.endX(), (float) curve.endY());
        gc.setLineWidth(1);
        gc.setLineStyle(curve.edge().kind() == GraphEdge.Kind.GRANT ? SWT.LINE_DASH : SWT.LINE_SOLID);
        gc.drawPath(path);
        path.dispose();
        int x = (int) curve.endX();
        int y = (int) curve.endY();
        gc.fillPolygon(curve.edge().kind() == GraphEdge.Kind.ORDER
                ? new int[]{x, y, x - 4, y - 7, x + 4, y - 7}
                : new int[]{x, y, x - 7, y - 4, x - 7, y + 4});
    }

    private void paint(GC gc, GraphNode node, Rect box, Palette palette, boolean chosen) {
        int x = (int) box.x();
        int y = (int) box.y();
        int width = (int) box.width();
        int height = (int) box.height();
        String colour = palette.of(node.state());
        gc.setBackground(Theme.colour(palette.box()));
        gc.fillRoundRectangle(x, y, width, height, CORNER, CORNER);
        gc.setForeground(Theme.colour(colour));
        gc.setLineWidth(chosen ? 3 : 1);
        gc.drawRoundRectangle(x, y, width, height, CORNER, CORNER);
        gc.setBackground(Theme.colour(colour));
        gc.fillOval(x + GraphLayout.PADDING - 2, y + 11, 8, 8);
        double room = width - 2.0 * GraphLayout.PADDING;
        label(gc, bold, palette.text(), Labels.fit(node.title(), room - GraphLayout.ICON, true, this),
                x + GraphLayout.PADDING + GraphLayout.ICON, y + 6);
        label(gc, plain, palette.quiet(), Labels.fit(node.detail(), room, false, this), x + GraphLayout.PADDING,
                y + 25);
    }

    private static void label(GC gc, Font font, String colour, String text, int x, int y) {
        gc.setFont(font);
        gc.setForeground(Theme.colour(colour));
        gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
    }

    @Override
    public void close() {
        measuring.dispose();
        plain.dispose();
        bold.dispose();
    }
}
