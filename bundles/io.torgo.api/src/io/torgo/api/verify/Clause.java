package io.torgo.api.verify;

/**
 * What became of one clause of a specification.
 *
 * @param spec file name of the specification
 * @param line 1-based position of the clause
 * @param column 1-based, in UTF-16 code units
 * @param kind {@code requires}, {@code ensures}, {@code raises}, {@code invariant}, {@code checks} or {@code axiom};
 *     {@code specification} where a whole specification has no clause that could be read
 * @param block the block that it was checked against; empty for none
 * @param verdict how it stands
 * @param reason one sentence: why
 * @param counterexample the values that break it, {@code name = value} separated by commas; empty for none
 */
public record Clause(String spec, int line, int column, String kind, String block, Verdict verdict, String reason,
        String counterexample) {

    /** How a clause stands. */
    public enum Verdict {
        /** It follows from what is before it, for every input. */
        PROVED,
        /** It held for the values of this run. */
        CHECKED,
        /** Nothing could be said: the clause, or the block, cannot be checked here. Not a success. */
        NOT_EXECUTABLE,
        /** It does not hold. */
        FAILED;

        /**
         * Whether a document may have a clause that stands so.
         *
         * @param strict whether it asks for strict verification, which lets nothing pass that nothing could be said of
         */
        public boolean passes(boolean strict) {
            return this == PROVED || this == CHECKED || this == NOT_EXECUTABLE && !strict;
        }
    }
}
