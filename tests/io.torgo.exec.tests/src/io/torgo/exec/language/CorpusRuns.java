package io.torgo.exec.language;

import io.torgo.api.Capability;
import io.torgo.api.Outcome;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.Limits;
import io.torgo.exec.Environments;
import io.torgo.exec.Libraries;
import io.torgo.exec.SandboxConfig;
import io.torgo.exec.SandboxRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs every Python block of a corpus of documents in the sandbox, and writes down how each ends. */
final class CorpusRuns {

    static final Limits LIMITS = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(10), 1L << 30, 64, 1 << 20);

    private static final Pattern FENCE = Pattern.compile("(?ms)^(`{3,}|~{3,})[ \\t]*(\\S*)[^\\n]*\\n(.*?)^\\1[ \\t]*$");
    private static final Pattern NUMBER = Pattern.compile("^(?:seed_\\d+_)?\\d+");
    private static final Set<String> PYTHON = Set.of("python", "py", "python3", "qiskit");
    private static final Pattern IMPORT = Pattern
            .compile("(?m)^\\s*(?:from\\s+([\\w.]+)\\s+import|import\\s+([^#\\n;]+))");
    private static final List<String> PACKAGES = List.of("numpy", "scipy", "pandas", "torch", "pyyaml", "requests",
            "fastapi", "pydantic", "prometheus-client", "websockets", "paho-mqtt", "opencv-python", "qutip", "pydicom");

    private CorpusRuns() {
    }

    /**
     * @param place number of the document and line of the fence
     * @param code how it ended: {@code ran} or a code
     * @param detail what it printed last of all about itself
     */
    record Row(String place, String code, String detail) {
    }

    /** What decides how the blocks end, beside the blocks: the interpreter and those packages that they ask for. */
    static String machine(SandboxConfig config) {
        Libraries libraries = new Libraries(config.python(), Environments.of(config));
        List<String> found = new ArrayList<>(List.of("Python " + libraries.lookup("python").version()));
        PACKAGES.forEach(name -> libraries.installed(name).ifPresent(version -> found.add(name + " " + version)));
        return String.join(", ", found);
    }

    /** Runs the blocks of all documents in a folder, in the order of their names. */
    static List<Row> run(Path folder, SandboxRunner runner) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> documents = Files.list(folder)) {
            for (Path document : documents.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
                rows.addAll(document(document, runner));
            }
        }
        return rows;
    }

    private static List<Row> document(Path document, SandboxRunner runner) throws IOException {
        String text = new String(Files.readAllBytes(document), StandardCharsets.UTF_8);
        Matcher name = NUMBER.matcher(document.getFileName().toString());
        String number = name.find() ? name.group() : document.getFileName().toString();
        List<Row> rows = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            if (PYTHON.contains(fence.group(2).toLowerCase(Locale.ROOT))) {
                String place = number + ":" + (1 + text.substring(0, fence.start()).lines().count());
                BlockResult result = run(fence.group(3), values, runner);
                values.putAll(result.values());
                rows.add(row(place, result));
            }
        }
        return rows;
    }

    private static BlockResult run(String source, Map<String, Object> values, SandboxRunner runner) {
        Set<Capability> announced = announced(source);
        QuantumPlatform platform = new QuantumPlatform();
        return runner.run(new BlockJob("block", "python", source, Map.of(), Map.of(), LIMITS, Map.copyOf(values),
                Set.of(), Optional.empty()), (method, parameters) -> {
                    if (Capability.ofMethod(method).filter(announced::contains).isEmpty()) {
                        return Outcome.failed("EXEC-DENIED", "no import announces " + method, "announce it");
                    }
                    return method.startsWith("quantum.")
                            ? platform.call(method, parameters)
                            : Outcome.failed("RUN-NO-DATA", "the corpus has no data sets", "put them beside it");
                });
    }

    /** As the planner reads it from the imports. */
    private static Set<Capability> announced(String source) {
        Set<Capability> announced = EnumSet.noneOf(Capability.class);
        Matcher imports = IMPORT.matcher(source);
        while (imports.find()) {
            for (String module : (imports.group(1) == null ? imports.group(2) : imports.group(1)).split(",")) {
                switch (module.strip().split("[.\\s]", 2)[0]) {
                    case "bluetooth_mesh" -> announced.add(Capability.MESH);
                    case "tor_db", "sqlalchemy" -> announced.add(Capability.STORAGE);
                    case "qiskit", "qiskit_aer" -> announced.add(Capability.QUANTUM);
                    case "torgo" -> announced.addAll(Set.of(Capability.AGENT, Capability.LOG));
                    default -> {
                        // An ordinary module asks nothing of the platform.
                    }
                }
            }
        }
        return announced;
    }

    private static Row row(String place, BlockResult result) {
        if (result.problem().isEmpty()) {
            return new Row(place, "ran", result.result() == null ? "" : "with a result");
        }
        String code = result.problem().get().code();
        String message = result.problem().get().message().replaceAll("0x[0-9a-f]+", "0x…").replace('\n', ' ')
                .replace("|", "/").replace("`", "'");
        String shown = message.length() > 110 ? message.substring(0, 110) + "…" : message;
        return new Row(place, code, "EXEC-MISSING-MODULE".equals(code)
                ? shown + ": " + result.problem().get().cure()
                : shown);
    }

    /** The page, whole. */
    static String page(List<Row> rows, String machine) {
        Map<String, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.code(), 1L, Long::sum));
        StringBuilder page = new StringBuilder(PREFACE.formatted(machine, rows.size()));
        counts.forEach((code, count) -> page.append("| %s | %d | %s |\n".formatted(code, count, meaning(code))));
        page.append("\n## Modules that were missing\n\n| module | blocks | what would satisfy it |\n|---|---|---|\n");
        missing(rows).forEach((module, found) -> page.append("| %s | %d | %s |\n".formatted(module, found.size(),
                found.getFirst())));
        page.append("\n## Every block\n\nNumber of the document and line of the fence.\n\n| block | ending | why |\n"
                + "|---|---|---|\n");
        rows.forEach(row -> page.append("| %s | %s | %s |\n".formatted(row.place(), row.code(), brief(row))));
        return page.toString();
    }

    private static String brief(Row row) {
        return "EXEC-MISSING-MODULE".equals(row.code()) ? row.detail().split(": ", 2)[0] : row.detail();
    }

    private static Map<String, List<String>> missing(List<Row> rows) {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        Pattern name = Pattern.compile("(?:No module named |cannot import name .* from )'([^']+)'.*?: (.*)");
        rows.stream().filter(row -> "EXEC-MISSING-MODULE".equals(row.code())).map(row -> name.matcher(row.detail()))
                .filter(Matcher::find).sorted(Comparator.comparing(found -> found.group(1)))
                .forEach(found -> missing.computeIfAbsent(found.group(1), module -> new ArrayList<>())
                        .add(found.group(2)));
        return missing;
    }

    private static String meaning(String code) {
        return switch (code) {
            case "ran" -> "came to its end";
            case "EXEC-SYNTAX" -> "is no complete Python: a fragment, or another language under this tag";
            case "EXEC-MISSING-MODULE" -> "imports what is not there; see below what would satisfy it";
            case "EXEC-ERROR" -> "ended with an exception of its own";
            case "EXEC-CALL" -> "a platform call failed; the corpus has no data sets";
            case "EXEC-DENIED" -> "called the platform without having announced it";
            case "EXEC-TIMEOUT", "EXEC-CPU" -> "computed longer than it may";
            case "EXEC-NETWORK" -> "tried to use the network";
            case "EXEC-FILE" -> "tried to reach a file of the host";
            case "EXEC-PROCESSES" -> "tried to start a process";
            default -> "see each block";
        };
    }

    /** The machine that a page was made on. */
    static Optional<String> machineOf(String page) {
        Matcher line = Pattern.compile("(?m)^Made with: (.*)$").matcher(page);
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    /** The endings that a page lists, by block. */
    static Map<String, String> endings(String page) {
        Map<String, String> endings = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| (\\w+:\\d+) \\| (\\S+) \\|").matcher(page);
        while (row.find()) {
            endings.put(row.group(1), row.group(2));
        }
        return endings;
    }

    private static final String PREFACE = """
            # What the Python blocks of real documents do in the sandbox

            A corpus of real documents, written by others and not part of this repository, has Python \
            blocks of all kinds. Each of them was
            run in the real sandbox with the platform's simulator behind it, 20 s of wall time, 10 s \
            of processor time, no input, no data
            sets, no environment; blocks of one document one after the other, with the values of \
            those before. A missing package is no
            fault of the sandbox: the page says what would satisfy it. `CorpusRunsTest` runs all of \
            them again and compares.

            Made with: %s

            | ending | of %d blocks | meaning |
            |---|---|---|
            """;
}
