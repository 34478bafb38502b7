package io.torgo.maml;

import java.util.Arrays;

/**
 * Lines of a text. A line ends with LF, CR LF or a lone CR; lines and columns count from 1, columns in UTF-16 units.
 * Every text has at least one line; a text that ends with a line break has an empty last line.
 */
public final class LineMap {

    private final String text;
    private final int[] starts;

    /** Finds the lines of a text, in one pass. */
    public LineMap(String text) {
        this.text = text;
        this.starts = findStarts(text);
    }

    private static int[] findStarts(String text) {
        int[] found = new int[Math.max(16, text.length() / 32)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Number of lines, at least 1. */
    public int count() {
        return starts.length;
    }

    /** Offset of the first character of a line (1-based). */
    public int start(int line) {
        return starts[line - 1];
    }

    /** Offset behind the last character of a line (1-based), without its line break. */
    public int end(int line) {
        int end = endWithBreak(line);
        while (end > start(line) && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** Offset of the next line's first character, or the end of the text. */
    public int endWithBreak(int line) {
        return line < starts.length ? starts[line] : text.length();
    }

    /** The line (1-based) of an offset between 0 and the text's length. */
    public int line(int offset) {
        int index = Arrays.binarySearch(starts, offset);
        return index >= 0 ? index + 1 : -index - 1;
    }

    /** The column (1-based, UTF-16 units) of an offset. */
    public int column(int offset) {
        return offset - start(line(offset)) + 1;
    }

    /** The text whose lines these are. */
    public String source() {
        return text;
    }

    /** The first characters of a line, without its line break. */
    public String head(int line, int limit) {
        return text.substring(start(line), Math.min(end(line), start(line) + limit));
    }

    /** The text of a line without its line break. */
    public String text(int line) {
        return text.substring(start(line), end(line));
    }
}
