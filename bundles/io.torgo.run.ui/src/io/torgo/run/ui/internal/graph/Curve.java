package io.torgo.run.ui.internal.graph;

/**
 * An arrow's line: a cubic Bézier curve from its start to its tip.
 *
 * @param edge what it draws
 */
public record Curve(GraphEdge edge, double startX, double startY, double outX, double outY, double inX, double inY,
        double endX, double endY) {

    /** Downwards from box to box, for boxes of one column. */
    static Curve down(GraphEdge edge, Rect from, Rect to) {
        double half = (to.y() - from.bottom()) / 2;
        return new Curve(edge, from.middleX(), from.bottom(), from.middleX(), from.bottom() + half, to.middleX(),
                to.y() - half, to.middleX(), to.y());
    }

    /** From the right side of one box to the left side of another. */
    static Curve across(GraphEdge edge, Rect from, Rect to) {
        double reach = Math.max(24, (to.x() - from.right()) / 2);
        return new Curve(edge, from.right(), from.middleY(), from.right() + reach, from.middleY(), to.x() - reach,
                to.middleY(), to.x(), to.middleY());
    }
}
