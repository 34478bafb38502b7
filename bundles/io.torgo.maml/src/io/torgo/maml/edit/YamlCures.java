package io.torgo.maml.edit;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cures for YAML that does not load. A repair is only offered where the key's lines load with it. */
final class YamlCures {

    private static final int MAX_LINES = 80;
    private static final int MAX_BLOCK = 4_000;
    private static final int MAX_HEAD = 100_000;
    private static final int MAX_KEYS = 200;
    private static final Pattern ANCHOR = Pattern.compile("&[^\\s,\\[\\]{}]+[ \\t]*");
    private static final Pattern TAG = Pattern.compile("!{1,2}[^\\s,\\[\\]{}]*[ \\t]*");

    private static final Pattern MARGIN = Pattern.compile("(?m)^(?:- |  )");

    private YamlCures() {
    }

    /** The lines of one key: first and last, counted from 1. */
    private record Block(int first, int last) {
    }

    /** F03: finds the key whose lines do not load, and the first repair of one of its lines that makes them load. */
    static List<Fix> syntax(Case one) {
        if (one.head() == null) {
            return List.of();
        }
        if (isControl(one.covered())) {
            return one.safe("Delete the character", new TextEdit(one.finding().offset(), one.finding().length(), ""));
        }
        for (Block block : broken(one)) {
            Optional<Fix> fix = repair(one, block);
            if (fix.isPresent()) {
                return List.of(fix.get());
            }
        }
        return List.of();
    }

    private static boolean isControl(String text) {
        return text.length() == 1 && Character.isISOControl(text.charAt(0)) && !Character.isWhitespace(text.charAt(0))
                || text.equals("\f") || text.equals("\u000B");
    }

    /** How many keys of the front matter have lines that do not load; of a long one only the first keys count. */
    static int brokenKeys(ParsedDocument document) {
        FrontMatter head = document.model().getFrontMatter();
        if (head == null || head.getContentLength() > MAX_HEAD) {
            return 0;
        }
        LineMap lines = document.lines();
        int last = lines.line(Math.max(head.getContentOffset(), Keys.end(head) - 1));
        int line = lines.line(head.getContentOffset());
        int broken = 0;
        for (int keys = 0; line <= last && keys < MAX_KEYS; keys++) {
            int first = line++;
            while (line <= last && !startsKey(lines, line)) {
                line++;
            }
            broken += loads(document.text().substring(lines.start(first), lines.endWithBreak(line - 1))) ? 0 : 1;
        }
        return broken;
    }

    /** The blocks at the finding's place that do not load; the finding may stand at the start of the one behind. */
    private static List<Block> broken(Case one) {
        LineMap lines = one.lines();
        int place = lines.line(one.finding().offset());
        FrontMatter head = one.head();
        int first = lines.line(head.getContentOffset());
        int last = lines.line(Math.max(head.getContentOffset(), head.getContentOffset() + head.getContentLength() - 1));
        List<Block> found = new ArrayList<>();
        Block block = blockAt(one, place, first, last);
        found.add(block);
        if (block.first() > first) {
            found.add(blockAt(one, block.first() - 1, first, last));
        }
        found.removeIf(some -> length(one, some) > MAX_BLOCK || some.last() - some.first() > MAX_LINES
                || Yaml.isMapping(text(one, some)));
        return found;
    }

    private static Block blockAt(Case one, int line, int first, int last) {
        int from = Math.clamp(line, first, last);
        while (from > first && !startsKey(one.lines(), from)) {
            from--;
        }
        int to = Math.clamp(line, from, last);
        while (to < last && !startsKey(one.lines(), to + 1)) {
            to++;
        }
        return new Block(from, to);
    }

    private static boolean startsKey(LineMap lines, int line) {
        String text = lines.head(line, 2);
        return !text.isBlank() && " \t-#]}".indexOf(text.charAt(0)) < 0;
    }

    private static int length(Case one, Block block) {
        return one.lines().endWithBreak(block.last()) - one.lines().start(block.first());
    }

    private static String text(Case one, Block block) {
        return one.text().substring(one.lines().start(block.first()), one.lines().endWithBreak(block.last()));
    }

    private static Optional<Fix> repair(Case one, Block block) {
        int start = one.lines().start(block.first());
        String before = text(one, block);
        String aligned = Indentation.even(before);
        if (!aligned.equals(before) && loads(aligned)) {
            return Optional.of(one.safe("Give keys of one level one indentation", Changes.between(before, aligned,
                    start)).getFirst());
        }
        for (YamlRepair repair : YamlRepair.values()) {
            String after = repair.applyToAll(before);
            if (after.equals(before)) {
                continue;
            }
            Optional<String> repaired = singleLine(one, block, repair).or(() -> Stream.of(after,
                    Indentation.even(after)).filter(YamlCures::loads).findFirst());
            if (repaired.isPresent()) {
                return Optional.of(fix(one, repair, start, before, repaired.get()));
            }
        }
        return Optional.empty();
    }

    /** Whether the lines load, as keys or as nothing but comments. */
    private static boolean loads(String yaml) {
        return Yaml.isMapping(yaml) || Yaml.events(yaml).filter(events -> events.size() == 2).isPresent();
    }

    /** The block with the repair on one of its lines only, if that makes it load. */
    private static Optional<String> singleLine(Case one, Block block, YamlRepair repair) {
        int start = one.lines().start(block.first());
        String before = text(one, block);
        for (int line = block.first(); line <= block.last(); line++) {
            String written = one.lines().text(line);
            String repaired = repair.apply(written);
            if (!repaired.equals(written)) {
                int at = one.lines().start(line) - start;
                String after = before.substring(0, at) + repaired + before.substring(at + written.length());
                if (loads(after)) {
                    return Optional.of(after);
                }
            }
        }
        return Optional.empty();
    }

