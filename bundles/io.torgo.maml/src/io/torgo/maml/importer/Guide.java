package io.torgo.maml.importer;

import io.torgo.maml.LineMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a source, with what the reader wants to know about each. */
final class Guide {

    /**
     * One line.
     *
     * @param text   its characters without the line break
     * @param ending its line break; empty for the last line
     * @param number the source's line, from 1
     */
    record Line(String text, String ending, int number) {
    }

    /** How often each line may be looked at, on average: what was left open is never looked through for ever. */
    private static final long MOST_VISITS = 24;

    private final List<Line> lines;
    private final List<Optional<FenceLine>> fences;
    private final int[] nextSection;
    private long effort;

    Guide(List<Line> lines) {
        this.lines = lines;
        this.fences = lines.stream().map(line -> FenceLine.of(line.text())).toList();
        this.nextSection = nextSections();
        this.effort = MOST_VISITS * (lines.size() + 100L);
    }

    static Guide of(String text) {
        LineMap map = new LineMap(text);
        List<Line> lines = new ArrayList<>(map.count());
        for (int number = 1; number <= map.count(); number++) {
            int end = map.end(number);
            lines.add(new Line(text.substring(map.start(number), end), text.substring(end, map.endWithBreak(number)),
                    number));
        }
        return new Guide(lines);
    }

    private int[] nextSections() {
        int[] next = new int[lines.size() + 1];
        next[lines.size()] = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            next[i] = Marks.isSection(lines.get(i).text().strip()) ? i : next[i + 1];
        }
        return next;
    }

    /** Whether one more line may be looked at; keeps the time linear whatever the fences. */
    boolean mayGoOn() {
        effort--;
        return effort > 0;
    }

    int size() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    String text(int index) {
        return lines.get(index).text();
    }

    boolean isBlank(int index) {
        return index >= lines.size() || text(index).isBlank();
    }

    Optional<FenceLine> fence(int index) {
        return index < lines.size() ? fences.get(index) : Optional.empty();
    }

    /** The next heading of one of the language's sections from an index on; {@link #size()} where there is none. */
    int nextSection(int index) {
        return nextSection[Math.min(index, lines.size())];
    }

    /** The first line at or behind an index that is not blank; {@link #size()} where there is none. */
    int nextText(int index) {
        int next = index;
        while (next < lines.size() && isBlank(next)) {
            next++;
        }
        return next;
    }

    /** Number of blanks and tabs that a line begins with. */
    static int indent(String line) {
        int count = 0;
        while (count < line.length() && (line.charAt(count) == ' ' || line.charAt(count) == '\t')) {
            count++;
        }
        return count;
    }

    /** A line without at most so many leading blanks and tabs. */
    static String outdented(String line, int width) {
        return line.substring(Math.min(indent(line), width));
    }
}
