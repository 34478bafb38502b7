package io.torgo.maml.ide.internal;

import io.torgo.maml.LineMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the front matter where something is to be written. Read from the lines, not from the model: while somebody
 * types, the YAML is rarely sound.
 *
 * @param kind   what is to be written
 * @param path   the keys above it, for a value its own key included
 * @param from   first character of what is typed so far
 * @param typed  what is typed so far
 * @param indent blanks before the line's first character
 * @param quoted whether it stands in quotes already
 * @param there  keys beside it
 */
record HeaderPlace(Kind kind, List<String> path, int from, String typed, String indent, boolean quoted,
        Set<String> there) {

    enum Kind {
        KEY, VALUE, ITEM
    }

    private static final Pattern KEY = Pattern.compile("^(\\s*(?:- +)?)([\\w.-]{1,100})\\s*:(?=\\s|$)");
    private static final Pattern ITEM = Pattern.compile("^(\\s*)-(?: +|$)");
    private static final Pattern TYPED_KEY = Pattern.compile("^(\\s*)([\\w.-]*)$");
    /** So many lines above are looked at for what a line belongs to. */
    private static final int MAX_UP = 300;

    /** A line with a key, or an item of a list. */
    private record Line(int number, int column, String key, int valueOffset) {

        boolean isItem() {
            return key.isEmpty();
        }
    }

    /** The place of an offset; empty where it does not lie in the front matter. */
    static Optional<HeaderPlace> of(LineMap lines, int offset) {
        int line = lines.line(offset);
        int first = firstLine(lines);
        if (first == 0 || line <= first || !isHeader(lines, first, line)) {
            return Optional.empty();
        }
        return Optional.of(new Reader(lines, first, line, offset).read());
    }

    private static int firstLine(LineMap lines) {
        int line = 1;
        while (line < lines.count() && lines.text(line).isBlank()) {
            line++;
        }
        return lines.text(line).stripTrailing().equals("---") ? line : 0;
    }

    private static boolean isHeader(LineMap lines, int first, int last) {
        for (int line = first + 1; line <= last; line++) {
            String head = lines.head(line, 4);
            if (head.startsWith("---") && lines.text(line).stripTrailing().equals("---") || head.startsWith("## ")) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Line> line(int number, String text, int start) {
        Matcher key = KEY.matcher(text);
        if (key.find()) {
            return Optional.of(new Line(number, key.group(1).length(), key.group(2), start + key.end()));
        }
        Matcher item = ITEM.matcher(text);
        return item.find()
                ? Optional.of(new Line(number, item.group(1).length(), "", start + item.end()))
                : Optional.empty();
    }

    /** Reads one place. */
    private static final class Reader {

        private final LineMap lines;
        private final int first;
        private final int line;
        private final int offset;
        private final String before;

        Reader(LineMap lines, int first, int line, int offset) {
            this.lines = lines;
            this.first = first;
            this.line = line;
            this.offset = offset;
            this.before = lines.source().substring(lines.start(line), offset);
        }

        HeaderPlace read() {
            Optional<Line> own = line(line, before, lines.start(line));
            if (own.isPresent()) {
                return value(own.get());
            }
            Optional<Line> above = above(line, Integer.MAX_VALUE);
            FlowScan scan = above.map(found -> new FlowScan(lines.source(), found.valueOffset(), offset)).orElse(null);
            return scan != null && scan.isFlow() ? flow(above.get(), scan) : key();
        }

        private HeaderPlace key() {
            Matcher typed = TYPED_KEY.matcher(before);
            boolean isKey = typed.matches();
            String indent = isKey ? typed.group(1) : "";
            String word = isKey ? typed.group(2) : before;
            List<String> path = parents(line, indent.length());
            return new HeaderPlace(isKey ? Kind.KEY : Kind.VALUE, path, offset - word.length(), word, indent, false,
                    siblings(indent.length()));
        }

        private HeaderPlace value(Line own) {
            FlowScan scan = new FlowScan(lines.source(), own.valueOffset(), offset);
            if (scan.isFlow()) {
                return flow(own, scan);
            }
            return place(own.isItem() ? Kind.ITEM : Kind.VALUE, pathOf(own), scan);
        }

        private HeaderPlace flow(Line owner, FlowScan scan) {
            List<String> path = new ArrayList<>(pathOf(owner));
            path.addAll(scan.path());
            return place(scan.isKey() ? Kind.KEY : Kind.ITEM, path, scan);
        }

        private HeaderPlace place(Kind kind, List<String> path, FlowScan scan) {
            int from = Math.min(scan.start(), offset);
            return new HeaderPlace(kind, path, from, lines.source().substring(from, offset), indent(), scan.isQuoted(),
                    Set.of());
        }

        private String indent() {
            int end = 0;
            while (end < before.length() && Character.isWhitespace(before.charAt(end))) {
                end++;
            }
            return before.substring(0, end);
        }

        private List<String> pathOf(Line own) {
            List<String> path = new ArrayList<>(parents(own.number(), own.isItem() ? own.column() + 1 : own.column()));
            if (!own.isItem()) {
                path.add(own.key());
            }
            return path;
        }

        /** The keys above a line that it is indented below. */
        private List<String> parents(int from, int column) {
            List<String> path = new ArrayList<>();
            int wanted = column;
            Optional<Line> parent = above(from, wanted);
            while (parent.isPresent()) {
                if (!parent.get().isItem()) {
                    path.addFirst(parent.get().key());
                }
                wanted = parent.get().column();
                parent = above(parent.get().number(), wanted);
            }
            return path;
        }

        private Optional<Line> above(int from, int column) {
            for (int number = from - 1; number > Math.max(first, from - MAX_UP) && column > 0; number--) {
                Optional<Line> found = line(number, lines.head(number, 400), lines.start(number))
                        .filter(each -> each.column() < column);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        private Set<String> siblings(int column) {
            Set<String> found = new HashSet<>();
            collect(column, -1, found);
            collect(column, 1, found);
            return found;
        }

        private void collect(int column, int step, Set<String> found) {
            for (int number = line + step; number > first && number <= lines.count(); number += step) {
                String head = lines.head(number, 400);
                if (head.stripTrailing().equals("---") || head.startsWith("## ")) {
                    return;
                }
                Optional<Line> each = line(number, head, lines.start(number));
                if (each.isPresent() && each.get().column() < column) {
                    return;
                }
                each.filter(one -> one.column() == column).ifPresent(one -> found.add(one.key()));
            }
        }
    }
}
