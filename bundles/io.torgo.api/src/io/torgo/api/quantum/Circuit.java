package io.torgo.api.quantum;

import java.util.List;
import java.util.Optional;

/**
 * @param qubits at least 1; each method of simulation has a most of its own
 * @param clbits classical bits
 * @param operations in order
 */
public record Circuit(int qubits, int clbits, List<Operation> operations) {

    /**
     * @param name gate name of the OpenQASM standard library in lower case, {@code measure}, {@code reset},
     *     {@code barrier}, {@code gphase} (one angle; its targets, if any, are controls) or {@code unitary}
     * @param parameters angles in radians; of {@code unitary} a matrix of 2^k by 2^k row by row, real and imaginary
     *     parts in turn, the first of its k targets being the low bit of its index
     * @param targets qubit indices, controls first
     * @param clbits classical bits written by {@code measure}, one a target
     * @param condition the operation is done only where it holds; empty for always
     */
    public record Operation(String name, List<Double> parameters, List<Integer> targets, List<Integer> clbits,
            Optional<Condition> condition) {

        public Operation {
            condition = condition == null ? Optional.empty() : condition;
        }

        /** An operation that is always done. */
        public Operation(String name, List<Double> parameters, List<Integer> targets, List<Integer> clbits) {
            this(name, parameters, targets, clbits, Optional.empty());
        }
    }

    /**
     * What classical bits must be when the operation's turn comes.
     *
     * @param clbits the first is the least significant; at most 63
     * @param value what they must equal, read as an unsigned number
     * @param negated true where they must differ from it
     */
    public record Condition(List<Integer> clbits, long value, boolean negated) {
    }
}
