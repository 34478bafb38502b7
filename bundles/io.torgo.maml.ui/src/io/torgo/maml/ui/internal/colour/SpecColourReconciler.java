package io.torgo.maml.ui.internal.colour;

/** Colours a specification, and again when the theme changes. */
public final class SpecColourReconciler extends ColourReconciler {

    /** Made by the generic editor, one for each open specification. */
    public SpecColourReconciler() {
        super(SpecColourer::new);
    }
}
