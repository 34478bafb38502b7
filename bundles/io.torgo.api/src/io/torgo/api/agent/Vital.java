package io.torgo.api.agent;

import java.util.Arrays;
import java.util.Optional;

/** Vital signs with a number, their column name in data sets and their unit. */
public enum Vital {

    RESPIRATION_RATE("respiration_rate", "breaths/min"), OXYGEN_SATURATION("spo2", "%"), SYSTOLIC_PRESSURE(
            "systolic_bp", "mmHg"), PULSE("heart_rate", "beats/min"), TEMPERATURE("temperature", "°C");

    private final String column;
    private final String unit;

    Vital(String column, String unit) {
        this.column = column;
        this.unit = unit;
    }

    public String column() {
        return column;
    }

    public String unit() {
        return unit;
    }

    public static Optional<Vital> byColumn(String column) {
        return Arrays.stream(values()).filter(vital -> vital.column.equals(column)).findFirst();
    }
}
