package io.torgo.maml.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows a change as POSIX {@code diff -u} does. */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;
    /** Of longer texts everything between the first and the last difference is one change. */
    private static final int MAX_LINES = 20_000;
    /** The time of the comparison grows with the lines and the differences among them, multiplied. */
    private static final long MAX_STEPS = 4_000_000;
    private static final String NO_BREAK = "\n\\ No newline at end of file";

    private final List<String> before;
    private final List<String> after;
    private final StringBuilder out = new StringBuilder();

    private UnifiedDiff(String before, String after) {
        this.before = lines(before);
        this.after = lines(after);
    }

    /** The unified diff of two texts, with three lines of context; empty where they are equal. */
    public static String of(String file, String before, String after) {
        return before.equals(after) ? "" : new UnifiedDiff(before, after).write(file);
    }

    /** Lines end with LF here as in {@code patch}: a CR before it belongs to the line. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start) + NO_BREAK);
        }
        return lines;
    }

    private String write(String file) {
        String name = file.replace('\n', ' ').replace('\r', ' ');
        out.append("--- a/").append(name).append("\n+++ b/").append(name).append('\n');
        List<AbstractDelta<String>> hunk = new ArrayList<>();
        for (AbstractDelta<String> delta : deltas()) {
            boolean near = !hunk.isEmpty()
                    && delta.getSource().getPosition() - end(hunk.getLast().getSource()) <= 2 * CONTEXT;
            if (!near && !hunk.isEmpty()) {
                hunk(hunk);
                hunk.clear();
            }
            hunk.add(delta);
        }
        hunk(hunk);
        return out.toString();
    }

    private static int end(Chunk<String> chunk) {
        return chunk.getPosition() + chunk.size();
    }

    private List<AbstractDelta<String>> deltas() {
        int start = 0;
        int limit = Math.min(before.size(), after.size());
        while (start < limit && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < limit - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> old = before.subList(start, before.size() - end);
        List<String> now = after.subList(start, after.size() - end);
        if (old.size() + now.size() > MAX_LINES || (long) (old.size() + now.size()) * differing(old, now) > MAX_STEPS) {
            return List.of(new ChangeDelta<>(new Chunk<>(start, old), new Chunk<>(start, now)));
        }
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas();
    }

    /** How many lines at least stand in one of two texts only. */
    private static int differing(List<String> old, List<String> now) {
        Map<String, Integer> counts = new HashMap<>();
        old.forEach(line -> counts.merge(line, 1, Integer::sum));
        now.forEach(line -> counts.merge(line, -1, Integer::sum));
        return counts.values().stream().mapToInt(Math::abs).sum();
    }

    private void hunk(List<AbstractDelta<String>> deltas) {
        Chunk<String> first = deltas.getFirst().getSource();
        int lead = Math.min(CONTEXT, first.getPosition());
        int from = first.getPosition() - lead;
        int to = Math.min(before.size(), end(deltas.getLast().getSource()) + CONTEXT);
        int newFrom = deltas.getFirst().getTarget().getPosition() - lead;
        int newTo = end(deltas.getLast().getTarget()) + to - end(deltas.getLast().getSource());
        out.append("@@ -").append(range(from, to)).append(" +").append(range(newFrom, newTo)).append(" @@\n");
        int at = from;
        List<String> added = new ArrayList<>();
        for (AbstractDelta<String> delta : deltas) {
            if (delta.getSource().getPosition() > at) {
                print('+', added);
                added.clear();
                print(' ', before.subList(at, delta.getSource().getPosition()));
            }
            print('-', delta.getSource().getLines());
            added.addAll(delta.getTarget().getLines());
            at = end(delta.getSource());
        }
        print('+', added);
        print(' ', before.subList(at, to));
    }

    /** POSIX: an empty range names the line before it, a range of one line has no count. */
    private static String range(int from, int to) {
        return switch (to - from) {
            case 0 -> from + ",0";
            case 1 -> String.valueOf(from + 1);
            default -> from + 1 + "," + (to - from);
        };
    }

    private void print(char mark, List<String> lines) {
        lines.forEach(line -> out.append(mark).append(line).append('\n'));
    }
}
