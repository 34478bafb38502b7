package io.torgo.run.ui.internal.graph;

/** A rectangle in units of one pixel at zoom 1. */
public record Rect(double x, double y, double width, double height) {

    /** Whether a point lies inside or on the left or upper border. */
    public boolean contains(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height;
    }

    /** Whether two rectangles share more than a border. */
    public boolean overlaps(Rect other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }
}
