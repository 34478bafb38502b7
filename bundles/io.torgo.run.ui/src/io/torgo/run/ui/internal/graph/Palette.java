package io.torgo.run.ui.internal.graph;

/**
 * Colours of a picture as {@code #rrggbb}.
 *
 * @param ground behind everything
 * @param box    inside of a box
 * @param text   names
 * @param quiet  details, borders of what no plan speaks of, arrows
 * @param good   found, granted
 * @param warn   substituted
 * @param bad    missing, refused
 */
public record Palette(String ground, String box, String text, String quiet, String good, String warn, String bad) {

    /** For light grounds and for files. */
    public static final Palette LIGHT = new Palette("#ffffff", "#f6f8fa", "#1f2328", "#6e7781", "#1a7f37", "#9a6700",
            "#cf222e");

    /** The colour of a state. */
    public String of(GraphNode.State state) {
        return switch (state) {
            case UNKNOWN -> quiet;
            case GOOD -> good;
            case SUBSTITUTED -> warn;
            case BAD -> bad;
        };
    }
}
