package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.HistoryEntry;
import io.torgo.maml.model.MamlFactory;
import io.torgo.maml.model.Section;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the lines of a history: the reference form, and the variants with brackets or without colon. */
final class HistoryReader {

    private static final int MAX_LINE = 10_000;
    /** Dash, decoration, time (perhaps in brackets), colon, bracketed action, text. */
    private static final Pattern LINE = Pattern.compile("[ \\t]*+(?:[-*+][ \\t]++)?+[^\\p{Alnum}\\[`*]*+[`*]*+\\[?+"
            + "([0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt][0-9:.]*[0-9])?+(?:[Zz]|[-+][0-9:]*[0-9])?+)\\]?+[`*]*+"
            + "[ \\t]*+:?+[ \\t]*+[-–—]?+[ \\t]*+[`*]*+"
            + "\\[([^\\]]++)\\][`*]*+:?+(.*+)");
    private static final Pattern ACTOR = Pattern.compile("by `([^`]++)`[^`]*+$");

    private HistoryReader() {
    }

    /** The lines (1-based) of a section that have to be entries: neither blank nor in a block nor a continuation. */
    static Stream<Integer> lines(Section section, LineMap lines) {
        int first = section.getLine() + 1;
        int end = section.getOffset() + section.getLength();
        return IntStream.rangeClosed(first, lines.count()).takeWhile(line -> lines.start(line) < end)
                .filter(line -> isEntryLine(lines, line)).filter(line -> !isInBlock(section, lines.start(line)))
                .boxed();
    }

    private static boolean isEntryLine(LineMap lines, int line) {
        int start = lines.start(line);
        int end = lines.end(line);
        if (Texts.isBlank(lines.source(), start, end)) {
            return false;
        }
        char first = lines.source().charAt(start);
        boolean continuation = first == ' ' || first == '\t';
        return !continuation && !lines.source().startsWith("<!--", start) && !isRule(lines.source(), start, end)
                && Fence.at(lines, line) == null;
    }

    private static boolean isRule(String text, int start, int end) {
        return end - start >= 3 && text.substring(start, end).chars().allMatch(c -> c == '-' || c == '*' || c == ' ');
    }

    private static boolean isInBlock(Section section, int offset) {
        int low = 0;
        int high = section.getBlocks().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            CodeBlock block = section.getBlocks().get(middle);
            if (offset < block.getOffset()) {
                high = middle;
            } else if (offset >= block.getOffset() + block.getLength()) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** The entry on a line, if the line has the form of one. */
    static Optional<HistoryEntry> entry(LineMap lines, int line) {
        String written = lines.head(line, MAX_LINE);
        Matcher matcher = LINE.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        HistoryEntry entry = MamlFactory.eINSTANCE.createHistoryEntry();
        entry.setOffset(lines.start(line));
        entry.setLength(lines.end(line) - lines.start(line));
        entry.setLine(line);
        entry.setTime(matcher.group(1));
        entry.setAction(matcher.group(2));
        entry.setText(matcher.group(3).strip());
        Matcher actor = ACTOR.matcher(entry.getText());
        if (actor.find()) {
            entry.setActor(actor.group(1));
            entry.setText(entry.getText().substring(0, actor.start()).strip());
        }
        return Optional.of(entry);
    }
}
