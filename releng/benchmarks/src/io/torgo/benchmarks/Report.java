package io.torgo.benchmarks;

import io.torgo.gateway.wire.Json;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects figures; prints each at once for a person, or all as one JSON object at the end. */
final class Report {

    private final PrintStream out;
    private final boolean json;
    private final Map<String, Object> machine;
    private final double load;
    private final List<Object> figures = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private String group = "";

    Report(PrintStream out, boolean json, Map<String, Object> machine) {
        this.out = out;
        this.json = json;
        this.machine = machine;
        this.load = Machine.load();
        if (!json) {
            machine.forEach((name, value) -> out.println(name.replace('_', ' ') + ": " + value));
            out.println("load: " + load + (Machine.isBusy(load) ? " (BUSY: other work disturbs these figures)" : ""));
        }
    }

    void begin(String name) {
        group = name;
        if (!json) {
            out.println();
            out.println("== " + name + " ==");
        }
    }

    void figure(String what, String unit, int warmUps, Samples samples, String baselineName, Samples baseline) {
        Figure figure = new Figure(group, what, unit, samples, baselineName, baseline, warmUps);
        figures.add(figure.json());
        if (!json) {
            out.print(figure.text());
        }
    }

    /** Says how a figure came about, or why there is none. */
    void remark(String text) {
        remarks.add(group + ": " + text);
        if (!json) {
            out.println("(" + text + ")");
        }
    }

    void end(double seconds) {
        double loadAfter = Machine.load();
        if (!json) {
            out.printf("%nload at the end: %s; %.0f s in all%n", loadAfter, seconds);
            return;
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine);
        all.put("load_before", load);
        all.put("load_after", loadAfter);
        all.put("seconds", seconds);
        all.put("figures", figures);
        all.put("remarks", remarks);
        out.println(new String(Json.bytes(all), StandardCharsets.UTF_8).strip());
    }
}
