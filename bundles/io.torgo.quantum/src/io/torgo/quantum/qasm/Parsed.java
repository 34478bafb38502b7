package io.torgo.quantum.qasm;

import java.util.List;

/**
 * @param program what could be read; complete where there is no fault
 * @param faults in the order of the text, at most 100
 */
public record Parsed(Program program, List<Fault> faults) {

    public boolean isFine() {
        return faults.isEmpty();
    }
}
