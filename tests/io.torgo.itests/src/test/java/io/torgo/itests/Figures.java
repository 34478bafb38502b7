package io.torgo.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Figures for people, and figures to compare. */
final class Figures {

    /** Members that name a run or say how long it took. */
    private static final List<String> OF_ONE_RUN = List.of("run", "receipts", "millis", "cpuMillis", "peakBytes",
            "object", "created");

    private Figures() {
    }

    /** The value below which a share of the sorted values lies (nearest rank). */
    static double percentile(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    static double median(double... values) {
        return percentile(sorted(values), 0.5);
    }

    private static double[] sorted(double... values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    /** For example {@code p50 12.1 ms, p99 30.0 ms, max 41.8 ms of 1000}. */
    static String latencies(double... millis) {
        double[] sorted = sorted(millis);
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, max %.1f ms of %d", percentile(sorted, 0.5),
                percentile(sorted, 0.99), sorted[sorted.length - 1], sorted.length);
    }

    /** A run's answer without its times, ids and names. */
    static JsonNode comparable(JsonNode run) {
        JsonNode copy = run.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_ONE_RUN);
        }
        node.forEach(Figures::strip);
    }
}
