package io.torgo.maml.ui.internal.colour;

import io.torgo.maml.ide.Highlight.Kind;
import io.torgo.verify.gospel.Colours;
import io.torgo.verify.gospel.Colours.Stretch;
import java.util.List;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.ui.PlatformUI;

/** Turns the colours of a specification into the styles of the current theme, a piece at a time as {@link Colourer}. */
final class SpecColourer implements IPresentationDamager, IPresentationRepairer {

    private final Remainder remainder;
    private IDocument document;
    private String text = "";
    private List<Stretch> colours = List.of();

    SpecColourer(Remainder remainder) {
        this.remainder = remainder;
    }

    @Override
    public void setDocument(IDocument next) {
        document = next;
        if (next != null) {
            read();
        }
    }

    private void read() {
        text = document.get();
        colours = Colours.of(text);
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        List<Stretch> before = colours;
        int shift = -text.length();
        read();
        shift += text.length();
        int inserted = event.getText() == null ? 0 : event.getText().length();
        int changed = Math.min(event.getOffset() + inserted, text.length());
        int start = Math.min(agreesUpTo(before), text.lastIndexOf('\n', event.getOffset() - 1) + 1);
        int end = Math.clamp(agreesFrom(before, shift, changed), lineEnd(changed), text.length());
        return new Region(start, end - start);
    }

    /** Where a change begins to show: a comment far above may be closed by it. */
    private int agreesUpTo(List<Stretch> before) {
        int at = 0;
        while (at < before.size() && at < colours.size() && before.get(at).equals(colours.get(at))) {
            at++;
        }
        int old = at < before.size() ? before.get(at).start() : text.length();
        return Math.min(old, at < colours.size() ? colours.get(at).start() : text.length());
    }

    /** Where it shows no more: a comment that it opens may reach to the end of the text. */
    private int agreesFrom(List<Stretch> before, int shift, int changed) {
        int old = before.size();
        int now = colours.size();
        while (old > 0 && now > 0 && colours.get(now - 1).start() >= changed
                && colours.get(now - 1).equals(shifted(before.get(old - 1), shift))) {
            old--;
            now--;
        }
        return Math.max(now == 0 ? 0 : colours.get(now - 1).end(), old == 0 ? 0 : before.get(old - 1).end() + shift);
    }

    private static Stretch shifted(Stretch stretch, int shift) {
        return new Stretch(stretch.kind(), stretch.start() + shift, stretch.end() + shift);
    }

    private int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
        if (document.getLength() != text.length()) {
            read();
        }
        int from = Math.min(damage.getOffset(), text.length());
        int wanted = Math.min(damage.getOffset() + damage.getLength(), text.length());
        int to = wanted - from > Colourer.AT_ONCE ? lineEnd(from + Colourer.AT_ONCE) : wanted;
        paint(presentation, from, Math.min(to, wanted));
        if (to < wanted) {
            remainder.add(document, to, wanted - to);
        }
    }

    private void paint(TextPresentation presentation, int from, int to) {
        ColorRegistry registry = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        int last = from;
        for (Stretch each : colours) {
            int start = Math.max(each.start(), last);
            int end = Math.min(each.end(), to);
            if (start < end) {
                Colourer.addPlain(presentation, last, start);
                Kind kind = Kind.valueOf(each.kind().name());
                presentation.addStyleRange(Colourer.style(kind, start, end - start, registry));
                last = end;
            }
        }
        Colourer.addPlain(presentation, last, to);
    }
}
