package io.torgo.maml.ui.internal.text;

import io.torgo.maml.ui.internal.text.RichText.Span;
import io.torgo.maml.ui.internal.text.RichText.Style;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.EditorsUI;

/** Shows a {@link RichText}, or a string of Markdown, in a tooltip. */
public final class RichTextControl extends AbstractInformationControl implements IInformationControlExtension2 {

    private static final int WIDEST = 560;
    private static final int HIGHEST = 360;
    private static final int MARGIN = 6;
    private static final Set<Style> CODE = EnumSet.of(Style.CODE, Style.SAME, Style.ADDED, Style.REMOVED);
    private static final String COLOURS = "io.torgo.maml.ui.";

    private StyledText widget;

    /** A control that lies behind the pointer; F2 opens one that can be resized. */
    public RichTextControl(Shell parent, boolean resizable) {
        super(parent, resizable ? null : EditorsUI.getTooltipAffordanceString());
        create();
    }

    /** Makes controls for tooltips. */
    public static IInformationControlCreator creator() {
        return parent -> new RichTextControl(parent, false);
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(new FillLayout());
        widget = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        widget.setAlwaysShowScrollBars(false);
        widget.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        widget.setForeground(parent.getForeground());
        widget.setBackground(parent.getBackground());
        widget.setCaret(null);
    }

    @Override
    public void setInput(Object input) {
        show(input instanceof RichText rich ? rich : Markdown.read(String.valueOf(input)));
    }

    @Override
    public void setInformation(String markdown) {
        show(Markdown.read(markdown == null ? "" : markdown));
    }

    private void show(RichText rich) {
        widget.setText(rich.text());
        widget.setStyleRanges(rich.spans().stream().map(RichTextControl::range).toArray(StyleRange[]::new));
    }

    private static StyleRange range(Span span) {
        StyleRange range = new StyleRange(span.offset(), span.length(), colour(span.style()), null, font(span.style()));
        range.font = CODE.contains(span.style()) ? JFaceResources.getTextFont() : null;
        return range;
    }

    private static int font(Style style) {
        return switch (style) {
            case BOLD, HEADING -> SWT.BOLD;
            case ITALIC -> SWT.ITALIC;
            case CODE, SAME, ADDED, REMOVED -> SWT.NORMAL;
        };
    }

    private static Color colour(Style style) {
        ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        return switch (style) {
            case BOLD, ITALIC, SAME -> null;
            case HEADING -> colours.get(COLOURS + "heading");
            case CODE -> colours.get(COLOURS + "inline_code");
            case ADDED -> colours.get(COLOURS + "added");
            case REMOVED -> colours.get(COLOURS + "removed");
        };
    }

    @Override
    public boolean hasContents() {
        return widget.getCharCount() > 0;
    }

    @Override
    public void setForegroundColor(Color foreground) {
        super.setForegroundColor(foreground);
        widget.setForeground(foreground);
    }

    @Override
    public void setBackgroundColor(Color background) {
        super.setBackgroundColor(background);
        widget.setBackground(background);
    }

    @Override
    public Point computeSizeHint() {
        Point limits = getSizeConstraints();
        int widest = limits == null || limits.x == SWT.DEFAULT ? WIDEST : Math.max(limits.x, WIDEST);
        Point size = widget.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        if (size.x > widest) {
            size = widget.computeSize(widest, SWT.DEFAULT);
        }
        Rectangle trim = computeTrim();
        return new Point(Math.min(size.x, widest) + trim.width, Math.min(size.y, HIGHEST) + trim.height);
    }

    @Override
    public IInformationControlCreator getInformationPresenterControlCreator() {
        return parent -> new RichTextControl(parent, true);
    }
}