    private static Fix fix(Case one, YamlRepair repair, int start, String before, String after) {
        return new Fix(repair.title(), one.finding(), List.of(Changes.between(before, after, start)), repair.isSafe(),
                true);
    }

    /** F04: keys written as the items of a list; empty where they are not. */
    static Optional<Fix> listed(Case one, FrontMatter head) {
        int from = head.getContentOffset();
        String before = one.text().substring(from, from + head.getContentLength());
        if (before.length() > MAX_HEAD || !before.startsWith("- ")) {
            return Optional.empty();
        }
        String after = MARGIN.matcher(before).replaceAll("");
        return Yaml.isMapping(after)
                ? Optional.of(new Fix("Write the keys without dashes", one.finding(), List.of(Changes.between(before,
                        after, head.getContentOffset())), true, true))
                : Optional.empty();
    }

    /** Y01: an anchor that no alias uses says nothing. */
    static List<Fix> anchor(Case one) {
        FrontMatter head = one.head();
        var matcher = ANCHOR.matcher(one.text()).region(one.finding().offset(), one.text().length());
        if (head == null || !matcher.lookingAt()) {
            return List.of();
        }
        String name = "*" + matcher.group().strip().substring(1);
        String yaml = one.text().substring(head.getContentOffset(), head.getContentOffset() + head.getContentLength());
        TextEdit edit = new TextEdit(matcher.start(), matcher.end() - matcher.start(), "");
        return yaml.contains(name) ? one.doubtful("Delete the anchor", edit) : one.safe("Delete the anchor", edit);
    }

    /** Y02: an alias of nothing is a word in the emphasis of Markdown, or a star alone. */
    static List<Fix> alias(Case one) {
        FrontMatter head = one.head();
        LineMap lines = one.lines();
        int line = lines.line(one.finding().offset());
        String name = "&" + one.covered().substring(Math.min(1, one.covered().length()));
        boolean known = head == null || one.text().substring(head.getContentOffset(), head.getContentOffset()
                + head.getContentLength()).contains(name);
        String before = lines.text(line);
        String after = YamlRepair.RESERVED.apply(before);
        return known || after.equals(before) || !Yaml.isMapping(after.strip())
                ? List.of()
                : one.safe(YamlRepair.RESERVED.title(), Changes.between(before, after, lines.start(line)));
    }

    /** Y03: a tag; without it the value may mean something else, so a person decides. */
    static List<Fix> tag(Case one) {
        var matcher = TAG.matcher(one.text()).region(one.finding().offset(), one.text().length());
        return matcher.lookingAt()
                ? one.doubtful("Delete the tag", new TextEdit(matcher.start(), matcher.end() - matcher.start(), ""))
                : List.of();
    }

    /** Y04: a key that stands twice. Only the first is read: the second may go where no reader takes it for a key. */
    static List<Fix> duplicate(Case one) {
        if (one.head() == null) {
            return List.of();
        }
        Optional<List<Entry>> level = level(one.head().getEntries(), one.finding().offset());
        Entry second = level.flatMap(entries -> at(entries, one.finding().offset())).orElse(null);
        Entry first = second == null ? null : Keys.entry(level.get(), second.getKey()).orElse(null);
        if (first == null || first == second) {
            return List.of();
        }
        TextEdit edit = lines(one, second);
        boolean alone = edit.offset() <= second.getOffset() && Keys.end(second) <= edit.end()
                && one.text().substring(edit.offset(), second.getOffset()).isBlank()
                && one.text().substring(Keys.end(second), edit.end()).strip().matches("(?s)(#.*)?");
        if (!alone) {
            return List.of();
        }
        boolean same = Yaml.events(source(one, first)).isPresent()
                && Yaml.events(source(one, first)).equals(Yaml.events(source(one, second)));
        return same
                ? one.safe("Delete the second one: it says the same", edit)
                : one.safe("Make the second one a comment: only the first is read", commented(one, edit));
    }

    private static TextEdit[] commented(Case one, TextEdit lines) {
        int first = one.lines().line(lines.offset());
        int last = one.lines().line(Math.max(lines.offset(), lines.end() - 1));
        return IntStream.rangeClosed(first, last).mapToObj(line -> new TextEdit(one.lines().start(line), 0, "# "))
                .toArray(TextEdit[]::new);
    }

    private static String source(Case one, Entry entry) {
        return one.text().substring(entry.getOffset(), Keys.end(entry));
    }

    private static TextEdit lines(Case one, Entry entry) {
        int end = Keys.end(entry);
        while (end > entry.getOffset() && Character.isWhitespace(one.text().charAt(end - 1))) {
            end--;
        }
        int from = one.lines().start(one.lines().line(entry.getOffset()));
        return new TextEdit(from, one.lines().endWithBreak(one.lines().line(end)) - from, "");
    }

    private static Optional<List<Entry>> level(List<Entry> entries, int offset) {
        if (at(entries, offset).isPresent()) {
            return Optional.of(entries);
        }
        return entries.stream().filter(entry -> Keys.covers(entry, offset)).map(Entry::getValue)
                .filter(Mapping.class::isInstance).flatMap(value -> level(((Mapping) value).getEntries(), offset)
                        .stream())
                .findFirst();
    }

    private static Optional<Entry> at(List<Entry> entries, int offset) {
        return entries.stream().filter(entry -> entry.getKeyOffset() == offset).findFirst();
    }
}
