package io.torgo.maml.internal.security;

import io.torgo.maml.code.StandardModules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The modules that Python code may import without a word, and the names under which others are declared. */
final class PythonModules {

    /** What the sandbox itself offers. */
    private static final Set<String> SANDBOX = Set.of("torgo", "bluetooth_mesh", "tor_db", "sqlalchemy", "qiskit",
            "qiskit_aer");
    /** Modules whose package has another name. */
    private static final Map<String, List<String>> PACKAGES = Map.ofEntries(Map.entry("cv2", List.of("opencv")),
            Map.entry("sklearn", List.of("scikit_learn")), Map.entry("yaml", List.of("pyyaml")),
            Map.entry("PIL", List.of("pillow")), Map.entry("bs4", List.of("beautifulsoup4")),
            Map.entry("dateutil", List.of("python_dateutil")), Map.entry("torch", List.of("pytorch", "libtorch")),
            Map.entry("skimage", List.of("scikit_image")), Map.entry("jwt", List.of("pyjwt")),
            Map.entry("serial", List.of("pyserial")), Map.entry("dotenv", List.of("python_dotenv")),
            Map.entry("Crypto", List.of("pycryptodome", "pycrypto")), Map.entry("OpenSSL", List.of("pyopenssl")),
            Map.entry("cudaq", List.of("cuda_q", "cuda_quantum")), Map.entry("rclpy", List.of("ros2", "ros")),
            Map.entry("pymongo", List.of("mongodb")), Map.entry("oqs", List.of("liboqs")),
            Map.entry("psycopg2", List.of("postgresql", "postgres")), Map.entry("bluetooth", List.of("pybluez")),
            Map.entry("google", List.of("google_cloud", "protobuf")), Map.entry("git", List.of("gitpython")),
            Map.entry("websocket", List.of("websocket_client")), Map.entry("usb", List.of("pyusb")));

    private PythonModules() {
    }

    static boolean isStandard(String module) {
        return StandardModules.contains(module);
    }

    /** Whether a module is part of Python, of the sandbox, or named by one of the requirements, which are folded. */
    static boolean isKnown(String module, List<String> requirements) {
        return StandardModules.contains(module) || SANDBOX.contains(module) || isDeclared(module, requirements);
    }

    static boolean isDeclared(String module, List<String> requirements) {
        String plain = fold(module);
        List<String> others = PACKAGES.getOrDefault(module, List.of());
        return requirements.stream()
                .anyMatch(need -> names(need, plain) || others.stream().anyMatch(other -> names(need, other)));
    }

    /** Requirements are written freely: a package may carry more words than its module, and the other way round. */
    private static boolean names(String need, String module) {
        return !need.isEmpty() && ("_" + need + "_").contains("_" + module + "_") || module.startsWith(need + "_")
                || need.startsWith(module) || need.length() > 3 && module.startsWith(need);
    }

    /** A requirement without version and extras, in lower case, its words joined by underscores. */
    static String fold(String requirement) {
        int end = 0;
        while (end < requirement.length() && "=<>!~[;, (@".indexOf(requirement.charAt(end)) < 0) {
            end++;
        }
        return requirement.substring(0, end).toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }
}
