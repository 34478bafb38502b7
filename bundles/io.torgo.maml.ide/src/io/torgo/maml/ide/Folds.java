package io.torgo.maml.ide;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.ide.Fold.Kind;
import io.torgo.maml.ide.internal.Tree;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.Region;
import io.torgo.maml.model.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what can be folded. */
public final class Folds {

    private final LineMap lines;
    private final List<Fold> found = new ArrayList<>();

    private Folds(LineMap lines) {
        this.lines = lines;
    }

    /** All folds, in the order of their first lines. Of a large document only front matter and sections. */
    public static List<Fold> of(DocumentAnalysis analysis) {
        ParsedDocument parsed = analysis.document();
        Folds folds = new Folds(parsed.lines());
        FrontMatter front = parsed.model().getFrontMatter();
        if (front != null) {
            folds.add(Kind.FRONT_MATTER, front.getOffset(), front.getOffset() + front.getLength());
        }
        parsed.model().getSections().forEach(folds::section);
        if (!analysis.isLarge()) {
            Tree.keys(parsed.model()).forEach(folds::key);
            Tree.blocks(parsed).forEach(block -> folds.add(Kind.CODE_BLOCK, block));
        }
        folds.found.sort(Comparator.comparingInt(Fold::startLine).thenComparing(Fold::endLine,
                Comparator.reverseOrder()));
        return List.copyOf(folds.found);
    }

    private void section(Section section) {
        boolean history = section.getName().equals("History");
        add(history ? Kind.HISTORY : Kind.SECTION, section);
    }

    private void key(Entry entry) {
        if (entry.getValue() != null) {
            add(Kind.KEY, entry.getOffset(), Math.max(entry.getOffset() + entry.getLength(),
                    entry.getValue().getOffset() + entry.getValue().getLength()));
        }
        Tree.inner(entry).forEach(this::key);
    }

    private void add(Kind kind, Region region) {
        add(kind, region.getOffset(), region.getOffset() + region.getLength());
    }

    /** Folds down to the last line that is not blank. */
    private void add(Kind kind, int from, int end) {
        int first = lines.line(from);
        int last = lines.line(Math.max(from, Math.min(lines.source().length(), end) - 1));
        while (last > first && lines.head(last, 200).isBlank()) {
            last--;
        }
        if (last > first) {
            found.add(new Fold(kind, first, last));
        }
    }
}
