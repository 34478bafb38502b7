package io.torgo.api.quantum;

/**
 * One term of a sum of Pauli operators.
 *
 * @param coefficient real factor
 * @param paulis one of I, X, Y, Z a qubit, qubit 0 rightmost; as long as the circuit has qubits
 */
public record PauliTerm(double coefficient, String paulis) {
}
