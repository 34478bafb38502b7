package io.torgo.maml.ui.internal;

import java.util.Arrays;

/**
 * The coarse structure of a text, found in one quick pass over its lines: header, code blocks and what lies between.
 * It says what a line means without reading all lines above it again.
 */
public final class Blocks {

    /** What a part of the text is. */
    public enum Kind {
        /** The lines between the {@code ---} lines, both included. */
        HEADER,
        /** A heading's line and the prose below it. */
        PROSE,
        /** A fenced block with both its fences. */
        CODE
    }

    private static final int DEEPEST_FENCE = 3;

    private final String text;
    private int[] starts = new int[32];
    private Kind[] kinds = new Kind[32];
    private int count;
    private int fenceLength;
    private char fence;

    private Blocks(String text) {
        this.text = text;
    }

    /** Finds the parts of a text. */
    public static Blocks of(String text) {
        Blocks blocks = new Blocks(text);
        blocks.add(0, blocks.isDelimiter(0) ? Kind.HEADER : Kind.PROSE);
        int line = 0;
        while (line < text.length()) {
            int next = text.indexOf('\n', line) + 1;
            next = next == 0 ? text.length() : next;
            blocks.line(line, next);
            line = next;
        }
        return blocks;
    }

    private void line(int line, int next) {
        switch (kinds[count - 1]) {
            case HEADER -> {
                if (line > 0 && isDelimiter(line)) {
                    add(next, Kind.PROSE);
                } else if (text.startsWith("## ", line)) {
                    add(line, Kind.PROSE);
                }
            }
            case PROSE -> {
                if (opensFence(line)) {
                    add(line, Kind.CODE);
                } else if (text.startsWith("#", line)) {
                    add(line, Kind.PROSE);
                }
            }
            case CODE -> {
                if (line != starts[count - 1] && closesFence(line, next)) {
                    add(next, Kind.PROSE);
                }
            }
        }
    }

    private void add(int start, Kind kind) {
        if (count > 0 && starts[count - 1] == start) {
            count--;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
        }
        starts[count] = start;
        kinds[count++] = kind;
    }

    private boolean isDelimiter(int line) {
        int end = line + 3;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\r')) {
            end++;
        }
        return text.startsWith("---", line) && (end >= text.length() || text.charAt(end) == '\n');
    }

    private boolean opensFence(int line) {
        int at = indented(line);
        char c = at < text.length() ? text.charAt(at) : ' ';
        int length = c == '`' || c == '~' ? run(at, c) : 0;
        if (length < 3) {
            return false;
        }
        fence = c;
        fenceLength = length;
        return true;
    }

    private boolean closesFence(int line, int next) {
        int at = line;
        while (at < next && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int length = at < next ? run(at, fence) : 0;
        return length >= fenceLength && text.substring(at + length, next).isBlank();
    }

    private int indented(int line) {
        int at = line;
        while (at < text.length() && at < line + DEEPEST_FENCE && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private int run(int from, char c) {
        int at = from;
        while (at < text.length() && text.charAt(at) == c) {
            at++;
        }
        return at - from;
    }

    /** The text whose parts these are. */
    public String text() {
        return text;
    }

    /** What stands at an offset. */
    public Kind kind(int offset) {
        return kinds[index(offset)];
    }

    /** Start of the part that holds an offset. */
    public int start(int offset) {
        return starts[index(offset)];
    }

    /** Offset behind the part that holds an offset. */
    public int end(int offset) {
        int next = index(offset) + 1;
        return next < count ? starts[next] : text.length();
    }

    private int index(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The first line of the part that holds an offset, without its line break. */
    public String firstLine(int offset) {
        int start = start(offset);
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** The heading that stands last above an offset; empty where there is none. */
    public String headingAbove(int offset) {
        for (int at = index(offset); at >= 0; at--) {
            if (kinds[at] == Kind.PROSE && text.startsWith("## ", starts[at])) {
                return firstLine(starts[at]);
            }
        }
        return "";
    }

    /**
     * Where the parts of an older text and these agree again behind a change: the least offset from which on both have
     * parts of the same kinds at the same places.
     *
     * @param before  the parts of the older text
     * @param changed offset behind the change, in this text
     */
    public int agreesFrom(Blocks before, int changed) {
        int shift = text.length() - before.text.length();
        int mine = count - 1;
        int other = before.count - 1;
        int agreed = text.length();
        while (mine >= 0 && other >= 0 && starts[mine] >= changed && starts[mine] == before.starts[other] + shift
                && kinds[mine] == before.kinds[other]) {
            agreed = starts[mine--];
            other--;
        }
        boolean sameAbove = mine >= 0 && other >= 0 && starts[mine] < changed && kinds[mine] == before.kinds[other]
                && before.starts[other] < changed - shift;
        return sameAbove ? Math.min(agreed, changed) : agreed;
    }
}
