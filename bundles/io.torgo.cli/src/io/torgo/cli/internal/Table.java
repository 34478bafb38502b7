package io.torgo.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Aligned columns: numbers to the right, words to the left. */
final class Table {

    private final List<String[]> rows = new ArrayList<>();

    Table(String... header) {
        rows.add(header);
    }

    Table row(Object... cells) {
        rows.add(IntStream.range(0, cells.length).mapToObj(i -> String.valueOf(cells[i])).toArray(String[]::new));
        return this;
    }

    List<String> lines() {
        int columns = rows.get(0).length;
        int[] widths = IntStream.range(0, columns).map(this::width).toArray();
        boolean[] right = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            right[i] = isNumeric(i);
        }
        return rows.stream().map(row -> line(row, widths, right)).toList();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row[column].codePointCount(0, row[column].length())).max().orElse(0);
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1 && rows.stream().skip(1).allMatch(row -> row[column].matches("[-+\\d.,]+|–"));
    }

    private static String line(String[] row, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String gap = " ".repeat(widths[i] - row[i].codePointCount(0, row[i].length()));
            line.append(i == 0 ? "" : "  ").append(right[i] ? gap + row[i] : row[i] + gap);
        }
        return line.toString().stripTrailing();
    }
}
