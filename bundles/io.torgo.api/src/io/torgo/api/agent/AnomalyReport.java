package io.torgo.api.agent;

import java.time.Instant;
import java.util.List;

/**
 * @param method names the score, for example {@code streaming robust z (median, MAD)}
 * @param threshold score above which a reading is an anomaly
 * @param scored values that were scored
 * @param anomalies in order of time
 */
public record AnomalyReport(String method, double threshold, int scored, List<Anomaly> anomalies) {

    /**
     * @param value what was measured
     * @param expected the subject's usual value at that time
     * @param score how far off it is, in robust standard deviations, signed
     */
    public record Anomaly(Instant time, String subject, Vital vital, double value, double expected, double score) {
    }
}
