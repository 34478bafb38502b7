package io.torgo.kernel;

import io.torgo.api.Capability;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a block's text, its language and the names in {@code requires} ask of the platform. */
final class Announcements {

    private static final Pattern PYTHON = Pattern
            .compile("(?m)^\\s*(?:from\\s+([\\w.]+)\\s+import|import\\s+([^#\\n;]+))");
    /** A block in JavaScript has the platform as the global {@code torgo}. */
    private static final Pattern SCRIPT = Pattern
            .compile("\\btorgo\\s*\\.\\s*(?:call\\s*\\(\\s*['\"`](\\w+)\\.|(log)\\b)");
    private static final Set<String> SCRIPT_LANGUAGES = Set.of("javascript", "js", "node");
    private static final Set<String> CIRCUIT_LANGUAGES = Set.of("qasm", "openqasm", "openqasm2", "openqasm3");

    private Announcements() {
    }

    /** What a block asks for; a call that it does not announce is stopped when it is made. */
    static Set<Capability> of(String language, String code) {
        Set<Capability> asked = EnumSet.of(Capability.BLOCKS);
        if (CIRCUIT_LANGUAGES.contains(language)) {
            asked.add(Capability.QUANTUM);
        } else if (SCRIPT_LANGUAGES.contains(language)) {
            SCRIPT.matcher(code).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .map(Capability::byId).flatMap(Optional::stream).forEach(asked::add);
        } else {
            asked.addAll(imports(code));
        }
        return asked;
    }

    private static Set<Capability> imports(String code) {
        Set<Capability> asked = EnumSet.noneOf(Capability.class);
        Matcher imports = PYTHON.matcher(code);
        while (imports.find()) {
            String modules = imports.group(1) == null ? imports.group(2) : imports.group(1);
            for (String module : modules.split(",")) {
                asked.addAll(ofModule(module.strip().split("[.\\s]", 2)[0]));
            }
        }
        return asked;
    }

    /** What importing a module of the sandbox announces; any other asks nothing of the platform. */
    private static Set<Capability> ofModule(String module) {
        return switch (module) {
            case "bluetooth_mesh" -> EnumSet.of(Capability.MESH);
            case "tor_db", "sqlalchemy" -> EnumSet.of(Capability.STORAGE);
            case "qiskit", "qiskit_aer", "torgo_qiskit" -> EnumSet.of(Capability.QUANTUM);
            case "torgo" -> EnumSet.of(Capability.AGENT, Capability.LOG);
            default -> EnumSet.noneOf(Capability.class);
        };
    }

    /** What a name in {@code requires} asks for. It announces nothing: only what a block imports may it call. */
    static Set<Capability> ofRequirement(String requirement) {
        String name = requirement.split("[=<>!~\\[; ]", 2)[0].strip().toLowerCase(Locale.ROOT).replace('-', '_');
        return switch (name) {
            case "bluetooth_meshd" -> EnumSet.of(Capability.MESH);
            case "tor", "mongodb", "pymongo" -> EnumSet.of(Capability.STORAGE);
            case "cuda_q", "cudaq" -> EnumSet.of(Capability.QUANTUM);
            default -> ofModule(name);
        };
    }
}
