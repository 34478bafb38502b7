package io.torgo.maml.ui.internal.colour;

import java.util.function.Function;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

/** Colours the text, and again when the theme changes. */
public sealed class ColourReconciler extends PresentationReconciler permits SpecColourReconciler {

    private final IPropertyChangeListener themeListener = this::themeChanged;
    private final Remainder remainder = new Remainder();
    private ITextViewer viewer;

    /** Made by the generic editor, one for each open document. */
    public ColourReconciler() {
        this(Colourer::new);
    }

    <T extends IPresentationDamager & IPresentationRepairer> ColourReconciler(Function<Remainder, T> painter) {
        T colourer = painter.apply(remainder);
        setDamager(colourer, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(colourer, IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void install(ITextViewer next) {
        remainder.install(next);
        viewer = next;
        super.install(next);
        themes().addPropertyChangeListener(themeListener);
    }

    @Override
    public void uninstall() {
        themes().removePropertyChangeListener(themeListener);
        viewer = null;
        remainder.uninstall();
        super.uninstall();
    }

    private static IThemeManager themes() {
        return PlatformUI.getWorkbench().getThemeManager();
    }

    private void themeChanged(PropertyChangeEvent event) {
        boolean concerns = event.getProperty().startsWith(Colourer.PREFIX)
                || event.getProperty().equals(IThemeManager.CHANGE_CURRENT_THEME);
        if (concerns && viewer != null) {
            viewer.invalidateTextPresentation();
        }
    }
}
