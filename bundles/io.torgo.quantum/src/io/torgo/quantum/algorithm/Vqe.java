package io.torgo.quantum.algorithm;

import io.torgo.api.Outcome;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitSimulator;
import io.torgo.api.quantum.PauliTerm;
import java.util.ArrayList;
import java.util.List;

/**
 * The variational quantum eigensolver (A. Peruzzo et al., 2014): a parametrised state whose energy a classical optimiser
 * lowers. The state is made of turns about Y and controlled Z gates between neighbours.
 */
public final class Vqe {

    private static final int EVALUATIONS_A_PARAMETER = 60;

    private Vqe() {
    }

    /**
     * @param energy what the search found
     * @param exact the least energy there is, by the power method on the whole matrix
     * @param basis the least energy of a computational basis state; other states without entanglement may have less
     */
    public record Report(double energy, double exact, double basis, int qubits, int layers, int terms) {
    }

    /**
     * @param hamiltonian sum of Pauli terms over 1 … 12 qubits
     * @param layers 1 … 6
     */
    public static Outcome<Report> solve(CircuitSimulator simulator, List<PauliTerm> hamiltonian, int layers) {
        int n = hamiltonian.getFirst().paulis().length();
        double[] start = new double[n * (layers + 1)];
        for (int i = 0; i < start.length; i++) {
            start[i] = 0.1 + 0.05 * (i % 7);
        }
        Outcome<Double> tried = simulator.expectation(state(n, start), hamiltonian);
        if (tried instanceof Outcome.Failed<Double>(var refusal)) {
            return Outcome.failed(refusal);
        }
        double[] angles = start;
        for (double step = 1; step > 0.1; step /= 2) {
            angles = NelderMead.minimise(each -> simulator.expectation(state(n, each), hamiltonian).orElseThrow(),
                    angles, step, EVALUATIONS_A_PARAMETER * start.length);
        }
        double energy = simulator.expectation(state(n, angles), hamiltonian).orElseThrow();
        PauliMatrix matrix = new PauliMatrix(hamiltonian);
        return Outcome.ok(new Report(energy, matrix.least(), matrix.leastDiagonal(), n, layers, hamiltonian.size()));
    }

    private static Circuit state(int n, double[] angles) {
        CircuitBuilder circuit = new CircuitBuilder(n, 0);
        int next = 0;
        for (int layer = 0; layer * n < angles.length; layer++) {
            for (int qubit = 0; layer > 0 && qubit + 1 < n; qubit++) {
                circuit.gate("cz", qubit, qubit + 1);
            }
            for (int qubit = 0; qubit < n; qubit++) {
                circuit.turn("ry", angles[next++], qubit);
            }
        }
        return circuit.build();
    }

    /**
     * The electrons of a hydrogen molecule at 0.735 Å in the basis STO-3G, on two qubits by the parity mapping: in
     * hartree, without the repulsion of the nuclei, coefficients rounded to five digits. Its least energy is −1.857.
     */
    public static List<PauliTerm> hydrogen() {
        return List.of(new PauliTerm(-1.05237, "II"), new PauliTerm(0.39794, "IZ"), new PauliTerm(-0.39794, "ZI"),
                new PauliTerm(-0.01128, "ZZ"), new PauliTerm(0.18093, "XX"));
    }

    /** A chain of spins that like to be equal, in a field across: −Σ Z Z − field · Σ X. */
    public static List<PauliTerm> isingChain(int spins, double field) {
        List<PauliTerm> terms = new ArrayList<>();
        for (int i = 0; i < spins; i++) {
            if (i + 1 < spins) {
                terms.add(new PauliTerm(-1, "I".repeat(i) + "ZZ" + "I".repeat(spins - i - 2)));
            }
            terms.add(new PauliTerm(-field, "I".repeat(i) + "X" + "I".repeat(spins - i - 1)));
        }
        return List.copyOf(terms);
    }
}
