package io.torgo.mesh.internal;

import java.util.Arrays;

/** Finds the pairs within range by cells one range wide, so that only neighbouring cells are looked at. */
final class DiscGrid {

    private final double[] x;
    private final double[] y;
    private final double range;
    private final int columns;
    private final int rows;
    private final double left;
    private final double bottom;
    private final int[] head;
    private final int[] next;

    DiscGrid(double[] x, double[] y, double range) {
        this.x = x;
        this.y = y;
        this.range = range;
        left = Arrays.stream(x).min().orElse(0);
        bottom = Arrays.stream(y).min().orElse(0);
        columns = (int) ((Arrays.stream(x).max().orElse(0) - left) / range) + 1;
        rows = (int) ((Arrays.stream(y).max().orElse(0) - bottom) / range) + 1;
        head = new int[columns * rows];
        next = new int[x.length];
        Arrays.fill(head, -1);
        for (int i = 0; i < x.length; i++) {
            int cell = row(i) * columns + column(i);
            next[i] = head[cell];
            head[cell] = i;
        }
    }

    Topology topology() {
        int[] offsets = new int[x.length + 1];
        int[] links = new int[x.length * 8];
        int count = 0;
        for (int node = 0; node < x.length; node++) {
            for (int r = Math.max(0, row(node) - 1); r <= Math.min(rows - 1, row(node) + 1); r++) {
                for (int c = Math.max(0, column(node) - 1); c <= Math.min(columns - 1, column(node) + 1); c++) {
                    for (int other = head[r * columns + c]; other >= 0; other = next[other]) {
                        if (other != node && inRange(node, other)) {
                            links = count == links.length ? Arrays.copyOf(links, count * 2) : links;
                            links[count++] = other;
                        }
                    }
                }
            }
            offsets[node + 1] = count;
        }
        return new Topology(offsets, Arrays.copyOf(links, count));
    }

    private boolean inRange(int a, int b) {
        double dx = x[a] - x[b];
        double dy = y[a] - y[b];
        return dx * dx + dy * dy <= range * range;
    }

    private int column(int node) {
        return (int) ((x[node] - left) / range);
    }

    private int row(int node) {
        return (int) ((y[node] - bottom) / range);
    }
}
