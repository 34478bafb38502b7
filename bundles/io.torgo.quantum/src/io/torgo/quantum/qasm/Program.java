package io.torgo.quantum.qasm;

import java.util.List;
import java.util.Optional;

/**
 * An OpenQASM program as written, comments left out.
 *
 * @param version as written, for example {@code 3.0}; empty where the text names none
 */
public record Program(Optional<String> version, List<Statement> statements) {

    public Program {
        statements = List.copyOf(statements);
    }

    /** Whether the rules of OpenQASM 2 hold. */
    public boolean isVersion2() {
        return version.isPresent() && version.get().startsWith("2");
    }
}
