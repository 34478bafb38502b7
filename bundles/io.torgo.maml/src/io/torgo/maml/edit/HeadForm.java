package io.torgo.maml.edit;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Region;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The form of the front matter: no trailing blanks, one blank behind a key, two columns a level. */
final class HeadForm {

    private static final int STEP = 2;

    private final ParsedDocument document;
    private final FrontMatter head;
    private final LineMap lines;
    /** Lines of values that stretch over several: their trailing blanks may have a meaning. */
    private final BitSet stretched = new BitSet();
    /** The lines of such values behind their first: they are indented as their author likes. */
    private final BitSet continued = new BitSet();

    private HeadForm(ParsedDocument document, FrontMatter head) {
        this.document = document;
        this.head = head;
        this.lines = document.lines();
        head.getEntries().forEach(entry -> mark(entry.getValue()));
    }

    /** The form of a front matter whose YAML loads; a broken one is left alone. */
    private static Optional<HeadForm> of(ParsedDocument document) {
        FrontMatter head = document.model().getFrontMatter();
        boolean broken = head == null || document.syntaxProblems().stream().map(found -> found.code())
                .anyMatch(code -> code.startsWith("MAML-F") || code.startsWith("MAML-Y"));
        return broken ? Optional.empty() : Optional.of(new HeadForm(document, head));
    }

    /** Trailing blanks, and blanks between key and value. */
    static List<TextEdit> spacing(ParsedDocument document) {
        return of(document).map(HeadForm::spacing).orElse(List.of());
    }

    /** The columns at which inner keys start. */
    static List<TextEdit> indentation(ParsedDocument document) {
        return of(document).map(HeadForm::indentation).orElse(List.of());
    }

    private void mark(Value value) {
        switch (value) {
            case null -> {}
            case Mapping mapping when !isFlow(mapping) -> mapping.getEntries().forEach(entry -> mark(entry.getValue()));
            case Sequence sequence when !isFlow(sequence) -> sequence.getItems().forEach(this::mark);
            default -> markLines(value);
        }
    }

    private boolean isFlow(Region region) {
        return region.getOffset() < document.text().length()
                && "[{".indexOf(document.text().charAt(region.getOffset())) >= 0;
    }

    private void markLines(Value value) {
        int first = lines.line(value.getOffset());
        int last = lines.line(Math.max(value.getOffset(), Keys.end(value) - 1));
        if (last > first) {
            stretched.set(first, last + 1);
            continued.set(first + 1, last + 1);
        }
    }

    private int firstLine() {
        return lines.line(head.getOffset());
    }

    private int lastLine() {
        return lines.line(Math.max(head.getOffset(), Keys.end(head)));
    }

    private List<TextEdit> spacing() {
        List<TextEdit> edits = new ArrayList<>();
        for (int line = firstLine(); line <= lastLine(); line++) {
            int end = lines.end(line);
            int filled = end;
            while (filled > lines.start(line) && isBlank(document.text().charAt(filled - 1))) {
                filled--;
            }
            if (filled < end && !stretched.get(line)) {
                edits.add(new TextEdit(filled, end - filled, ""));
            }
        }
        head.getEntries().forEach(entry -> behindKey(entry, edits));
        return edits;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private void behindKey(Entry entry, List<TextEdit> edits) {
        int key = entry.getKeyOffset() + entry.getKeyLength();
        Value value = entry.getValue();
        if (value != null && value.getLength() > 0 && value.getOffset() > key) {
            String between = document.text().substring(key, value.getOffset());
            if (between.length() > 2 && between.charAt(0) == ':' && between.substring(1).chars()
                    .allMatch(c -> isBlank((char) c))) {
                edits.add(new TextEdit(key + 1, between.length() - 1, " "));
            }
        }
        if (value instanceof Mapping mapping) {
            mapping.getEntries().forEach(nested -> behindKey(nested, edits));
        } else if (value instanceof Sequence sequence) {
            sequence.getItems().stream().filter(Mapping.class::isInstance).map(Mapping.class::cast)
                    .forEach(item -> item.getEntries().forEach(nested -> behindKey(nested, edits)));
        }
    }

    /** A level of nesting: the column where it starts, and where it should. */
    private record Level(int column, int wanted) {
    }

    private List<TextEdit> indentation() {
        List<TextEdit> edits = new ArrayList<>();
        Deque<Level> levels = new ArrayDeque<>(List.of(new Level(0, 0)));
        int last = lines.line(Math.max(head.getContentOffset(),
                head.getContentOffset() + head.getContentLength() - 1));
        for (int line = lines.line(head.getContentOffset()); line <= last; line++) {
            String text = lines.text(line);
            int column = text.length() - text.stripLeading().length();
            boolean blank = column == text.length() || text.charAt(column) == '#';
            if (blank || continued.get(line)) {
                continue;
            }
            int wanted = wanted(levels, column);
            if (wanted != column && text.substring(0, column).chars().allMatch(c -> c == ' ')) {
                edits.add(new TextEdit(lines.start(line), column, " ".repeat(wanted)));
            }
            dash(levels, text, column, wanted);
        }
        return edits;
    }

    private static int wanted(Deque<Level> levels, int column) {
        while (levels.peek().column() > column) {
            levels.pop();
        }
        if (levels.peek().column() < column) {
            levels.push(new Level(column, levels.peek().wanted() + STEP));
        }
        return levels.peek().wanted();
    }

    /** Keys behind a dash are a level of their own, as far right of it as they are now. */
    private static void dash(Deque<Level> levels, String text, int column, int wanted) {
        int at = column;
        while (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) == ' ') {
            at++;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
        if (at > column) {
            levels.push(new Level(at, wanted + at - column));
        }
    }
}
