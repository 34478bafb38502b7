package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import java.util.Locale;

/**
 * Finds the front matter, also where its delimiters are missing or where something stands before it.
 */
final class HeadFinder {

    /** How far down a front matter is looked for when the document does not start with one. */
    private static final int SEARCH_LINES = 200;

    /**
     * Where the front matter lies. Lines count from 1; {@code first > last} where the YAML is empty.
     *
     * @param start    line of the opening delimiter, or of the first key where it is missing
     * @param first    first line of YAML
     * @param last     last line of YAML
     * @param bodyLine first line of the body, may be one past the last line
     * @param opened   whether the opening delimiter is there
     * @param closed   whether the closing delimiter is there
     * @param atTop    whether nothing but blank lines stands before it
     */
    record Head(int start, int first, int last, int bodyLine, boolean opened, boolean closed, boolean atTop) {
    }

    private final LineMap lines;
    private final String text;

    HeadFinder(SourceText source) {
        this.lines = source.lines();
        this.text = source.text();
    }

    /** The front matter's place, or null where there is none. */
    Head find() {
        int line = firstFilled(1);
        if (isDelimiter(line)) {
            return withOpening(line, true);
        }
        int fenceless = Fence.at(lines, line) == null ? line : firstFilled(line + 1);
        if (isDelimiter(fenceless)) {
            return withOpening(fenceless, false);
        }
        if (isOpeningKey(fenceless)) {
            return withoutOpening(fenceless, fenceless == line);
        }
        return search(line);
    }

    private Head search(int from) {
        Fence open = null;
        int limit = Math.min(lines.count(), from + SEARCH_LINES);
        for (int line = from; line < limit; line++) {
            Fence fence = Fence.at(lines, line);
            if (fence != null && open == null && isFencedHead(line)) {
                return withoutOpening(firstFilled(line + 1), false);
            } else if (fence != null) {
                open = open == null ? fence : fence.closes(open) ? null : open;
            } else if (open == null && isDelimiter(line) && isOpeningKey(firstFilled(line + 1))) {
                return withOpening(line, false);
            }
        }
        return null;
    }

    /** A block that begins as a header with both of its first keys holds one, and the document goes on behind it. */
    private boolean isFencedHead(int fence) {
        int first = firstFilled(fence + 1);
        int second = Math.min(lines.count(), first + 1);
        return text.startsWith("maml_version:", lines.start(first)) && text.startsWith("id:", lines.start(second));
    }

    private int firstFilled(int from) {
        int line = Math.min(from, lines.count());
        while (line < lines.count() && isBlank(line)) {
            line++;
        }
        return line;
    }

    private boolean isBlank(int line) {
        return Texts.isBlank(text, lines.start(line), lines.end(line));
    }

    private boolean isDelimiter(int line) {
        int start = lines.start(line);
        return text.startsWith("---", start) && Texts.isBlank(text, start + 3, lines.end(line));
    }

    private boolean isOpeningKey(int line) {
        int start = lines.start(line);
        int end = Math.min(lines.end(line), start + 64);
        int colon = text.indexOf(':', start, end);
        if (colon < 0) {
            return false;
        }
        return Names.OPENING_KEYS.contains(text.substring(start, colon).strip().toLowerCase(Locale.ROOT));
    }

    private Head withOpening(int start, boolean atTop) {
        int close = closing(start + 1);
        return close > 0
                ? new Head(start, start + 1, close - 1, close + 1, true, true, atTop)
                : unclosed(start, start + 1, true, atTop);
    }

    private Head withoutOpening(int start, boolean atTop) {
        int close = closing(start);
        return close > 0
                ? new Head(start, start, close - 1, close + 1, false, true, atTop)
                : unclosed(start, start, false, atTop);
    }

    private Head unclosed(int start, int first, boolean opened, boolean atTop) {
        int end = first;
        while (end <= lines.count() && !endsHead(end, opened)) {
            end++;
        }
        boolean fenced = end <= lines.count() && isBareFence(end);
        return new Head(start, first, end - 1, fenced ? end + 1 : end, opened, false, atTop);
    }

    private boolean endsHead(int line, boolean opened) {
        return text.startsWith("## ", lines.start(line)) || Fence.at(lines, line) != null
                || opened && line > 1 && isDelimiter(line);
    }

    private boolean isBareFence(int line) {
        Fence fence = Fence.at(lines, line);
        return fence != null && fence.info().isEmpty();
    }

    /** The line of the closing delimiter, or 0. A section of the reference ends the search: it is body. */
    private int closing(int from) {
        for (int line = from; line <= lines.count(); line++) {
            if (isDelimiter(line)) {
                return line;
            }
            Heading heading = Heading.at(lines, line);
            if (heading != null && Names.isSection(Names.section(heading.title()))) {
                return 0;
            }
        }
        return 0;
    }
}
