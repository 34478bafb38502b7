package io.torgo.maml.embedded.internal;

import io.torgo.maml.code.CodeChecker;
import io.torgo.maml.code.CodeFault;
import java.util.List;
import java.util.Set;

/** Checks OpenQASM 2 and 3 by a reader of the structure of their statements. */
public final class QasmChecker implements CodeChecker {

    @Override
    public Set<String> languages() {
        return Set.of("qasm", "openqasm", "openqasm2", "openqasm3");
    }

    @Override
    public List<CodeFault> check(String language, String code) {
        try {
            new QasmReader(QasmLexer.tokens(Interpolation.mask(code, 'p'))).read();
            return List.of();
        } catch (QasmFault fault) {
            return Places.isPlaceholder(code, fault.offset())
                    ? List.of()
                    : List.of(Places.word(code, fault.offset(), fault.getMessage()));
        }
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
