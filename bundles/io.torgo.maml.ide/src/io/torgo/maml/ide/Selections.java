package io.torgo.maml.ide;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.ide.internal.Tree;
import io.torgo.maml.ide.internal.Words;
import io.torgo.maml.ide.workspace.Span;
import io.torgo.maml.model.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Widens a selection step by step: word, value, entry, key or line, block, section, document. */
public final class Selections {

    private Selections() {
    }

    /** The stretches around an offset, each inside the next, the smallest first; never empty. */
    public static List<Span> around(DocumentAnalysis analysis, int offset) {
        ParsedDocument parsed = analysis.document();
        int place = Math.clamp(offset, 0, parsed.text().length());
        List<Span> candidates = new ArrayList<>();
        candidates.add(Words.word(parsed.text(), place));
        candidates.add(Words.name(parsed.text(), place));
        header(parsed, place, candidates);
        candidates.add(line(parsed.lines(), place));
        Tree.block(parsed, place).ifPresent(block -> {
            candidates.add(new Span(block.getCodeOffset(), block.getCodeLength()));
            candidates.add(span(block));
        });
        Tree.section(parsed, place).ifPresent(section -> {
            candidates.add(new Span(section.getBodyOffset(), section.getBodyLength()));
            candidates.add(span(section));
        });
        candidates.add(new Span(0, parsed.text().length()));
        return nested(candidates, place, parsed.text().length());
    }

    private static void header(ParsedDocument parsed, int place, List<Span> candidates) {
        Tree.path(parsed, place).forEach(entry -> {
            candidates.add(new Span(entry.getKeyOffset(), entry.getKeyLength()));
            candidates.add(span(entry));
            if (entry.getValue() != null) {
                candidates.add(span(entry.getValue()));
                Tree.scalars(entry.getValue()).filter(scalar -> Tree.holds(scalar, place)).forEach(scalar -> {
                    candidates.add(Tree.inside(parsed, scalar));
                    candidates.add(span(scalar));
                });
            }
        });
        if (parsed.model().getFrontMatter() != null) {
            candidates.add(span(parsed.model().getFrontMatter()));
        }
    }

    private static Span span(Region region) {
        return new Span(region.getOffset(), region.getLength());
    }

    private static Span line(LineMap lines, int place) {
        int line = lines.line(place);
        return new Span(lines.start(line), Math.max(place, lines.end(line)) - lines.start(line));
    }

    private static List<Span> nested(List<Span> candidates, int place, int end) {
        List<Span> found = new ArrayList<>();
        candidates.stream().filter(span -> span.length() > 0 && span.contains(place)
                && span.offset() + span.length() <= end).sorted(Comparator.comparingInt(Span::length)).forEach(span -> {
                    if (found.isEmpty() || holds(span, found.getLast())) {
                        found.add(span);
                    }
                });
        return found.isEmpty() ? List.of(new Span(0, end)) : List.copyOf(found);
    }

    /** Whether a stretch is larger than another and holds it. */
    private static boolean holds(Span outer, Span inner) {
        return outer.length() > inner.length() && outer.offset() <= inner.offset()
                && inner.offset() + inner.length() <= outer.offset() + outer.length();
    }
}
