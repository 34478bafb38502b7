package io.torgo.quantum.qasm;

/**
 * One gate of the simulator, or a barrier.
 *
 * @param implicit a phase that the language gives to a gate; left out where nothing controls it, since nobody can
 *     observe it
 */
record Prim(String name, double[] parameters, int[] qubits, boolean implicit) {

    static Prim of(String name, int[] qubits, double... parameters) {
        return new Prim(name, parameters, qubits, false);
    }

    static Prim on(int qubit, String name, double... parameters) {
        return new Prim(name, parameters, new int[]{qubit}, false);
    }

    static Prim phase(double angle, int... controls) {
        return new Prim("gphase", new double[]{angle}, controls, false);
    }
}
