package io.torgo.maml.ide.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.model.CodeBlock;
import java.util.Optional;
import java.util.Set;

/** Who runs a block. */
public final class Runtimes {

    private static final Set<String> PYTHON = Set.of("python", "py", "python3");
    private static final Set<String> CIRCUITS = Set.of("qasm", "openqasm", "openqasm2", "openqasm3", "qiskit");
    private static final Set<String> SHOWN = Set.of("text", "txt", "markdown", "md", "mermaid", "json", "yaml", "yml",
            "csv", "go", "typescript", "fortran", "dockerfile", "maml", "mu", "gospel");

    private Runtimes() {
    }

    /** A sentence on what runs a block of the section Code_Blocks; empty where nothing is known. */
    public static Optional<String> of(ParsedDocument parsed, CodeBlock block) {
        String language = block.getLanguage();
        if (block.getInfo().contains(":disable-run") || SHOWN.contains(language)) {
            return Optional.of("shown, not run");
        }
        if (PYTHON.contains(language)) {
            return Optional.of("runs in " + parsed.context().getOrDefault("runtime", "the gateway's Python"));
        }
        return CIRCUITS.contains(language) ? Optional.of("runs on a simulator") : Optional.empty();
    }
}
