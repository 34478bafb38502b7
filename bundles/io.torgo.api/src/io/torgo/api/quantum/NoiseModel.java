package io.torgo.api.quantum;

/**
 * Errors of a device; each figure is a probability, 0 … 1.
 *
 * @param depolarizing1 after each gate on one qubit: it is replaced by the fully mixed state
 * @param depolarizing2 the same after each gate on two or more qubits, for all of them together
 * @param amplitudeDamping after each gate, for each of its qubits: 1 decays to 0
 * @param phaseDamping after each gate, for each of its qubits: its phase is lost
 * @param readout a measured bit is told wrongly
 */
public record NoiseModel(double depolarizing1, double depolarizing2, double amplitudeDamping, double phaseDamping,
        double readout) {

    public NoiseModel {
        for (double figure : new double[]{depolarizing1, depolarizing2, amplitudeDamping, phaseDamping, readout}) {
            if (!(figure >= 0 && figure <= 1)) {
                throw new IllegalArgumentException("no probability: " + figure);
            }
        }
    }
}
