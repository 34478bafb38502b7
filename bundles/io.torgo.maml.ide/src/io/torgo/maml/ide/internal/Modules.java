package io.torgo.maml.ide.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.code.StandardModules;
import io.torgo.maml.model.CodeBlock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Modules for {@code requires.libs}: those that the document's Python imports, and well-known ones. */
final class Modules {

    /**
     * A module.
     *
     * @param name    the name of its package
     * @param detail  a few words on why it is proposed
     * @param meaning what it is for; may be empty
     */
    record Module(String name, String detail, String meaning) {
    }

    private static final Pattern IMPORT = Pattern.compile(
            "^[ \\t]*(?:import|from)[ \\t]+([A-Za-z_]\\w*)", Pattern.MULTILINE);
    private static final Set<String> PYTHON = Set.of("python", "py", "python3", "qiskit");
    private static final Map<String, String> KNOWN = known();
    /** Packages that are called otherwise than their modules. */
    private static final Map<String, String> PACKAGES = Map.of("yaml", "pyyaml", "sklearn", "scikit-learn", "PIL",
            "pillow", "cv2", "opencv-python", "qiskit_aer", "qiskit-aer", "bs4", "beautifulsoup4");

    private Modules() {
    }

    private static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("numpy", "Arrays of numbers and linear algebra.");
        known.put("scipy", "Numerical methods: optimisation, signals, statistics.");
        known.put("pandas", "Tables of data.");
        known.put("matplotlib", "Drawings of data.");
        known.put("scikit-learn", "Classical machine learning.");
        known.put("torch", "Tensors and neural networks.");
        known.put("qiskit", "Quantum circuits.");
        known.put("qiskit-aer", "Simulators of quantum circuits.");
        known.put("pyyaml", "Reads and writes YAML.");
        known.put("pydantic", "Checks data against types.");
        known.put("sqlalchemy", "Access to SQL databases.");
        known.put("fastapi", "HTTP interfaces; needs the network.");
        known.put("requests", "HTTP requests; needs the network.");
        known.put("networkx", "Graphs and their algorithms.");
        known.put("cryptography", "Encryption and signatures.");
        return known;
    }

    /** Those that fit what is typed and are not listed yet; imported ones first. */
    static List<Module> proposed(ParsedDocument parsed, String typed) {
        Map<String, Module> found = new LinkedHashMap<>();
        parsed.codeBlocks().stream().filter(block -> PYTHON.contains(block.getLanguage())).map(CodeBlock::getCode)
                .forEach(code -> addImports(code, found));
        KNOWN.forEach((name, meaning) -> found.putIfAbsent(name, new Module(name, "", meaning)));
        parsed.requires("libs").forEach(lib -> found.remove(lib.split("[=<>~!\\[ ;]", 2)[0]));
        return Matching.best(found.values().stream(), Module::name, typed);
    }

    private static void addImports(String code, Map<String, Module> found) {
        Matcher matcher = IMPORT.matcher(code);
        while (matcher.find()) {
            String module = matcher.group(1);
            String name = PACKAGES.getOrDefault(module, module);
            if (!StandardModules.contains(module)) {
                found.putIfAbsent(name, new Module(name, "imported", KNOWN.getOrDefault(name,
                        "The code imports `" + module + "`.")));
            }
        }
    }
}
