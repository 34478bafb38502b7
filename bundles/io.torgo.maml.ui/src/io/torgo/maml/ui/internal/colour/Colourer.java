package io.torgo.maml.ui.internal;

import io.torgo.maml.ide.Highlight;
import io.torgo.maml.ide.Highlight.Kind;
import io.torgo.maml.ide.Highlighter;
import java.util.Locale;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.BadLocationException;
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

/** Turns highlights into the styles of the current theme. */
final class Colourer implements IPresentationDamager, IPresentationRepairer {

    static final String PREFIX = "io.torgo.maml.ui.";

    /** A fence or delimiter changes all lines below it; further down than this they wait for the next full painting. */
    private static final int MAX_REPAINT = 50_000;

    private IDocument document;

    @Override
    public void setDocument(IDocument next) {
        document = next;
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        int start = lineStart(event.getOffset());
        int least = event.getOffset() - start + (event.getText() == null ? 0 : event.getText().length());
        return new Region(start, Math.min(document.getLength() - start, least + MAX_REPAINT));
    }

    private int lineStart(int offset) {
        try {
            return document.getLineInformationOfOffset(Math.min(offset, document.getLength())).getOffset();
        } catch (BadLocationException e) {
            // The document shrank in between: painting from its start is right as well.
            return 0;
        }
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
        ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        int end = damage.getOffset() + damage.getLength();
        int last = damage.getOffset();
        for (Highlight highlight : Highlighter.highlight(document.get(), damage.getOffset(), end)) {
            int from = Math.max(highlight.offset(), last);
            int to = Math.min(highlight.end(), end);
            if (from < to) {
                addPlain(presentation, last, from);
                presentation.addStyleRange(style(highlight.kind(), from, to - from, colours));
                last = to;
            }
        }
        addPlain(presentation, last, end);
    }

    private static void addPlain(TextPresentation presentation, int from, int to) {
        if (from < to) {
            presentation.addStyleRange(new StyleRange(from, to - from, null, null));
        }
    }

    private static StyleRange style(Kind kind, int offset, int length, ColorRegistry colours) {
        int font = kind == Kind.HEADING || kind == Kind.KEYWORD ? SWT.BOLD : SWT.NORMAL;
        return new StyleRange(offset, length, colours.get(PREFIX + kind.name().toLowerCase(Locale.ROOT)), null, font);
    }
}
