package io.torgo.maml.ui.internal.text;

import java.util.List;

/**
 * A text with styles.
 *
 * @param text  what is shown
 * @param spans the styled stretches, in order and without overlap
 */
public record RichText(String text, List<Span> spans) {

    /** How a stretch of text looks. */
    public enum Style {
        BOLD, ITALIC, HEADING, CODE, SAME, ADDED, REMOVED
    }

    /** A stretch of the text in one style, in UTF-16 units from 0. */
    public record Span(int offset, int length, Style style) {
    }

    public RichText {
        spans = List.copyOf(spans);
    }

    /** What an information control calls the text by: its letters alone. */
    @Override
    public String toString() {
        return text;
    }
}
