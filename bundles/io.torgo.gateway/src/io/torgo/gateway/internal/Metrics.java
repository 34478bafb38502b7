package io.torgo.gateway.internal;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the gateway does; written as Prometheus text, exposition format 0.0.4. Thread-safe. */
final class Metrics {

    private static final double[] BUCKETS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};

    private final ConcurrentSkipListMap<String, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, LongAdder> runs = new ConcurrentSkipListMap<>();
    private final LongAdder[] buckets = new LongAdder[BUCKETS.length + 1];
    private final LongAdder executionMicros = new LongAdder();

    Metrics() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    /** @param route pattern, never a path as sent: clients must not choose label values */
    void request(String method, String route, int status) {
        String labels = "{method=\"" + method + "\",route=\"" + route + "\",status=\"" + status + "\"}";
        requests.computeIfAbsent(labels, key -> new LongAdder()).increment();
    }

    void run(String status, double seconds) {
        runs.computeIfAbsent("{status=\"" + status + "\"}", key -> new LongAdder()).increment();
        int bucket = 0;
        while (bucket < BUCKETS.length && seconds > BUCKETS[bucket]) {
            bucket++;
        }
        buckets[bucket].increment();
        executionMicros.add(Math.round(seconds * 1e6));
    }

    /** @param gauges name to current value */
    String text(Map<String, Double> gauges) {
        StringBuilder text = new StringBuilder(2048);
        counter(text, "torgo_http_requests_total", "Requests by route and status.", requests);
        counter(text, "torgo_runs_total", "Runs by status.", runs);
        histogram(text);
        new TreeMap<>(gauges).forEach((name, value) -> text.append("# TYPE ").append(name).append(" gauge\n")
                .append(name).append(' ').append(number(value)).append('\n'));
        return text.toString();
    }

    private static void counter(StringBuilder text, String name, String help, Map<String, LongAdder> values) {
        text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name)
                .append(" counter\n");
        values.forEach((labels, count) -> text.append(name).append(labels).append(' ').append(count.sum())
                .append('\n'));
    }

    private void histogram(StringBuilder text) {
        String name = "torgo_execution_seconds";
        text.append("# HELP ").append(name).append(" Wall time of runs and syncs.\n# TYPE ").append(name)
                .append(" histogram\n");
        long total = 0;
        for (int i = 0; i < buckets.length; i++) {
            total += buckets[i].sum();
            String limit = i < BUCKETS.length ? number(BUCKETS[i]) : "+Inf";
            text.append(name).append("_bucket{le=\"").append(limit).append("\"} ").append(total).append('\n');
        }
        text.append(name).append("_sum ").append(number(executionMicros.sum() / 1e6)).append('\n');
        text.append(name).append("_count ").append(total).append('\n');
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%s", value);
    }
}
