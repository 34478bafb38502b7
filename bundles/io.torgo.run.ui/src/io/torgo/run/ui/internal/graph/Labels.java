package io.torgo.run.ui.internal.graph;

/** Cuts labels to the width of their boxes. */
public final class Labels {

    private static final String CUT = "…";

    private Labels() {
    }

    /** The text, or as much of its beginning as fits before an ellipsis. */
    public static String fit(String text, double width, boolean bold, TextMeasure measure) {
        if (measure.width(text, bold) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && measure.width(text.substring(0, end) + CUT, bold) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + CUT;
    }
}
