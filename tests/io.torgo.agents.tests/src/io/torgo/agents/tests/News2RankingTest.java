package io.torgo.agents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.agent.sakina.News2Ranking;
import io.torgo.api.agent.TriageReport.Factor;
import io.torgo.api.agent.TriageReport.Rank;
import io.torgo.api.agent.Vital;
import io.torgo.api.agent.VitalSigns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected points: Royal College of Physicians, National Early Warning Score (NEWS) 2, 2017, chart 1. */
class News2RankingTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Map<Vital, Double> NORMAL = Map.of(Vital.RESPIRATION_RATE, 16.0, Vital.OXYGEN_SATURATION,
            98.0, Vital.SYSTOLIC_PRESSURE, 120.0, Vital.PULSE, 70.0, Vital.TEMPERATURE, 37.0);

    private final News2Ranking ranking = new News2Ranking();

    @ParameterizedTest
    @CsvSource({"0,3", "3,3", "8,3", "9,1", "11,1", "12,0", "20,0", "21,2", "24,2", "25,3", "60,3", "8.4,3", "8.5,1",
            "20.49,0", "20.5,2"})
    void respiration(double value, int points) {
        assertPoints(Vital.RESPIRATION_RATE, value, points);
    }

    @ParameterizedTest
    @CsvSource({"0,3", "83,3", "91,3", "92,2", "93,2", "94,1", "95,1", "96,0", "100,0", "91.5,2", "95.4,1"})
    void saturationOnScaleOne(double value, int points) {
        assertPoints(Vital.OXYGEN_SATURATION, value, points);
    }

    @ParameterizedTest
    @CsvSource({"0,3", "90,3", "91,2", "100,2", "101,1", "110,1", "111,0", "219,0", "220,3", "300,3"})
    void pressure(double value, int points) {
        assertPoints(Vital.SYSTOLIC_PRESSURE, value, points);
    }

    @ParameterizedTest
    @CsvSource({"0,3", "40,3", "41,1", "50,1", "51,0", "90,0", "91,1", "110,1", "111,2", "130,2", "131,3", "250,3"})
    void pulse(double value, int points) {
        assertPoints(Vital.PULSE, value, points);
    }

    @ParameterizedTest
    @CsvSource({"30,3", "35.0,3", "35.04,3", "35.05,1", "35.1,1", "36.0,1", "36.1,0", "38.0,0", "38.1,1", "39.0,1",
            "39.1,2", "42,2"})
    void temperature(double value, int points) {
        assertPoints(Vital.TEMPERATURE, value, points);
    }

    @ParameterizedTest
    @CsvSource({"A,0", "C,3", "V,3", "P,3", "U,3"})
    void consciousness(char level, int points) {
        Rank rank = only(new VitalSigns(NOON, "x", NORMAL, Optional.of(level), Optional.of(false)));
        assertEquals(points, rank.lowest());
        assertEquals(points, rank.highest());
    }

    @Test
    void oxygenAddsTwo() {
        assertEquals(2, only(new VitalSigns(NOON, "x", NORMAL, Optional.of('A'), Optional.of(true))).lowest());
    }

    @Test
    void everyFactorSaysWhy() {
        Rank rank = only(signs("x", Map.of(Vital.RESPIRATION_RATE, 22.0)));
        assertEquals(7, rank.factors().size());
        assertEquals(new Factor("respiration_rate", "22 breaths/min", 2,
                "respiration rate in the band 21 to 24 breaths/min"), rank.factors().getFirst());
        assertEquals("temperature in the band 36.1 to 38.0 °C", rank.factors().get(4).reason());
        assertEquals("oxygen saturation, scale 1 in the band 96 % or more", rank.factors().get(1).reason());
    }

    @Test
    void nothingMeasuredGivesTheWidestBounds() {
        Rank rank = only(new VitalSigns(NOON, "x", Map.of(), Optional.empty(), Optional.empty()));
        assertEquals(0, rank.lowest());
        assertEquals(20, rank.highest());
        assertEquals(List.of("respiration_rate", "spo2", "systolic_bp", "heart_rate", "temperature",
                "supplemental_oxygen", "consciousness"), rank.missing());
        assertEquals(List.of(), rank.factors());
    }

    @Test
    void anImpossibleValueIsMissingAndNotNormal() {
        for (double impossible : new double[]{140, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            Rank rank = only(signs("x", Map.of(Vital.OXYGEN_SATURATION, impossible)));
            assertEquals(List.of("spo2"), rank.missing());
            assertEquals(List.of(0, 3), List.of(rank.lowest(), rank.highest()));
        }
        Rank unknown = only(new VitalSigns(NOON, "x", NORMAL, Optional.of('Z'), Optional.of(false)));
        assertEquals(List.of("consciousness"), unknown.missing());
    }

    @Test
    void riskClasses() {
        assertEquals("low", only(signs("x", Map.of())).risk());
        assertEquals("low", risk(21, 94, 70, 38.5));
        assertEquals("low-medium", risk(25, 98, 70, 37));
        assertEquals("low-medium", risk(25, 95, 70, 37));
        assertEquals("medium", risk(21, 92, 91, 37));
        assertEquals("medium", risk(25, 92, 70, 37));
        assertEquals("medium", risk(25, 92, 91, 37));
        assertEquals("high", risk(25, 91, 91, 37));
        assertEquals("high", risk(25, 91, 131, 34));
    }

    @Test
    void theLatestOfEachPersonCountsAndTheMostUrgentIsFirst() {
        List<VitalSigns> readings = new ArrayList<>(List.of(signs("b", Map.of(Vital.PULSE, 140.0)),
                signs("a", Map.of(Vital.PULSE, 140.0)), signs("c", Map.of(Vital.PULSE, 140.0, Vital.TEMPERATURE, 34.0)),
                new VitalSigns(NOON, "d", Map.of(Vital.PULSE, 140.0), Optional.empty(), Optional.empty()),
                new VitalSigns(NOON.minusSeconds(9), "z", Map.of(Vital.PULSE, 10.0), Optional.of('U'),
                        Optional.of(true)),
                signs("z", Map.of())));
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(readings, random);
            assertEquals(List.of("c", "d", "a", "b", "z"),
                    ranking.rank(readings).ranking().stream().map(Rank::subject).toList());
        }
        assertTrue(ranking.rank(List.of()).method().startsWith("NEWS2"));
    }

    private String risk(double respiration, double saturation, double pulse, double temperature) {
        return only(signs("x", Map.of(Vital.RESPIRATION_RATE, respiration, Vital.OXYGEN_SATURATION, saturation,
                Vital.PULSE, pulse, Vital.TEMPERATURE, temperature))).risk();
    }

    private void assertPoints(Vital vital, double value, int points) {
        Rank rank = only(signs("x", Map.of(vital, value)));
        assertEquals(points, rank.lowest());
        assertEquals(points, rank.highest());
    }

    private Rank only(VitalSigns signs) {
        return ranking.rank(List.of(signs)).ranking().getFirst();
    }

    private static VitalSigns signs(String subject, Map<Vital, Double> changes) {
        Map<Vital, Double> values = new EnumMap<>(NORMAL);
        values.putAll(changes);
        return new VitalSigns(NOON, subject, values, Optional.of('A'), Optional.of(false));
    }
}
