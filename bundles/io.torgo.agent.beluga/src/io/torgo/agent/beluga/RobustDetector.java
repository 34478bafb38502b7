package io.torgo.agent.beluga;

import io.torgo.api.agent.AnomalyDetector;
import io.torgo.api.agent.AnomalyReport;
import io.torgo.api.agent.AnomalyReport.Anomaly;
import io.torgo.api.agent.Vital;
import io.torgo.api.agent.VitalSigns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Streaming robust z-score: how many robust standard deviations (1.4826 times the median absolute deviation over the
 * last {@value #WINDOW} values, at least a physiological minimum) a value lies from the running median. The first
 * {@value #WARM_UP} values of a signal are learned from, not scored. A value that no living body has is an anomaly at
 * any time and is not learned from. A value that is not a finite number counts as not measured. Stateless.
 *
 * <p>Source: B. Iglewicz, D. C. Hoaglin, How to Detect and Handle Outliers, 1993.
 */
public final class RobustDetector implements AnomalyDetector {

    /** Values of one signal that are remembered. */
    public static final int WINDOW = 30;
    /** Values of one signal before its first score. */
    public static final int WARM_UP = 8;
    /**
     * Score above which a value is an anomaly: the lowest, in steps of 0.5, that raised no more than one false alarm in
     * 10,000 values of the validation half of the synthetic set of the tests.
     */
    public static final double THRESHOLD = 4.0;

    private static final String METHOD = "streaming robust z (median, MAD; window " + WINDOW + ", warm-up " + WARM_UP
            + ")";

    @Override
    public AnomalyReport scan(List<VitalSigns> readings) {
        Scan scan = new Scan();
        readings.forEach(scan::reading);
        return new AnomalyReport(METHOD, THRESHOLD, scan.scored, List.copyOf(scan.anomalies));
    }

    private record Key(String subject, Vital vital) {
    }

    /** The state of one pass over the readings. */
    private static final class Scan {

        private final Map<Key, Signal> signals = new HashMap<>();
        private final List<Anomaly> anomalies = new ArrayList<>();
        private int scored;

        void reading(VitalSigns signs) {
            for (Vital vital : Vital.values()) {
                Double value = signs.values().get(vital);
                if (value != null && Double.isFinite(value)) {
                    value(signs, vital, value);
                }
            }
        }

        private void value(VitalSigns signs, Vital vital, double value) {
            Physiology physiology = Physiology.of(vital);
            Signal signal = signals.computeIfAbsent(new Key(signs.subject(), vital), key -> new Signal(physiology));
            boolean possible = physiology.possible(value);
            if (!possible || signal.isWarm()) {
                scored++;
                double expected = signal.median().orElse(physiology.nearest(value));
                double score = (value - expected) / signal.scale();
                if (!possible || Math.abs(score) > THRESHOLD) {
                    anomalies.add(new Anomaly(signs.time(), signs.subject(), vital, value, expected, score));
                }
            }
            if (possible) {
                signal.add(value);
            }
        }
    }
}
