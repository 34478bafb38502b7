package io.torgo.agents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.agent.beluga.RobustDetector;
import io.torgo.api.agent.AnomalyReport;
import io.torgo.api.agent.AnomalyReport.Anomaly;
import io.torgo.api.agent.Vital;
import io.torgo.api.agent.VitalSigns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RobustDetectorTest {

    private static final long SEED = 20260101;

    private final RobustDetector detector = new RobustDetector();

    @Test
    void aSuddenChangeIsFoundWithWhatWasUsual() {
        List<VitalSigns> readings = pulse(70, 71, 69, 70, 72, 70, 71, 69, 70, 71, 130, 70);
        AnomalyReport report = detector.scan(readings);
        assertEquals(1, report.anomalies().size());
        Anomaly found = report.anomalies().getFirst();
        assertEquals(130, found.value());
        assertEquals(70, found.expected());
        assertEquals(15, found.score(), 1e-9);
        assertEquals(4, report.scored());
        assertEquals(4.0, report.threshold());
    }

    @Test
    void aFlatSignalDoesNotExplode() {
        double[] flat = new double[40];
        Arrays.fill(flat, 70);
        flat[30] = 71;
        flat[35] = 60;
        assertEquals(List.of(), detector.scan(pulse(flat)).anomalies());
        flat[36] = 40;
        Anomaly found = detector.scan(pulse(flat)).anomalies().getFirst();
        assertEquals(-7.5, found.score(), 1e-9);
    }

    @Test
    void impossibleValuesAreAnomaliesFromTheStartAndAreNotLearned() {
        AnomalyReport report = detector.scan(pulse(400, -5, 70, 70, 70, 70, 70, 70, 70, 70, 70));
        assertEquals(List.of(400.0, -5.0), report.anomalies().stream().map(Anomaly::value).toList());
        assertTrue(report.anomalies().get(0).score() > 0);
        assertTrue(report.anomalies().get(1).score() < 0);
        assertEquals(3, report.scored());
    }

    @Test
    void warmUpIsNotScoredAndNoNumberIsNoMeasurement() {
        AnomalyReport report = detector.scan(pulse(70, 70, 70, 70, Double.NaN, 70, 70, 130, 70));
        assertEquals(List.of(), report.anomalies());
        assertEquals(0, report.scored());
    }

    @Test
    void subjectsAndVitalsAreJudgedByTheirOwnPast() {
        List<VitalSigns> readings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            readings.add(new VitalSigns(Instant.ofEpochSecond(i), "calm", Map.of(Vital.PULSE, 50.0), Optional.empty(),
                    Optional.empty()));
            readings.add(new VitalSigns(Instant.ofEpochSecond(i), "busy", Map.of(Vital.PULSE, 150.0), Optional.empty(),
                    Optional.empty()));
        }
        assertEquals(List.of(), detector.scan(readings).anomalies());
        assertEquals(24, detector.scan(readings).scored());
    }

    /** Reports what comes out on data the threshold was not chosen on; the bars are well below it. */
    @Test
    void recallAndFalseAlarmsOnSyntheticVitals() {
        Quality validation = quality(SEED);
        Quality test = quality(SEED + 1);
        System.getLogger("test").log(System.Logger.Level.INFO,
                "synthetic vitals, seeds {0} and {1}: validation {2}; test {3}", Long.toString(SEED),
                Long.toString(SEED + 1), validation, test);
        assertTrue(test.recall() > 0.9, test.toString());
        assertTrue(test.falseAlarms() < 0.001, test.toString());
    }

    private record Quality(int injected, int found, int clean, int wrong) {

        double recall() {
            return (double) found / injected;
        }

        double falseAlarms() {
            return (double) wrong / clean;
        }

        @Override
        public String toString() {
            return String.format("recall %.3f (%d of %d), precision %.3f, false alarms %.5f (%d of %d)", recall(),
                    found, injected, (double) found / (found + wrong), falseAlarms(), wrong, clean);
        }
    }

    /** A hundred people, two hundred readings each, with slow drift, normal noise and one jump in a hundred values. */
    private Quality quality(long seed) {
        Random random = new Random(seed);
        double[] usual = {16, 97, 120, 72, 36.8};
        double[] noise = {1.5, 0.8, 5, 4, 0.15};
        Set<String> jumps = new HashSet<>();
        List<VitalSigns> readings = new ArrayList<>();
        for (int person = 0; person < 100; person++) {
            double offset = random.nextGaussian();
            for (int i = 0; i < 200; i++) {
                Map<Vital, Double> values = new EnumMap<>(Vital.class);
                for (Vital vital : Vital.values()) {
                    int v = vital.ordinal();
                    double drift = noise[v] * Math.sin(i / 40.0 + person);
                    double value = usual[v] + noise[v] * (offset + drift / noise[v] + random.nextGaussian());
                    if (i >= RobustDetector.WARM_UP && random.nextInt(100) == 0) {
                        double direction = vital == Vital.OXYGEN_SATURATION ? -1 : random.nextBoolean() ? 1 : -1;
                        value += direction * noise[v] * (5 + 7 * random.nextDouble());
                        jumps.add(key(i, "p" + person, vital));
                    }
                    values.put(vital, vital == Vital.OXYGEN_SATURATION ? Math.min(100, value) : Math.max(0, value));
                }
                readings.add(new VitalSigns(Instant.ofEpochSecond(i), "p" + person, values, Optional.empty(),
                        Optional.empty()));
            }
        }
        AnomalyReport report = detector.scan(readings);
        int found = (int) report.anomalies().stream().filter(a -> jumps.contains(key(a))).count();
        return new Quality(jumps.size(), found, report.scored() - jumps.size(), report.anomalies().size() - found);
    }

    private static String key(Anomaly anomaly) {
        return key((int) anomaly.time().getEpochSecond(), anomaly.subject(), anomaly.vital());
    }

    private static String key(int second, String subject, Vital vital) {
        return second + "/" + subject + "/" + vital;
    }

    private static List<VitalSigns> pulse(double... values) {
        List<VitalSigns> readings = new ArrayList<>();
        for (double value : values) {
            readings.add(new VitalSigns(Instant.ofEpochSecond(readings.size()), "x", Map.of(Vital.PULSE, value),
                    Optional.empty(), Optional.empty()));
        }
        return readings;
    }
}
