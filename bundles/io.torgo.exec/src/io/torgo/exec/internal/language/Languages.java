package io.torgo.exec.internal.language;

import io.torgo.api.exec.BlockJob;
import io.torgo.exec.Environments;
import io.torgo.exec.Libraries;
import io.torgo.exec.SandboxConfig;
import io.torgo.exec.internal.Runtime;
import io.torgo.exec.internal.RuntimeCatalog;
import io.torgo.exec.internal.Shims;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The languages that can be run on this host, each with the runtime that takes its blocks. Most are run by the Python
 * worker, which knows them itself or starts their interpreter inside the sandbox.
 */
public final class Languages implements RuntimeCatalog {

    /** Fence tag to the name by which a worker knows the language. */
    private static final Map<String, String> TAGS = Map.ofEntries(Map.entry("python", "python"),
            Map.entry("py", "python"), Map.entry("python3", "python"), Map.entry("qiskit", "python"),
            Map.entry("javascript", "javascript"), Map.entry("js", "javascript"), Map.entry("bash", "bash"),
            Map.entry("sh", "bash"), Map.entry("ocaml", "ocaml"), Map.entry("sql", "sql"),
            Map.entry("openqasm", "openqasm"), Map.entry("qasm", "openqasm"), Map.entry("json", "json"),
            Map.entry("yaml", "json"), Map.entry("yml", "json"));

    private static final Map<String, Path> INTERPRETERS = Map.of("javascript", Path.of("/usr/bin/node"), "bash",
            Path.of("/bin/bash"), "ocaml", Path.of("/usr/bin/ocaml"));

    private static final Set<String> NUMERIC = Set.of("numpy", "scipy", "pandas", "scikit-learn", "networkx");
    private static final String PYTHON_SHIM = "/shims/torgo.zip";
    /** Half the time of running the archive itself, for which Python imports what finds main modules. */
    private static final String START = "import sys; sys.path[0] = '" + PYTHON_SHIM
            + "'; import _worker; _worker.main()";
    private static final String NODE_SHIM = "/shims/worker.js";
    private static final long GIBIBYTE = 1L << 30;

    private final SandboxConfig config;
    private final Libraries libraries;
    private final Environments environments;
    private final Runtime.Shim modules = new Runtime.Shim(PYTHON_SHIM, Shims.zip());
    private final Map<String, Runtime> runtimes = new LinkedHashMap<>();
    private final Set<String> languages = new TreeSet<>();

    private Languages(SandboxConfig config) {
        this.config = config;
        this.environments = Environments.of(config);
        this.libraries = new Libraries(config.python(), environments);
        add(python("python", List.of(), 0, config.poolSize(), false));
        add(python("programs", List.of(), 0, 1, true));
        addIfInstalled("numpy", GIBIBYTE, List.of("numpy"));
        addIfInstalled("torch", 4 * GIBIBYTE, List.of("numpy", "torch"));
        add(node());
        TAGS.forEach((tag, language) -> {
            Path interpreter = INTERPRETERS.getOrDefault(language, config.python());
            if (Files.isExecutable(interpreter)) {
                languages.add(tag);
            }
        });
    }

    /** Looks for interpreters on this host. */
    public static RuntimeCatalog of(SandboxConfig config) {
        return new Languages(config);
    }

    /** The name by which the worker knows a language, by its fence tag. */
    public static String worker(String tag) {
        return TAGS.getOrDefault(tag, tag);
    }

    private void add(Runtime runtime) {
        runtimes.put(runtime.name(), runtime);
    }

    private void addIfInstalled(String library, long memory, List<String> preload) {
        if (libraries.installed(library).isPresent()) {
            add(python("python+" + library, preload, memory, 1, false));
        }
    }

    private Runtime python(String name, List<String> preload, long memory, int warm, boolean processes) {
        return new Runtime(name, modules, pythonCommand(), List.of(), processes, memory, Map.of(), preload,
                true, Math.min(warm, config.poolSize()));
    }

    private List<String> pythonCommand() {
        return List.of(config.python().toString(), "-S", "-s", "-B", "-X", "utf8", "-c", START);
    }

    /** V8 reserves address space by the gigabyte and uses little of it; its heap is what is really bounded. */
    private Runtime node() {
        return new Runtime("javascript", new Runtime.Shim(NODE_SHIM, Shims.resource("javascript/worker.js")),
                List.of("/usr/bin/node", "--max-old-space-size=512", "--single-threaded", NODE_SHIM),
                List.of(), false, 2 * GIBIBYTE, Map.of(), List.of(), false, Math.min(1, config.poolSize()));
    }

    private Runtime inEnvironment(Environments.Environment environment) {
        boolean torch = environment.packages().containsKey("torch");
        List<String> preload = new ArrayList<>(environment.packages().keySet());
        preload.retainAll(Set.of("numpy", "torch", "qiskit"));
        return new Runtime("environment " + environment.name() + " " + environment.fingerprint(),
                modules, pythonCommand(), List.of(environment.folder()), false,
                (torch ? 8 : 2) * GIBIBYTE, Map.of("TORGO_SITE", environment.site().toString()), preload,
                true, Math.min(1, config.poolSize()));
    }

    @Override
    public Set<String> languages() {
        return Set.copyOf(languages);
    }

    @Override
    public Optional<Runtime> find(BlockJob job) {
        if (!languages.contains(job.language())) {
            return Optional.empty();
        }
        return Optional.of(switch (worker(job.language())) {
            case "javascript" -> runtimes.get("javascript");
            case "bash", "ocaml" -> runtimes.get("programs");
            case "python" -> forPython(job);
            default -> runtimes.get("python");
        });
    }

    private Runtime forPython(BlockJob job) {
        Set<String> wanted = Imports.of(job);
        Optional<Environments.Environment> environment = environments.best(wanted, libraries);
        if (environment.isPresent()) {
            return inEnvironment(environment.get());
        }
        if (wanted.contains("torch") && runtimes.containsKey("python+torch")) {
            return runtimes.get("python+torch");
        }
        boolean numeric = wanted.stream().anyMatch(NUMERIC::contains) && runtimes.containsKey("python+numpy");
        return runtimes.get(numeric ? "python+numpy" : "python");
    }

    @Override
    public List<Runtime> all() {
        return List.copyOf(runtimes.values());
    }
}
