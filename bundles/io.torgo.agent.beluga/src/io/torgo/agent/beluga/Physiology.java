package io.torgo.agent.beluga;

import io.torgo.api.agent.Vital;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a body can do, per vital sign, in the vital's unit.
 *
 * @param least least value that a sensor can truly see on a living body
 * @param most greatest such value
 * @param scale smallest standard deviation assumed: the usual breath-to-breath and sensor variation. It keeps a flat
 *     signal from making an anomaly of every change of the last digit
 */
record Physiology(double least, double most, double scale) {

    private static final Map<Vital, Physiology> ALL = new EnumMap<>(Map.of(
            Vital.RESPIRATION_RATE, new Physiology(0, 120, 1.5),
            Vital.OXYGEN_SATURATION, new Physiology(0, 100, 1),
            Vital.SYSTOLIC_PRESSURE, new Physiology(0, 350, 5),
            Vital.PULSE, new Physiology(0, 350, 4),
            Vital.TEMPERATURE, new Physiology(9, 47, 0.2)));

    static Physiology of(Vital vital) {
        return ALL.get(vital);
    }

    boolean possible(double value) {
        return value >= least && value <= most;
    }

    /** The possible value nearest to the given one. */
    double nearest(double value) {
        return Math.clamp(value, least, most);
    }
}
