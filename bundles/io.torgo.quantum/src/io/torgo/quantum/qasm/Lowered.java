package io.torgo.quantum.qasm;

import io.torgo.api.quantum.Circuit;
import java.util.List;
import java.util.Optional;

/**
 * A program as a circuit.
 *
 * @param circuit empty where there are faults
 * @param faults at most 100
 * @param qubits names in the order of the circuit, such as {@code q[0]}
 * @param clbits names in the order of the circuit; bits declared inside of blocks come last
 */
public record Lowered(Optional<Circuit> circuit, List<Fault> faults, List<String> qubits, List<String> clbits) {
}
