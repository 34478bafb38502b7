package io.torgo.agent.sakina;

import io.torgo.api.agent.Vital;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The five measured parameters of NEWS2 with their bands, SpO2 on scale 1. Source: Royal College of Physicians,
 * National Early Warning Score (NEWS) 2, London 2017, chart 1.
 */
enum Parameter {

    RESPIRATION(Vital.RESPIRATION_RATE, "respiration rate", 0, 0, 120, Band.upTo(8, 3), new Band(9, 11, 1),
            new Band(12, 20, 0), new Band(21, 24, 2), Band.from(25, 3)), SATURATION(Vital.OXYGEN_SATURATION,
                    "oxygen saturation, scale 1", 0, 0, 100, Band.upTo(91, 3), new Band(92, 93, 2),
                    new Band(94, 95, 1), Band.from(96, 0)), PRESSURE(Vital.SYSTOLIC_PRESSURE, "systolic blood pressure",
                            0, 0, 350, Band.upTo(90, 3), new Band(91, 100, 2),
                            new Band(101, 110, 1), new Band(111, 219, 0), Band.from(220, 3)), PULSE(Vital.PULSE,
                                    "pulse", 0, 0, 350, Band.upTo(40, 3), new Band(41, 50, 1), new Band(51, 90, 0),
                                    new Band(91, 110, 1), new Band(111, 130, 2),
                                    Band.from(131, 3)), TEMPERATURE(Vital.TEMPERATURE, "temperature", 1, 9, 47,
                                            Band.upTo(35.0, 3), new Band(35.1, 36.0, 1),
                                            new Band(36.1, 38.0, 0), new Band(38.1, 39.0, 1), Band.from(39.1, 2));

    private final Vital vital;
    private final String title;
    private final int decimals;
    private final double least;
    private final double most;
    private final List<Band> bands;

    Parameter(Vital vital, String title, int decimals, double least, double most, Band... bands) {
        this.vital = vital;
        this.title = title;
        this.decimals = decimals;
        this.least = least;
        this.most = most;
        this.bands = List.of(bands);
    }

    Vital vital() {
        return vital;
    }

    String title() {
        return title;
    }

    /** The most points that a value could add. */
    int worst() {
        return bands.stream().mapToInt(Band::points).max().orElseThrow();
    }

    /** Whether a living body can have that value; a sensor's impossible value is no measurement. */
    boolean possible(double value) {
        return value >= least && value <= most;
    }

    /** The value at the resolution of the chart, half up: whole numbers, tenths of a degree. */
    BigDecimal charted(double value) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    Band band(double value) {
        double charted = charted(value).doubleValue();
        return bands.stream().filter(band -> band.holds(charted)).findFirst().orElseThrow();
    }

    /** Says which band the value is in, for example {@code 21 to 24 breaths/min}. */
    String describe(Band band) {
        if (band.lowest() == Double.NEGATIVE_INFINITY) {
            return text(band.highest()) + " " + vital.unit() + " or less";
        }
        return band.highest() == Double.POSITIVE_INFINITY
                ? text(band.lowest()) + " " + vital.unit() + " or more"
                : text(band.lowest()) + " to " + text(band.highest()) + " " + vital.unit();
    }

    private String text(double bound) {
        return charted(bound).toPlainString();
    }
}
