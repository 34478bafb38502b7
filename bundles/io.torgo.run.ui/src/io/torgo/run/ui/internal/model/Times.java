package io.torgo.run.ui.internal.model;

import java.util.Locale;

/** Durations for people. */
final class Times {

    private static final double SECOND = 1_000;
    private static final double MINUTE = 60 * SECOND;

    private Times() {
    }

    static String of(double millis) {
        if (millis < SECOND) {
            return String.format(Locale.ROOT, "%.0f ms", millis);
        }
        return millis < MINUTE
                ? String.format(Locale.ROOT, "%.1f s", millis / SECOND)
                : String.format(Locale.ROOT, "%d min %02.0f s", (long) (millis / MINUTE), millis % MINUTE / SECOND);
    }
}
