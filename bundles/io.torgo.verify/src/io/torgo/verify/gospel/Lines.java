package io.torgo.verify.gospel;

import java.util.Arrays;

/** Where the lines of a text start. */
final class Lines {

    private final int[] starts;

    Lines(String text) {
        int[] found = new int[64];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = i + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    Span span(int start, int end) {
        int first = line(start);
        int last = line(end);
        return new Span(start, end, first + 1, start - starts[first] + 1, last + 1, end - starts[last] + 1);
    }

    private int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : -at - 2;
    }
}
