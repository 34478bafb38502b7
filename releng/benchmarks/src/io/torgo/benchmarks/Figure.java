package io.torgo.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One measured figure beside its baseline.
 *
 * @param group benchmark it belongs to
 * @param what was measured
 * @param unit of figure and baseline
 * @param samples of the figure
 * @param baselineName what the figure is compared with
 * @param baseline samples of that, in the same unit and from the same run
 * @param warmUps runs before the first that counts
 */
record Figure(String group, String what, String unit, Samples samples, String baselineName, Samples baseline,
        int warmUps) {

    double ratio() {
        return samples.median() / baseline.median();
    }

    String text() {
        return String.format(Locale.ROOT, "%s%n    %s%s%n    baseline, %s: %s%s%n    ratio of the medians %s%n", what,
                numbers(samples), noise(samples), baselineName, numbers(baseline), noise(baseline), number(ratio()));
    }

    private String numbers(Samples of) {
        return of.count() == 1
                ? number(of.median()) + " " + unit + " (once)"
                : String.format(Locale.ROOT, "median %s %s, p95 %s, p99 %s, min %s, max %s (%d runs)",
                        number(of.median()),
                        unit,
                        number(of.p95()), number(of.p99()), number(of.min()), number(of.max()), of.count());
    }

    private static String noise(Samples of) {
        return of.isNoisy() ? " NOISY" : "";
    }

    /** Three significant digits, whatever the size. */
    static String number(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", group);
        json.put("what", what);
        json.put("unit", unit);
        json.putAll(json(samples));
        json.put("warm_ups", (long) warmUps);
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("what", baselineName);
        other.putAll(json(baseline));
        json.put("baseline", other);
        json.put("ratio", ratio());
        return json;
    }

    private static Map<String, Object> json(Samples of) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runs", (long) of.count());
        json.put("median", of.median());
        json.put("p95", of.p95());
        json.put("p99", of.p99());
        json.put("min", of.min());
        json.put("max", of.max());
        json.put("noisy", of.isNoisy());
        return json;
    }
}
