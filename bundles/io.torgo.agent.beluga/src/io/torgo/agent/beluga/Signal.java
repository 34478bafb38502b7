package io.torgo.agent.beluga;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.OptionalDouble;

/** The recent past of one vital sign of one subject: running median and median absolute deviation. */
final class Signal {

    /** Makes the median absolute deviation of a normal distribution its standard deviation. */
    private static final double NORMAL_CONSISTENCY = 1.4826;

    private final Deque<Double> window = new ArrayDeque<>();
    private final Physiology physiology;

    Signal(Physiology physiology) {
        this.physiology = physiology;
    }

    boolean isWarm() {
        return window.size() >= RobustDetector.WARM_UP;
    }

    /** Takes a value into the past. */
    void add(double value) {
        window.addLast(value);
        if (window.size() > RobustDetector.WINDOW) {
            window.removeFirst();
        }
    }

    /** The usual value, absent while nothing was seen. */
    OptionalDouble median() {
        return window.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(median(values()));
    }

    /** Robust standard deviation around the median, never below the physiological minimum. */
    double scale() {
        if (window.isEmpty()) {
            return physiology.scale();
        }
        double[] values = values();
        double center = median(values);
        double[] deviations = Arrays.stream(values).map(value -> Math.abs(value - center)).toArray();
        return Math.max(physiology.scale(), NORMAL_CONSISTENCY * median(deviations));
    }

    private double[] values() {
        return window.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
