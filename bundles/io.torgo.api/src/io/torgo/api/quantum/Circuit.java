package io.torgo.api.quantum;

import java.util.List;

/**
 * @param qubits 1 … 24
 * @param clbits classical bits
 * @param operations in order
 */
public record Circuit(int qubits, int clbits, List<Operation> operations) {

    /**
     * @param name gate name of the OpenQASM standard library in lower case, {@code measure}, {@code reset} or
     *     {@code barrier}
     * @param parameters angles in radians
     * @param targets qubit indices, controls first
     * @param clbits classical bits written by {@code measure}, one a target
     */
    public record Operation(String name, List<Double> parameters, List<Integer> targets, List<Integer> clbits) {
    }
}
