package io.torgo.maml.edit;

import io.torgo.maml.LineMap;
import io.torgo.maml.model.FrontMatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Cures for a front matter that is not where or how it has to be. */
final class HeadCures {

    private static final String MOVE = "Move the front matter to the top";
    private static final int SEARCH_LINES = 200;
    private static final int MAX_HEAD = 20_000;
    /** So many places are tried as the end of a front matter that is never closed. */
    private static final int MAX_TRIALS = 40;

    private HeadCures() {
    }

    /** F01: no front matter at the top. */
    static List<Fix> top(Case one) {
        FrontMatter head = one.head();
        if (head == null) {
            return create(one);
        }
        if (one.text().substring(0, head.getOffset()).isBlank() && !head.isOpened()) {
            return delimit(one, head);
        }
        return move(one, head);
    }

    private static List<Fix> create(Case one) {
        return fenced(one).map(List::of).orElseGet(() -> fresh(one));
    }

    private static List<Fix> fresh(Case one) {
        String block = "---" + one.eol() + MissingKeys.allLines(one) + "---" + one.eol();
        return one.safe("Add a front matter with the required keys", new TextEdit(0, 0, block));
    }

    /** A front matter that stands alone in a fence, before the first section. */
    private static Optional<Fix> fenced(Case one) {
        LineMap lines = one.lines();
        int limit = Math.min(lines.count(), SEARCH_LINES);
        for (int open = 1; open + 2 < limit && !lines.head(open, 3).equals("## "); open++) {
            if (isFence(lines.text(open)) && isDelimiter(lines, open + 1)) {
                int close = closing(lines, open + 2, limit);
                boolean alone = close > 0 && close < lines.count() && isFence(lines.text(close + 1));
                String head = alone ? one.text().substring(lines.start(open + 1), lines.endWithBreak(close)) : "";
                return head.contains("maml_version:") ? Optional.of(moved(one, open, close, head)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Fix moved(Case one, int open, int close, String head) {
        int from = one.lines().start(open);
        return one.safe(MOVE, new TextEdit(0, 0, head), new TextEdit(from, one.lines().endWithBreak(close + 1) - from,
                "")).getFirst();
    }

    private static boolean isDelimiter(LineMap lines, int line) {
        return lines.head(line, 40).stripTrailing().equals("---");
    }

    private static int closing(LineMap lines, int from, int limit) {
        return IntStream.rangeClosed(from, limit).filter(line -> isDelimiter(lines, line)).findFirst().orElse(0);
    }

    /** F02: a delimiter is missing. */
    static List<Fix> delimiter(Case one) {
        return one.head() == null ? List.of() : delimit(one, one.head());
    }

    private static List<Fix> delimit(Case one, FrontMatter head) {
        List<TextEdit> edits = new ArrayList<>();
        if (!head.isOpened()) {
            edits.add(new TextEdit(head.getOffset(), 0, "---" + one.eol()));
        }
        if (!head.isClosed()) {
            edits.add(closing(one, head));
        }
        return edits.isEmpty() ? List.of() : one.safe("Add the missing ---", edits.toArray(TextEdit[]::new));
    }

    /** The closing delimiter behind the last key; a bare fence that stands in its place becomes it. */
    private static TextEdit closing(Case one, FrontMatter head) {
        LineMap lines = one.lines();
        int end = head.getContentOffset() + head.getContentLength();
        int line = lines.line(end);
        boolean fence = end < one.text().length() && lines.text(line).strip().matches("`{3,}|~{3,}");
        if (fence) {
            return new TextEdit(lines.start(line), lines.end(line) - lines.start(line), "---");
        }
        int filled = endOfKeys(one, head);
        while (filled > head.getContentOffset() && Character.isWhitespace(one.text().charAt(filled - 1))) {
            filled--;
        }
        return one.insertLines(lines.line(filled) + 1, "---" + one.eol());
    }

    /** Where the keys of a front matter that is never closed end: before the text that would keep them from loading. */
    private static int endOfKeys(Case one, FrontMatter head) {
        int from = head.getContentOffset();
        int end = from + head.getContentLength();
        if (head.getContentLength() > MAX_HEAD || Yaml.isMapping(one.text().substring(from, end))) {
            return end;
        }
        LineMap lines = one.lines();
        int first = lines.line(from);
        return IntStream.iterate(lines.line(Math.max(from, end - 1)), line -> line > first, line -> line - 1)
                .filter(line -> lines.text(line).isBlank() || lines.head(line, 2).startsWith("#")).limit(MAX_TRIALS)
                .map(lines::start).filter(stop -> Yaml.isMapping(one.text().substring(from, stop))).findFirst()
                .orElse(end);
    }

    /** Moves the front matter's lines to the top, without the fence that may stand around them. */
    private static List<Fix> move(Case one, FrontMatter head) {
        LineMap lines = one.lines();
        int first = lines.line(head.getOffset());
        int last = lines.line(Math.max(head.getOffset(), Keys.end(head)));
        String eol = one.eol();
        String keys = one.text().substring(head.getContentOffset(), head.getContentOffset() + head.getContentLength());
        boolean ended = keys.isEmpty() || LineBreaks.isBreak(keys.charAt(keys.length() - 1));
        String top = "---" + eol + keys + (ended ? "" : eol) + "---" + eol;
        boolean fenced = first > 1 && isFence(lines.text(first - 1));
        int from = lines.start(fenced ? first - 1 : first);
        boolean fencedBehind = fenced && last < lines.count() && isFence(lines.text(last + 1));
        int to = lines.endWithBreak(fencedBehind ? last + 1 : last);
        return one.safe(MOVE, new TextEdit(0, 0, top), new TextEdit(from, to - from, ""));
    }

    private static boolean isFence(String line) {
        return line.strip().matches("(`{3,}|~{3,})[\\w-]{0,20}");
    }
}
