package io.torgo.api.quantum;

import java.util.Map;

/**
 * @param counts bit string (classical bit 0 rightmost) to number of shots, sorted by bit string
 * @param qubits of the circuit
 * @param gates operations other than measurements and barriers
 * @param precision {@code double} or {@code single}
 * @param method {@code statevector}, {@code density-matrix} or {@code stabilizer}
 * @param simulated always true
 */
public record CircuitResult(Map<String, Integer> counts, int qubits, int gates, int shots, long seed, String precision,
        String method, boolean simulated) {
}
