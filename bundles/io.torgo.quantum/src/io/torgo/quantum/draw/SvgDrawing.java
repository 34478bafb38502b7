package io.torgo.quantum.draw;

import io.torgo.api.quantum.Circuit;
import java.util.List;
import java.util.Locale;

/** A circuit as a picture in SVG 1.1 that suits light and dark pages and says its title to screen readers. */
public final class SvgDrawing {

    private static final int ROW = 46;
    private static final int TOP = 30;
    private static final int BOX = 30;
    private static final int GAP = 14;
    private static final double CHARACTER = 7.6;

    private static final String STYLE = """
              .w{stroke:#64748b;stroke-width:1.4}
              .j{stroke:#2563eb;stroke-width:1.8;fill:none}
              .x{stroke:#2563eb;stroke-width:1.8;fill:none}
              .b{fill:#e8effc;stroke:#2563eb;stroke-width:1.4}
              .m{fill:#fdf1dc;stroke:#b45309;stroke-width:1.4}
              .c{fill:#2563eb}
              .r{stroke:#94a3b8;stroke-width:2;stroke-dasharray:4 4}
              text{font:13px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;fill:#1e293b}
              .n{fill:#64748b}
              @media (prefers-color-scheme:dark){
              .w{stroke:#94a3b8}.j{stroke:#7aa8ff}.x{stroke:#7aa8ff}.b{fill:#1d2b49;stroke:#7aa8ff}
              .m{fill:#40300f;stroke:#e0a458}.c{fill:#7aa8ff}text{fill:#e2e8f0}.n{fill:#a3b1c6}}
            """;

    private final StringBuilder out = new StringBuilder();
    private final List<String> names;
    private final List<Cell[]> columns;

    private SvgDrawing(List<String> names, List<Cell[]> columns) {
        this.names = names;
        this.columns = columns;
    }

    /**
     * @param qubits names of the qubits, {@code q0} and so on where there are too few
     * @param clbits names of the classical bits
     * @param title what the picture shows, for people who cannot see it
     */
    public static String draw(Circuit circuit, List<String> qubits, List<String> clbits, String title) {
        SvgDrawing drawing = new SvgDrawing(TextDrawing.names(circuit, qubits), Columns.of(circuit, clbits));
        drawing.picture(circuit, title);
        return drawing.out.toString();
    }

    private void picture(Circuit circuit, String title) {
        double margin = names.stream().mapToInt(String::length).max().orElse(0) * CHARACTER + 2 * GAP;
        double width = margin + GAP;
        for (Cell[] column : columns) {
            width += width(column) + GAP;
        }
        int height = TOP * 2 + (names.size() - 1) * ROW;
        out.append(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %d" width="%.0f" height="%d" role="img" \
                aria-labelledby="t d">
                <title id="t">%s</title>
                <desc id="d">%d qubits, %d classical bits, %d operations</desc>
                <style>
                %s</style>
                """, width, height, width, height, escaped(title), circuit.qubits(), circuit.clbits(),
                circuit.operations().size(), STYLE));
        wires(margin, width);
        double x = margin + GAP;
        for (Cell[] column : columns) {
            column(column, x + width(column) / 2);
            x += width(column) + GAP;
        }
        out.append("</svg>\n");
    }

    private void wires(double margin, double width) {
        for (int row = 0; row < names.size(); row++) {
            int y = y(row);
            add("<text class=\"n\" x=\"%.1f\" y=\"%d\" text-anchor=\"end\">%s</text>", margin - GAP / 2.0, y + 4,
                    escaped(names.get(row)));
            add("<line class=\"w\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", margin, y, width - GAP / 2.0, y);
        }
    }

    private static int y(int row) {
        return TOP + row * ROW;
    }

    private static double width(Cell... column) {
        double widest = BOX;
        for (Cell cell : column) {
            widest = Math.max(widest, boxWidth(cell));
        }
        return widest;
    }

    private static double boxWidth(Cell cell) {
        return Math.max(BOX, cell.label().length() * CHARACTER + GAP);
    }

    private void column(Cell[] column, double x) {
        for (int row = 0; row < column.length; row++) {
            if (column[row].down()) {
                add("<line class=\"j\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", x, y(row), x, y(row + 1));
            }
        }
        for (int row = 0; row < column.length; row++) {
            cell(column[row], x, y(row));
        }
    }

    private void cell(Cell cell, double x, int y) {
        switch (cell.kind()) {
            case BOX -> box(cell, x, y);
            case CONTROL -> add("<circle class=\"c\" cx=\"%.1f\" cy=\"%d\" r=\"4.5\"/>", x, y);
            case SWAP -> add("<path class=\"x\" d=\"M%.1f %dl12 12m0-12l-12 12\"/>", x - 6, y - 6);
            case BARRIER -> add("<line class=\"r\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", x, y - ROW / 2, x,
                    y + ROW / 2);
            default -> {}
        }
    }

    private void box(Cell cell, double x, int y) {
        if (cell.label().equals("X") && (cell.up() || cell.down())) {
            add("<circle class=\"b\" cx=\"%.1f\" cy=\"%d\" r=\"11\"/>", x, y);
            add("<path class=\"j\" d=\"M%.1f %dh22m-11-11v22\"/>", x - 11, y);
            return;
        }
        double width = boxWidth(cell);
        boolean measurement = cell.label().startsWith("M ");
        add("<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"4\"/>", measurement ? "m" : "b",
                x - width / 2, y - BOX / 2, width, BOX);
        add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", x, y + 4, escaped(cell.label()));
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(c -> c >= 32 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c < 0xE000))
                .forEach(c -> {
                    switch (c) {
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '&' -> escaped.append("&amp;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(c);
                    }
                });
        return escaped.toString();
    }
}
