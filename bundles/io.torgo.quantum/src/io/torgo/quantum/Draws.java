package io.torgo.quantum;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws from probabilities. */
final class Draws {

    private Draws() {
    }

    /** How many of so many independent events of that probability happen. */
    static int binomial(int trials, double probability, RandomGenerator random) {
        if (probability <= 0) {
            return 0;
        }
        if (probability >= 1) {
            return trials;
        }
        int happened = 0;
        for (int i = 0; i < trials; i++) {
            happened += random.nextDouble() < probability ? 1 : 0;
        }
        return happened;
    }

    /** Points on a line of that length, ascending. */
    static double[] points(int count, double length, RandomGenerator random) {
        double[] points = random.doubles(count).toArray();
        Arrays.sort(points);
        for (int i = 0; i < count; i++) {
            points[i] *= length;
        }
        return points;
    }
}
