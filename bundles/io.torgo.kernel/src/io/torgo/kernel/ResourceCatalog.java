package io.torgo.kernel;

import io.torgo.api.plan.Plan.Resource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Says of each name in {@code requires} whether this gateway has it, serves it by something else, or lacks it. Never
 * claims hardware that it has not seen.
 */
public final class ResourceCatalog {

    private static final String SIMULATOR = "TORGO's state-vector simulator (simulated)";
    private static final String MESH = "TORGO's mesh simulator (simulated)";
    private static final String PEERS = "encrypted shards on embedded peers; not available here as named";

    private static final Map<String, String> SUBSTITUTES = Map.ofEntries(Map.entry("bluetooth-meshd", MESH),
            Map.entry("bluetooth_mesh", MESH), Map.entry("bluetooth-mesh", MESH), Map.entry("tor", PEERS),
            Map.entry("tor_db", PEERS), Map.entry("mongodb", PEERS), Map.entry("pymongo", PEERS),
            Map.entry("sqlalchemy", "an alias of the object store for tor and mongodb addresses"),
            Map.entry("qiskit", SIMULATOR), Map.entry("cuda-q", SIMULATOR), Map.entry("cudaq", SIMULATOR),
            Map.entry("cuda_q", SIMULATOR), Map.entry("qiskit-aer", SIMULATOR));

    private final Path pythonPackages;
    private final String version;

    /**
     * @param pythonPackages where the sandbox's Python finds installed packages
     * @param version of the gateway, reported with its own substitutes
     */
    public ResourceCatalog(Path pythonPackages, String version) {
        this.pythonPackages = pythonPackages;
        this.version = version;
    }

    /** @param requirement a bare name or a pip-style one such as {@code qiskit==0.45.0} */
    public Resource lookup(String requirement) {
        String name = requirement.split("[=<>!~\\[; ]", 2)[0].strip();
        String key = name.toLowerCase(Locale.ROOT);
        if (key.equals("python") || key.equals("cpython") || key.equals("python3")) {
            return new Resource(requirement, "found", "", "the system's Python in the sandbox");
        }
        String substitute = SUBSTITUTES.get(key);
        if (substitute != null) {
            return new Resource(requirement, "substituted", version, substitute);
        }
        if (isInstalled(key)) {
            return new Resource(requirement, "found", "", "a package of the system's Python");
        }
        return new Resource(requirement, "missing", "", "nothing on this gateway; code that needs it will fail");
    }

    private boolean isInstalled(String key) {
        String module = key.replace('-', '_');
        return module.matches("[a-z0-9_]+") && (Files.isDirectory(pythonPackages.resolve(module))
                || Files.isRegularFile(pythonPackages.resolve(module + ".py")));
    }
}
