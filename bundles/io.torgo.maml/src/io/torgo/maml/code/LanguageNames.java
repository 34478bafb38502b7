package io.torgo.maml.code;

import java.util.Map;

/** The names of languages as people write them. */
final class LanguageNames {

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("python", "Python"),
            Map.entry("py", "Python"), Map.entry("python3", "Python"), Map.entry("qiskit", "Python (Qiskit)"),
            Map.entry("json", "JSON"), Map.entry("yaml", "YAML"), Map.entry("yml", "YAML"), Map.entry("sql", "SQL"),
            Map.entry("qasm", "OpenQASM"), Map.entry("openqasm", "OpenQASM"), Map.entry("openqasm2", "OpenQASM"),
            Map.entry("openqasm3", "OpenQASM"), Map.entry("javascript", "JavaScript"), Map.entry("js", "JavaScript"),
            Map.entry("mjs", "JavaScript"), Map.entry("ocaml", "OCaml"), Map.entry("ml", "OCaml"),
            Map.entry("bash", "Bash"), Map.entry("sh", "a shell script"), Map.entry("shell", "a shell script"));

    private LanguageNames() {
    }

    /** The name of the language with that tag; the tag itself where it is not known. */
    static String of(String tag) {
        return NAMES.getOrDefault(tag, tag);
    }
}
