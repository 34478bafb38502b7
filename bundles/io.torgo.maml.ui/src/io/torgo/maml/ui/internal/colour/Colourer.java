package io.torgo.maml.ui.internal.colour;

import io.torgo.maml.ide.Highlight;
import io.torgo.maml.ide.Highlight.Kind;
import io.torgo.maml.ide.Highlighter;
import io.torgo.maml.ui.internal.Blocks;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;

/**
 * Turns highlights into the styles of the current theme. Paints no more than {@value #AT_ONCE} characters at a time and
 * leaves the rest to {@link Remainder}, so that typing never waits for the colours of text that nobody sees.
 */
final class Colourer implements IPresentationDamager, IPresentationRepairer {

    static final String PREFIX = "io.torgo.maml.ui.";

    /** More than a screen shows. */
    static final int AT_ONCE = 12_000;

    /** A block longer than this is coloured from the changed line on, without what stands above it in the block. */
    private static final int LONG_BLOCK = 20_000;

    private final Remainder remainder;
    private IDocument document;
    private Blocks blocks = Blocks.of("");

    Colourer(Remainder remainder) {
        this.remainder = remainder;
    }

    @Override
    public void setDocument(IDocument next) {
        document = next;
        if (next != null) {
            blocks = Blocks.of(next.get());
        }
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        Blocks before = blocks;
        blocks = Blocks.of(document.get());
        int inserted = event.getText() == null ? 0 : event.getText().length();
        int changed = Math.min(event.getOffset() + inserted, document.getLength());
        int start = lineStart(event.getOffset());
        int end = Math.max(lineEnd(changed), blocks.agreesFrom(before, changed));
        if (blocks.kind(start) != Blocks.Kind.PROSE || blocks.start(start) == start) {
            end = Math.max(end, Math.min(blocks.end(start), start + LONG_BLOCK));
        }
        return new Region(start, Math.min(end, document.getLength()) - start);
    }

    private int lineStart(int offset) {
        return blocks.text().lastIndexOf('\n', offset - 1) + 1;
    }

    private int lineEnd(int offset) {
        int end = blocks.text().indexOf('\n', offset);
        return end < 0 ? blocks.text().length() : end + 1;
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
        if (document.getLength() != blocks.text().length()) {
            blocks = Blocks.of(document.get());
        }
        int from = Math.min(damage.getOffset(), document.getLength());
        int wanted = Math.min(damage.getOffset() + damage.getLength(), document.getLength());
        int to = wanted - from > AT_ONCE ? lineEnd(from + AT_ONCE) : wanted;
        paint(presentation, from, to);
        if (to < wanted) {
            remainder.add(document, to, wanted - to);
        }
    }

    private void paint(TextPresentation presentation, int from, int to) {
        ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        int last = from;
        for (Highlight highlight : highlights(from, to)) {
            int start = Math.max(highlight.offset(), last);
            int end = Math.min(highlight.end(), to);
            if (start < end) {
                addPlain(presentation, last, start);
                presentation.addStyleRange(style(highlight.kind(), start, end - start, colours));
                last = end;
            }
        }
        addPlain(presentation, last, to);
    }

    /**
     * The highlights of a part of the text. The highlighter reads from the start; here it gets a short text instead
     * that leads to the same state: the heading and the fence above the part, then the part.
     */
    private List<Highlight> highlights(int from, int to) {
        String lead = lead(from);
        int start = restart(from);
        int shift = start - lead.length();
        return Highlighter.highlight(lead + blocks.text().substring(start, to), from - shift, to - shift).stream()
                .map(found -> new Highlight(found.kind(), found.offset() + shift, found.length())).toList();
    }

    private int restart(int from) {
        int start = blocks.start(from);
        boolean whole = blocks.kind(from) != Blocks.Kind.PROSE && from - start <= LONG_BLOCK;
        return whole ? start : lineStart(from);
    }

    private String lead(int from) {
        int restart = restart(from);
        if (blocks.kind(from) == Blocks.Kind.HEADER) {
            return restart == 0 ? "" : "---\n";
        }
        boolean inside = blocks.kind(from) == Blocks.Kind.CODE && restart != blocks.start(from);
        return "x\n" + blocks.headingAbove(from) + "\n" + (inside ? blocks.firstLine(from) + "\n" : "");
    }

    static void addPlain(TextPresentation presentation, int from, int to) {
        if (from < to) {
            presentation.addStyleRange(new StyleRange(from, to - from, null, null));
        }
    }

    static StyleRange style(Kind kind, int offset, int length, ColorRegistry colours) {
        int font = kind == Kind.HEADING || kind == Kind.KEYWORD ? SWT.BOLD : SWT.NORMAL;
        return new StyleRange(offset, length, colours.get(PREFIX + kind.name().toLowerCase(Locale.ROOT)), null, font);
    }
}
