package io.torgo.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks whose names are given, or all. */
public final class Main {

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("language", new LanguageBenchmark());
        ALL.put("editor", new EditorBenchmark());
        ALL.put("server", new ServerBenchmark());
        ALL.put("plan", new PlanBenchmark());
        ALL.put("cli", new CliBenchmark());
        ALL.put("gateway", new GatewayBenchmark());
        ALL.put("execute", new ExecuteBenchmark());
        ALL.put("load", new LoadBenchmark());
        ALL.put("receipts", new ReceiptBenchmark());
        ALL.put("storage", new StorageBenchmark());
        ALL.put("simulators", new SimulatorBenchmark());
        ALL.put("circuits", new CircuitBenchmark());
    }

    private Main() {
    }

    /** @param arguments {@code --json} and names; system properties say where the project and its product are */
    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>(List.of(arguments));
        boolean json = names.remove("--json");
        for (String name : names) {
            if (!ALL.containsKey(name)) {
                System.err.println("torgo: no benchmark is called '" + name + "'; there are " + ALL.keySet());
                System.exit(2);
            }
        }
        run(names.isEmpty() ? List.copyOf(ALL.keySet()) : names, json);
    }

    private static void run(List<String> names, boolean json) throws Exception {
        long begun = System.nanoTime();
        Path work = Files.createTempDirectory(place("work"), "work-");
        try {
            Setting setting = new Setting(place("root"), place("product"), work, place("launcher"), place("cli"));
            Report report = new Report(System.out, json, Machine.facts(work));
            for (String name : names) {
                System.err.println("torgo: measuring " + name);
                report.begin(name);
                ALL.get(name).run(setting, report);
            }
            report.end((System.nanoTime() - begun) / 1e9);
        } finally {
            Setting.delete(work);
        }
    }

    private static Path place(String name) {
        return Path.of(System.getProperty("bench." + name));
    }
}
