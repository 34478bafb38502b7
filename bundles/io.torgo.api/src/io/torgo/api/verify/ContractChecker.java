package io.torgo.api.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads specifications and holds runs to them. Thread-safe. */
public interface ContractChecker {

    /** Whether a specification is well formed and well typed. Never throws, on any bytes. */
    SpecReport check(SpecFile spec);

    /**
     * Opens the contracts of one run.
     *
     * @param specs the document's specifications; those not accepted make each of their clauses not executable
     * @param inputSchema the document's Input_Schema, JSON-like; empty where it has none
     * @param outputSchema the document's Output_Schema
     * @param blocks what will be run, in order
     */
    Contracts open(List<SpecFile> specs, Optional<Map<String, Object>> inputSchema,
            Optional<Map<String, Object>> outputSchema, List<Block> blocks);

    /**
     * @param name {@code block-1}, …
     * @param language fence tag in lower case
     * @param source the block's text
     */
    record Block(String name, String language, String source) {
    }

    /** The contracts of one run; used by one thread. Nothing in it throws because of a specification or a value. */
    interface Contracts {

        /** What can be said without running: vacuous, contradictory, implied clauses. */
        List<Clause> prove();

        /** Checks what must hold before a block runs; a FAILED clause means that it must not run. */
        List<Clause> before(String block, Object input);

        /**
         * Checks what must hold after it.
         *
         * @param input the same as before
         * @param result what the block gave, null where it gave nothing
         * @param raised name of the exception that ended it; empty where none did
         */
        List<Clause> after(String block, Object input, Object result, Optional<String> raised);

        /** All clauses as they stand, in order of position; those that nothing was said of are not executable. */
        List<Clause> clauses();
    }
}
