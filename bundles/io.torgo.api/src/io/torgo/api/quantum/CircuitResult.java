package io.torgo.api.quantum;

import java.util.Map;

/**
 * @param counts bit string (classical bit 0 rightmost) to number of shots, sorted by bit string
 * @param method {@code statevector}
 * @param simulated always true
 */
public record CircuitResult(Map<String, Integer> counts, int shots, long seed, String method, boolean simulated) {
}
