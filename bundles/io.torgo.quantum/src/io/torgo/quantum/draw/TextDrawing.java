package io.torgo.quantum.draw;

import io.torgo.api.quantum.Circuit;
import java.util.ArrayList;
import java.util.List;

/** A circuit in box-drawing characters, three lines a qubit, wrapped at a width. */
public final class TextDrawing {

    private static final int FRAME = 4;

    private final List<String> names;
    private final List<Cell[]> columns;

    private TextDrawing(List<String> names, List<Cell[]> columns) {
        this.names = names;
        this.columns = columns;
    }

    /**
     * @param qubits names of the qubits, {@code q0} and so on where there are too few
     * @param clbits names of the classical bits
     * @param width characters a line; at least one column is drawn, however wide
     * @return lines, without line ends
     */
    public static List<String> draw(Circuit circuit, List<String> qubits, List<String> clbits, int width) {
        TextDrawing drawing = new TextDrawing(names(circuit, qubits), Columns.of(circuit, clbits));
        List<String> lines = new ArrayList<>();
        int start = 0;
        do {
            int end = drawing.end(start, width);
            if (start > 0) {
                lines.add("");
            }
            lines.addAll(drawing.block(start, end));
            start = end;
        } while (start < drawing.columns.size());
        return lines;
    }

    static List<String> names(Circuit circuit, List<String> given) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < circuit.qubits(); i++) {
            names.add(i < given.size() ? given.get(i) : "q" + i);
        }
        return names;
    }

    private int margin() {
        return names.stream().mapToInt(String::length).max().orElse(0) + 2;
    }

    private int end(int start, int width) {
        int used = margin() + 2;
        int end = start;
        while (end < columns.size() && (end == start || used + width(columns.get(end)) <= width)) {
            used += width(columns.get(end));
            end++;
        }
        return end;
    }

    private static int width(Cell... column) {
        int widest = 1;
        for (Cell cell : column) {
            widest = Math.max(widest, cell.kind() == Cell.Kind.BOX ? cell.label().length() + FRAME : 1);
        }
        return widest + 1;
    }

    private List<String> block(int start, int end) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            StringBuilder top = new StringBuilder(" ".repeat(margin()));
            StringBuilder wire = new StringBuilder(" ".repeat(margin() - 2 - names.get(row).length()))
                    .append(names.get(row)).append(": ");
            StringBuilder bottom = new StringBuilder(" ".repeat(margin()));
            wire.append(start > 0 ? '…' : '─');
            top.append(' ');
            bottom.append(' ');
            for (int i = start; i < end; i++) {
                cell(columns.get(i)[row], width(columns.get(i)) - 1, top, wire, bottom);
            }
            wire.append(end < columns.size() ? '…' : '─');
            addUnlessEmpty(lines, top);
            lines.add(wire.toString());
            addUnlessEmpty(lines, bottom);
        }
        return lines;
    }

    private static void addUnlessEmpty(List<String> lines, StringBuilder line) {
        String text = line.toString().stripTrailing();
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }

    private static void cell(Cell cell, int width, StringBuilder top, StringBuilder wire, StringBuilder bottom) {
        int middle = width / 2;
        if (cell.kind() == Cell.Kind.BOX) {
            box(cell, width, top, wire, bottom);
        } else {
            boolean barrier = cell.kind() == Cell.Kind.BARRIER;
            char up = barrier ? '░' : cell.up() ? '│' : ' ';
            char down = barrier ? '░' : cell.down() ? '│' : ' ';
            top.append(" ".repeat(middle)).append(up).append(" ".repeat(width - middle - 1));
            wire.append("─".repeat(middle)).append(mark(cell)).append("─".repeat(width - middle - 1));
            bottom.append(" ".repeat(middle)).append(down).append(" ".repeat(width - middle - 1));
        }
        top.append(' ');
        wire.append('─');
        bottom.append(' ');
    }

    private static char mark(Cell cell) {
        return switch (cell.kind()) {
            case CONTROL -> '■';
            case SWAP -> '╳';
            case BARRIER -> '░';
            default -> cell.up() ? '┼' : '─';
        };
    }

    private static void box(Cell cell, int width, StringBuilder top, StringBuilder wire, StringBuilder bottom) {
        int inner = cell.label().length() + 2;
        int left = (width - inner - 2) / 2;
        int right = width - inner - 2 - left;
        int joint = width / 2 - left - 1;
        top.append(" ".repeat(left)).append(edge('┌', '┐', inner, cell.up() ? '┴' : '─', joint))
                .append(" ".repeat(right));
        wire.append("─".repeat(left)).append("┤ ").append(cell.label()).append(" ├").append("─".repeat(right));
        bottom.append(" ".repeat(left)).append(edge('└', '┘', inner, cell.down() ? '┬' : '─', joint))
                .append(" ".repeat(right));
    }

    private static String edge(char left, char right, int inner, char joint, int place) {
        return left + "─".repeat(place) + joint + "─".repeat(inner - place - 1) + right;
    }
}
