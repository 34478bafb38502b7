package io.torgo.kernel;

import io.torgo.api.plan.Plan.Resource;
import io.torgo.exec.Libraries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Says of each name in {@code requires} whether this gateway has it, serves it by something else, or lacks it. Never
 * claims hardware that it has not seen.
 */
public final class ResourceCatalog {

    private static final String SIMULATOR = "TORGO's state-vector simulator (simulated)";
    private static final String MESH = "TORGO's mesh simulator (simulated)";
    private static final String PEERS = "encrypted shards on embedded peers; not available here as named";

    private static final Set<String> INTERPRETERS = Set.of("python", "cpython", "python3");

    /** What the gateway itself has in place of the service, the radio or the processor named. */
    private static final Map<String, String> SERVICES = Map.ofEntries(Map.entry("bluetooth-meshd", MESH),
            Map.entry("bluetooth_mesh", MESH), Map.entry("bluetooth-mesh", MESH), Map.entry("tor", PEERS),
            Map.entry("tor_db", PEERS), Map.entry("mongodb", PEERS), Map.entry("pymongo", PEERS),
            Map.entry("sqlalchemy", "an alias of the object store for tor and mongodb addresses"),
            Map.entry("qiskit", SIMULATOR), Map.entry("cuda-q", SIMULATOR), Map.entry("cudaq", SIMULATOR),
            Map.entry("cuda_q", SIMULATOR), Map.entry("qiskit-aer", SIMULATOR));

    private final Function<String, Resource> libraries;
    private final String version;

    /**
     * @param libraries what blocks find in the sandbox
     * @param version of the gateway, reported with its own substitutes
     */
    public ResourceCatalog(Libraries libraries, String version) {
        this.libraries = requirement -> resource(libraries.lookup(requirement));
        this.version = version;
    }

    /**
     * A catalogue that looks for folders of packages and knows no versions.
     *
     * @param pythonPackages where the sandbox's Python finds installed packages
     */
    public ResourceCatalog(Path pythonPackages, String version) {
        this.libraries = requirement -> folder(pythonPackages, requirement);
        this.version = version;
    }

    /** @param requirement a bare name or a pip-style one such as {@code qiskit==0.45.0} */
    public Resource lookup(String requirement) {
        Resource found = libraries.apply(requirement);
        String service = SERVICES.get(name(requirement));
        return service == null || found.state().equals("found")
                ? found
                : new Resource(requirement, "substituted", version, service);
    }

    private static Resource resource(Libraries.Library library) {
        return new Resource(library.requirement(), library.state().equals("satisfied") ? "found" : library.state(),
                library.version(), library.by());
    }

    private static String name(String requirement) {
        return requirement.split("[=<>!~\\[; ]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Resource folder(Path packages, String requirement) {
        String module = name(requirement).replace('-', '_');
        boolean python = INTERPRETERS.contains(module);
        boolean installed = python || module.matches("[a-z0-9_]+") && (Files.isDirectory(packages.resolve(module))
                || Files.isRegularFile(packages.resolve(module + ".py")));
        return installed
                ? new Resource(requirement, "found", "", python
                        ? "the system's Python in the sandbox"
                        : "a package of the system's Python")
                : new Resource(requirement, "missing", "", "nothing on this gateway; code that needs it will fail");
    }
}
