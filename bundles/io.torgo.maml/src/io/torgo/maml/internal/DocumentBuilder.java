package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.MamlFactory;
import java.util.List;

/** Makes the model of a text: front matter first, then the body line by line. */
public final class DocumentBuilder {

    private final SourceText source;
    private final LineMap lines;
    private final Problems problems;
    private final Document document = MamlFactory.eINSTANCE.createDocument();
    private int bodyLine = 1;

    public DocumentBuilder(SourceText source) {
        this.source = source;
        this.lines = source.lines();
        this.problems = new Problems(lines, source.text().length());
    }

    /** Reads everything. */
    public Parts build() {
        document.setLength(source.text().length());
        document.setLine(1);
        TextRules.check(source, problems);
        int first = firstFilled(0);
        int line = isDelimiter(first) ? firstFilled(lines.endWithBreak(first)) : first;
        List<int[]> keys = LostBreaks.keys(lines, line);
        boolean breaksLost = !keys.isEmpty();
        if (breaksLost) {
            reflow(line, keys);
        } else {
            head();
        }
        new BodyReader(source, document, problems, breaksLost).read(bodyLine);
        return new Parts(document, problems.list());
    }

    private int firstFilled(int from) {
        return lines.line(Texts.skipBlanks(source.text(), from, source.text().length()));
    }

    private boolean isDelimiter(int line) {
        return lines.head(line, 40).strip().equals("---");
    }

    private void reflow(int line, List<int[]> keys) {
        FrontMatter head = frontMatter(line, lines.start(line), lines.end(line));
        head.setOffset(lines.start(line));
        head.setLength(head.getContentLength());
        bodyLine = line < lines.count() && isDelimiter(line + 1) ? line + 2 : line + 1;
        problems.error("F05", head.getOffset(), head.getLength(),
                "The line breaks are lost: " + keys.size() + " keys stand on one line",
                "Put every key on a line of its own and write '## ' before each section's name.");
        new HeadReader(source, problems).reflow(head, keys);
    }

    private FrontMatter frontMatter(int line, int contentStart, int contentEnd) {
        FrontMatter head = MamlFactory.eINSTANCE.createFrontMatter();
        document.setFrontMatter(head);
        head.setLine(line);
        head.setContentOffset(contentStart);
        head.setContentLength(contentEnd - contentStart);
        return head;
    }

    private void head() {
        HeadFinder.Head found = new HeadFinder(source).find();
        if (found == null) {
            int line = firstFilled(0);
            problems.error("F01", lines.start(line), lines.end(line) - lines.start(line),
                    "The document does not start with a front matter",
                    "Start with a line ---, the keys, and another line ---.");
            return;
        }
        bodyLine = found.bodyLine();
        int contentStart = lines.start(found.first() > lines.count() ? lines.count() : found.first());
        int contentEnd = found.last() < found.first() ? contentStart : lines.endWithBreak(found.last());
        FrontMatter head = frontMatter(found.start(), contentStart, Math.max(contentStart, contentEnd));
        head.setOffset(lines.start(found.start()));
        head.setLength(lines.end(Math.min(lines.count(), Math.max(found.start(), found.closed()
                ? found.last() + 1
                : found.last()))) - head.getOffset());
        head.setOpened(found.opened());
        head.setClosed(found.closed());
        delimiters(found, head);
        new HeadReader(source, problems).read(head);
    }

    private void delimiters(HeadFinder.Head found, FrontMatter head) {
        int firstLineLength = lines.end(found.start()) - head.getOffset();
        if (!found.atTop() || !found.opened() && !found.closed()) {
            problems.error("F01", head.getOffset(), firstLineLength, found.opened()
                    ? "Something stands before the front matter"
                    : "The document does not start with ---",
                    "Move the front matter to the top, between two lines ---.");
        } else if (!found.opened()) {
            problems.error("F02", head.getOffset(), firstLineLength, "The opening --- is missing",
                    "Write a line --- before this one.");
        } else if (!found.closed()) {
            problems.error("F02", head.getOffset(), firstLineLength, "The closing --- is missing",
                    "Write a line --- behind the last key, before the first section.");
        }
    }
}
