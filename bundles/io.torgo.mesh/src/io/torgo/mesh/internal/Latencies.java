package io.torgo.mesh.internal;

import io.torgo.api.mesh.RelayReport.HopLatency;
import io.torgo.api.mesh.RelayReport.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Percentiles of delivered messages, by nearest rank. */
public final class Latencies {

    private static final double MICROS_PER_MILLI = 1_000;

    private Latencies() {
    }

    public static Latency of(List<Message> delivered) {
        double[] millis = delivered.stream().mapToDouble(message -> message.latency() / MICROS_PER_MILLI).sorted()
                .toArray();
        return new Latency(percentile(millis, 50), percentile(millis, 95), percentile(millis, 99));
    }

    public static List<HopLatency> byHops(List<Message> delivered) {
        TreeMap<Integer, List<Message>> groups = new TreeMap<>();
        delivered.forEach(message -> groups.computeIfAbsent(message.hops(), hops -> new ArrayList<>()).add(message));
        return groups.entrySet().stream()
                .map(group -> new HopLatency(group.getKey(), group.getValue().size(), of(group.getValue()))).toList();
    }

    private static double percentile(double[] sorted, int percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (sorted.length * percent + 99) / 100;
        return sorted[Math.max(0, rank - 1)];
    }
}
