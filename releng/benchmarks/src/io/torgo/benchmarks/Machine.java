package io.torgo.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the figures were measured on. */
final class Machine {

    private static final double BUSY = 2;
    private static final Path LOAD = Path.of("/proc/loadavg");

    private Machine() {
    }

    static Map<String, Object> facts(Path workFolder) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cpu", field(Path.of("/proc/cpuinfo"), "model name"));
        facts.put("cores", (long) Runtime.getRuntime().availableProcessors());
        facts.put("memory", field(Path.of("/proc/meminfo"), "MemTotal"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("file_system", Files.getFileStore(workFolder).type());
        facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        facts.put("java_options", options());
        return facts;
    }

    private static String options() {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return String.join(" ", options.stream().filter(option -> option.startsWith("-X")).toList());
    }

    /** Runnable tasks over the last minute, as the kernel counts them. */
    static double load() {
        try {
            return Double.parseDouble(Files.readString(LOAD).split(" ")[0]);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    static boolean isBusy(double load) {
        return load > BUSY;
    }

    /** The value of a "name: value" line of a file under /proc; "unknown" where there is none. */
    static String field(Path file, String name) throws IOException {
        if (!Files.isReadable(file)) {
            return "unknown";
        }
        return Files.readAllLines(file).stream().filter(line -> line.startsWith(name)).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("unknown");
    }

    /** A size of a process in MiB, for example {@code VmRSS}. */
    static double memory(long pid, String name) throws IOException {
        String[] parts = field(Path.of("/proc", Long.toString(pid), "status"), name).split(" ");
        return parts.length < 2 ? Double.NaN : Double.parseDouble(parts[0]) / 1024;
    }
}
