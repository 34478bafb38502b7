package io.torgo.run.ui.internal.graph;

/** Says how wide a text is, in pixels at zoom 1. */
public interface TextMeasure {

    /** For places without a screen: a generous mean width of a sans-serif letter. */
    TextMeasure ESTIMATE = (text, bold) -> text.length() * (bold ? 7.4 : 6.6);

    /** Width of one line. */
    double width(String text, boolean bold);
}
