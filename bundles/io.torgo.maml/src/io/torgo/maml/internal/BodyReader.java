package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.MamlFactory;
import io.torgo.maml.model.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads sections and fenced blocks, line by line. Where a fence is missing it decides what the author meant: a bare
 * fence before a heading closes nothing, and a block that runs into another opening fence was never closed.
 */
final class BodyReader {

    private final String text;
    private final LineMap lines;
    private final Document document;
    private final Problems problems;
    private final boolean bareHeadings;
    private final List<Mark> marks = new ArrayList<>();
    private int[] nextFence;
    private int[] nextReference;
    private Fence unclosable;
    private Section section;

    BodyReader(SourceText source, Document document, Problems problems, boolean bareHeadings) {
        this.text = source.text();
        this.lines = source.lines();
        this.document = document;
        this.problems = problems;
        this.bareHeadings = bareHeadings;
    }

    /** A line that matters: a fence or a heading. */
    private record Mark(int line, Fence fence, Heading heading) {
    }

    void read(int bodyLine) {
        index(bodyLine);
        int i = 0;
        while (i < marks.size()) {
            Mark mark = marks.get(i);
            if (mark.heading() != null) {
                begin(mark);
                i++;
            } else if (isStray(i)) {
                stray(mark.line());
                i++;
            } else {
                i = block(i);
            }
        }
        endSection(text.length());
        SectionParts.fill(document, text, lines);
    }

    /** Looks once at every line, and notes for each mark the next fence and the next heading of the reference. */
    private void index(int bodyLine) {
        for (int line = bodyLine; line <= lines.count(); line++) {
            Fence fence = Fence.at(lines, line);
            Heading heading = fence == null ? headingAt(line) : null;
            if (fence != null || heading != null) {
                marks.add(new Mark(line, fence, heading));
            }
        }
        int count = marks.size();
        nextFence = new int[count + 2];
        nextReference = new int[count + 2];
        Arrays.fill(nextFence, count);
        Arrays.fill(nextReference, count);
        for (int i = count - 1; i >= 0; i--) {
            Heading heading = marks.get(i).heading();
            boolean reference = heading != null && Names.isSection(Names.section(heading.title()));
            nextFence[i] = heading == null ? i : nextFence[i + 1];
            nextReference[i] = reference ? i : nextReference[i + 1];
        }
    }

    private Heading headingAt(int line) {
        Heading heading = Heading.at(lines, line);
        if (heading == null && bareHeadings && lines.end(line) - lines.start(line) < 40) {
            String bare = lines.text(line).strip();
            return Names.isSection(Names.section(bare)) ? new Heading(bare) : null;
        }
        return heading;
    }

    /** A bare fence opens a block only if a fence that can close it comes before the next heading. */
    private boolean isStray(int i) {
        Fence fence = marks.get(i).fence();
        if (!fence.isBare()) {
            return false;
        }
        int next = nextFence[i + 1];
        boolean closed = next < marks.size() && marks.get(next).fence().closes(fence);
        return !closed || nextReference[i + 1] < next;
    }

    private void stray(int line) {
        int start = lines.start(line);
        problems.error("C03", start, lines.end(line) - start, "This fence closes no block",
                "Delete the line; or write a language behind it and close the block.");
    }

    private void begin(Mark mark) {
        int line = mark.line();
        endSection(lines.start(line));
        section = MamlFactory.eINSTANCE.createSection();
        section.setOffset(lines.start(line));
        section.setLine(line);
        section.setLevel(2);
        section.setTitle(mark.heading().title());
        section.setName(Names.section(mark.heading().title()));
        section.setHeadingLength(lines.end(line) - lines.start(line));
        section.setBodyOffset(lines.endWithBreak(line));
        document.getSections().add(section);
    }

    private void endSection(int end) {
        if (section != null) {
            section.setLength(end - section.getOffset());
            section.setBodyLength(end - section.getBodyOffset());
        }
    }

    /** Reads a block and gives the mark to go on with. */
    private int block(int i) {
        Mark opener = marks.get(i);
        int close = closing(i);
        Mark end = close < marks.size() ? marks.get(close) : null;
        boolean closed = end != null && end.fence() != null && end.fence().closes(opener.fence());
        int codeEnd = end == null ? text.length() : lines.start(end.line());
        CodeBlock block = newBlock(opener, codeEnd);
        block.setLength((closed ? lines.end(end.line()) : codeEnd) - block.getOffset());
        block.setClosed(closed);
        (section == null ? document.getBlocks() : section.getBlocks()).add(block);
        if (!closed) {
            problems.error("C02", block.getOffset(), lines.end(opener.line()) - block.getOffset(),
                    "This code block is never closed", "Write a line with three back-ticks behind the block's code.");
        }
        return closed ? close + 1 : close;
    }

    private CodeBlock newBlock(Mark opener, int codeEnd) {
        int codeStart = lines.endWithBreak(opener.line());
        CodeBlock block = MamlFactory.eINSTANCE.createCodeBlock();
        block.setOffset(lines.start(opener.line()));
        block.setLine(opener.line());
        block.setInfo(opener.fence().info());
        block.setLanguage(opener.fence().language());
        block.setCodeOffset(codeStart);
        block.setCodeLength(codeEnd - codeStart);
        block.setCodeLine(opener.line() + 1);
        block.setCode(text.substring(codeStart, codeEnd));
        return block;
    }

    /**
     * The mark of the closing fence; without one, that of the heading or fence where the block has to end, or their
     * number. Fences do not nest in Markdown: a language behind a fence in a block of code says that the block before
     * was never closed. Only blocks that quote documents may hold such lines.
     */
    private int closing(int i) {
        Fence opener = marks.get(i).fence();
        boolean container = Names.CONTAINER_LANGUAGES.contains(opener.language());
        int at = isUnclosable(opener) ? marks.size() : nextFence[i + 1];
        while (at < marks.size() && !marks.get(at).fence().closes(opener)) {
            if (!container && marks.get(at).fence().opensAnother(opener)) {
                return Math.min(nextReference[i + 1], at);
            }
            at = nextFence[at + 1];
        }
        if (at < marks.size()) {
            return at;
        }
        unclosable = opener;
        return nextReference[i + 1];
    }

    /** Whether the rest of the text was already searched in vain for a fence that closes this one. */
    private boolean isUnclosable(Fence opener) {
        return unclosable != null && unclosable.mark() == opener.mark() && unclosable.length() <= opener.length()
                && unclosable.indent() >= opener.indent();
    }
}
