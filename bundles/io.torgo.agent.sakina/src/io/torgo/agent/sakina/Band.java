package io.torgo.agent.sakina;

/**
 * One cell of the NEWS2 chart.
 *
 * @param lowest lowest value of the band, inclusive, at the chart's resolution
 * @param highest highest value of the band, inclusive
 * @param points 0 to 3
 */
record Band(double lowest, double highest, int points) {

    static Band upTo(double highest, int points) {
        return new Band(Double.NEGATIVE_INFINITY, highest, points);
    }

    static Band from(double lowest, int points) {
        return new Band(lowest, Double.POSITIVE_INFINITY, points);
    }

    boolean holds(double value) {
        return value >= lowest && value <= highest;
    }
}
