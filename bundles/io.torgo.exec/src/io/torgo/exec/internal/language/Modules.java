package io.torgo.exec.internal.language;

import io.torgo.api.Visible;
import io.torgo.exec.internal.Shims;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is known of Python modules: the distribution that has them, and the Debian package. */
public final class Modules {

    private static final Set<String> SIMULATED = Set.of("qiskit", "qiskit_aer", "sqlalchemy");
    private static final Set<String> OURS = Set.of("torgo", "bluetooth_mesh", "tor_db", "torgo_qiskit");
    private static final Set<String> AGENTS = Set.of("beluga", "sakina");
    private static final String NONE = "-";
    private static final Map<String, Known> KNOWN = read();

    private record Known(String distribution, String debian, boolean network) {
    }

    private Modules() {
    }

    /** Lines of {@code module distribution debian-package [network]}, a hyphen where there is none. */
    private static Map<String, Known> read() {
        Map<String, Known> known = new TreeMap<>();
        new String(Shims.resource("python/modules.txt"), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split(" +"))
                .forEach(words -> known.put(words[0], new Known(words[1], words[2], words.length > 3)));
        return known;
    }

    /** Whether a module of that name stands in for the real one. */
    public static boolean isSimulated(String module) {
        return SIMULATED.contains(module);
    }

    /** Whether the platform brings the module itself. */
    public static boolean isOurs(String module) {
        return OURS.contains(module);
    }

    /** The canonical name of the distribution that has a module (PEP 503); a distribution's name stands for itself. */
    public static String distribution(String module) {
        Known known = KNOWN.get(module);
        return known == null || NONE.equals(known.distribution()) ? canonical(module) : known.distribution();
    }

    /** Lower case, with one hyphen for each run of separators. */
    public static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }

    /** What would satisfy an import that failed. */
    public static String cure(String imported) {
        String module = imported.split("\\.", 2)[0];
        if (AGENTS.contains(module)) {
            return "the platform's own is torgo." + module + " (import torgo); nothing is known of a package "
                    + module;
        }
        if (isSimulated(module)) {
            return "the " + module + " offered here is a simulation of a part; for the real one, name it in"
                    + " requires.libs and let the operator make an environment with it: torgo env create";
        }
        Known known = KNOWN.get(module);
        if (known == null) {
            return "no package is known that has the module " + Visible.of(module)
                    + "; use the standard library or what the platform offers";
        }
        String network = known.network() ? "; it needs a network, which a sandbox has not" : "";
        return satisfied(module, known) + network;
    }

    private static String satisfied(String module, Known known) {
        if (NONE.equals(known.distribution())) {
            return "the module " + module + " belongs to no public package";
        }
        String environment = "name " + known.distribution()
                + " in requires.libs and let the operator make an environment with it: torgo env create --lock FILE";
        return NONE.equals(known.debian())
                ? environment
                : "let the operator install it: apt-get install " + known.debian() + "; or " + environment;
    }
}
