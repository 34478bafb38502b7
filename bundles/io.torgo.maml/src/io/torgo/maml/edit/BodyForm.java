package io.torgo.maml.edit;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.internal.Names;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form of the body: headings, the blank lines around sections, the last line break. */
final class BodyForm {

    private static final Pattern HEADING = Pattern.compile("( {0,3}##)([ \\t]+)(\\S(?:.*\\S)?)([ \\t]*)");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_ -]+");
    private static final int MAX_HEADING = 400;

    private BodyForm() {
    }

    /** One blank behind the number signs, none at the end, sections of the reference in its spelling. */
    static List<TextEdit> headings(ParsedDocument document) {
        List<TextEdit> edits = new ArrayList<>();
        for (Section section : document.model().getSections()) {
            String line = document.lines().head(section.getLine(), MAX_HEADING);
            Matcher matcher = HEADING.matcher(line);
            if (line.length() < MAX_HEADING && matcher.matches()) {
                String formed = matcher.group(1) + " " + spelled(matcher.group(3), section);
                if (!formed.equals(line)) {
                    edits.add(new TextEdit(section.getOffset(), line.length(), formed));
                }
            }
        }
        return edits;
    }

    private static String spelled(String title, Section section) {
        boolean known = Names.isSection(section.getName()) && PLAIN.matcher(title).matches();
        return known ? section.getName() : title;
    }

    /** One blank line before each section and behind the front matter. */
    static List<TextEdit> gaps(ParsedDocument document) {
        List<TextEdit> edits = new ArrayList<>();
        Set<Integer> open = openEnds(document);
        FrontMatter head = document.model().getFrontMatter();
        int headLine = head == null || !head.isClosed() ? 0 : document.lines().line(Keys.end(head));
        if (headLine > 0) {
            int next = nextFilled(document, headLine + 1);
            if (next > 0) {
                gap(document, headLine, next, edits);
            }
        }
        for (Section section : document.model().getSections()) {
            int before = filledBefore(document, section.getLine() - 1);
            if (before > headLine && !open.contains(section.getOffset())) {
                gap(document, before, section.getLine(), edits);
            }
        }
        return edits;
    }

    /** Where a block that is never closed ends: blank lines before are part of its code. */
    private static Set<Integer> openEnds(ParsedDocument document) {
        return FenceCures.blocks(document.model()).filter(block -> !block.isClosed()).map(Keys::end)
                .collect(Collectors.toSet());
    }

    private static int nextFilled(ParsedDocument document, int from) {
        for (int line = from; line <= document.lines().count(); line++) {
            if (!isBlank(document, line)) {
                return line;
            }
        }
        return 0;
    }

    private static int filledBefore(ParsedDocument document, int from) {
        int line = from;
        while (line > 0 && isBlank(document, line)) {
            line--;
        }
        return line;
    }

    private static boolean isBlank(ParsedDocument document, int line) {
        LineMap lines = document.lines();
        for (int at = lines.start(line); at < lines.end(line); at++) {
            if (document.text().charAt(at) != ' ' && document.text().charAt(at) != '\t') {
                return false;
            }
        }
        return true;
    }

    private static void gap(ParsedDocument document, int before, int after, List<TextEdit> edits) {
        LineMap lines = document.lines();
        int from = lines.endWithBreak(before);
        int to = lines.start(after);
        boolean one = after - before == 2 && lines.start(before + 1) == lines.end(before + 1);
        if (!one) {
            edits.add(new TextEdit(from, to - from, LineBreaks.of(document.text())));
        }
    }

    /** The text ends with one line break; a block that is never closed is left as it is. */
    static List<TextEdit> end(ParsedDocument document) {
        String text = document.text();
        LineMap lines = document.lines();
        int last = filledBefore(document, lines.count());
        if (last == 0 || openEnds(document).contains(text.length())) {
            return List.of();
        }
        int from = lines.end(last);
        String wanted = LineBreaks.of(text);
        boolean formed = lines.endWithBreak(last) == text.length() && text.length() > from;
        return formed ? List.of() : List.of(new TextEdit(from, text.length() - from, wanted));
    }
}
