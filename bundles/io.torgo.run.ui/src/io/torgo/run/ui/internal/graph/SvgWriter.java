package io.torgo.run.ui.internal.graph;

import java.util.Locale;
import java.util.Map;

/** Writes a layout as a self-contained SVG 1.1 file. Texts of the document are escaped: they never become markup. */
public final class SvgWriter {

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$.0f" height="%2$.0f" viewBox="0 0 %1$.0f %2$.0f" \
            font-family="sans-serif">
            <rect width="100%%" height="100%%" fill="%3$s"/>
            """;
    private static final String ARROW = """
            <path d="M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f" fill="none" stroke="%s" stroke-width="1.2"%s/>
            """;
    private static final String TIP = """
            <path d="M%.1f %.1f%s" fill="%s"/>
            """;
    private static final String BOX = """
            <g><title>%s</title><rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="6" fill="%s" stroke="%s" \
            stroke-width="1.4"/>
            <circle cx="%.1f" cy="%.1f" r="4" fill="%s"/>
            <text x="%.1f" y="%.1f" font-size="12" font-weight="bold" fill="%s">%s</text>
            <text x="%.1f" y="%.1f" font-size="11" fill="%s">%s</text></g>
            """;

    private final Palette palette;
    private final TextMeasure measure;
    private final StringBuilder out = new StringBuilder();

    private SvgWriter(Palette palette, TextMeasure measure) {
        this.palette = palette;
        this.measure = measure;
    }

    /** The picture as XML text. */
    public static String write(GraphLayout layout, Palette palette, TextMeasure measure) {
        SvgWriter writer = new SvgWriter(palette, measure);
        writer.add(HEAD, layout.width(), layout.height(), palette.ground());
        layout.curves().forEach(writer::arrow);
        layout.places().entrySet().forEach(writer::box);
        return writer.out.append("</svg>\n").toString();
    }

    private void add(String form, Object... values) {
        out.append(String.format(Locale.ROOT, form, values));
    }

    private void arrow(Curve curve) {
        String dash = curve.edge().kind() == GraphEdge.Kind.GRANT ? " stroke-dasharray=\"4 3\"" : "";
        add(ARROW, curve.startX(), curve.startY(), curve.outX(), curve.outY(), curve.inX(), curve.inY(), curve.endX(),
                curve.endY(), palette.quiet(), dash);
        boolean down = curve.edge().kind() == GraphEdge.Kind.ORDER;
        add(TIP, curve.endX(), curve.endY(), down ? "l-4 -7h8z" : "l-7 -4v8z", palette.quiet());
    }

    private void box(Map.Entry<GraphNode, Rect> entry) {
        GraphNode node = entry.getKey();
        Rect box = entry.getValue();
        String colour = palette.of(node.state());
        double left = box.x() + GraphLayout.PADDING;
        double room = box.width() - 2 * GraphLayout.PADDING;
        String title = Labels.fit(node.title(), room - GraphLayout.ICON, true, measure);
        String detail = Labels.fit(node.detail(), room, false, measure);
        add(BOX, escaped(node.tooltip()), box.x(), box.y(), box.width(), box.height(), palette.box(), colour, left + 2,
                box.y() + 15, colour, left + GraphLayout.ICON, box.y() + 19, palette.text(), escaped(title), left,
                box.y() + 36, palette.quiet(), escaped(detail));
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.append(escaped(c)));
        return safe.toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\n', '\t' -> Character.toString(c);
            // Characters that XML 1.0 cannot hold, not even as references.
            default -> c < ' ' || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF
                    ? "\uFFFD"
                    : Character.toString(c);
        };
    }
}
