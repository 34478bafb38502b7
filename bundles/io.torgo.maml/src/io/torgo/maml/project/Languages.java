package io.torgo.maml.project;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The names by which settings speak of the checkers, and the tags of code blocks that each checker looks at. */
final class Languages {

    /** Stands for all of them. */
    static final String ALL = "*";

    private static final Map<String, Set<String>> TAGS = Map.of("python", Set.of("python3", "py", "qiskit"), "bash",
            Set.of("sh", "shell"), "javascript", Set.of("js", "mjs"), "ocaml", Set.of("ml"), "openqasm",
            Set.of("qasm", "openqasm2", "openqasm3"), "yaml", Set.of("yml"), "json", Set.of(), "sql", Set.of(),
            "schema", Set.of());
    private static final Map<String, String> BY_TAG = byTag();

    private Languages() {
    }

    private static Map<String, String> byTag() {
        Map<String, String> names = new HashMap<>();
        TAGS.forEach((name, tags) -> tags.forEach(tag -> names.put(tag, name)));
        return names;
    }

    static boolean isKnown(String name) {
        return name.equals(ALL) || TAGS.containsKey(name(name));
    }

    /** The checker's name for a tag; the tag itself where no checker has another name for it. */
    static String name(String tag) {
        return BY_TAG.getOrDefault(tag, tag);
    }
}
