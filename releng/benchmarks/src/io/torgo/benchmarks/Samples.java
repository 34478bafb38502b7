package io.torgo.benchmarks;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Measured values of one thing, in one unit.
 *
 * @param sorted ascending
 * @param isRate whether more is better
 */
record Samples(double[] sorted, boolean isRate) {

    private static final double QUIET = 0.25;

    Samples {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = sorted.clone();
        Arrays.sort(sorted);
    }

    Samples(double... values) {
        this(values, false);
    }

    /** Work that is measured; what it throws ends the benchmark. */
    interface Work {
        void run() throws Exception;
    }

    /** Runs the work and answers the seconds that each measured run took. */
    static Samples seconds(int warmUps, int runs, Work work) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            work.run();
        }
        double[] seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            long begun = System.nanoTime();
            work.run();
            seconds[i] = (System.nanoTime() - begun) / 1e9;
        }
        return new Samples(seconds);
    }

    /** The same measurements in another unit. */
    Samples map(DoubleUnaryOperator conversion) {
        return new Samples(Arrays.stream(sorted).map(conversion).toArray(), isRate);
    }

    Samples millis() {
        return map(seconds -> seconds * 1e3);
    }

    /** Seconds to an amount a second. */
    Samples rate(double amount) {
        return new Samples(map(seconds -> amount / seconds).sorted, true);
    }

    int count() {
        return sorted.length;
    }

    double median() {
        return quantile(0.5);
    }

    /** What 95 of 100 measurements are no worse than. */
    double p95() {
        return quantile(isRate ? 0.05 : 0.95);
    }

    /** What 99 of 100 measurements are no worse than. */
    double p99() {
        return quantile(isRate ? 0.01 : 0.99);
    }

    double min() {
        return sorted[0];
    }

    double max() {
        return sorted[sorted.length - 1];
    }

    /** Whether the middle half of the measurements spreads over more than a quarter of the median. */
    boolean isNoisy() {
        return quantile(0.75) - quantile(0.25) > QUIET * median();
    }

    /** Nearest rank, so that every figure was really measured. */
    private double quantile(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
