package io.torgo.quantum;

import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.api.quantum.SimulationOptions.Precision;
import io.torgo.quantum.Event.Decay;
import io.torgo.quantum.Event.Dephase;
import io.torgo.quantum.Event.Mix;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A mixture of states, kept as a vector of 4^n: the index's low half is the matrix's line, its high half the column, so
 * that a gate acts on the low half and its conjugate on the high half, and a channel on both together.
 */
final class DensityMatrix implements QuantumState {

    static final int MAX_QUBITS = 13;

    private final int qubits;
    private final StateVector vector;

    /** All qubits 0. */
    DensityMatrix(int qubits, Precision precision) {
        this(qubits, new StateVector(2 * qubits, precision));
    }

    private DensityMatrix(int qubits, StateVector vector) {
        this.qubits = qubits;
        this.vector = vector;
    }

    @Override
    public void apply(List<Operation> gates) {
        vector.apply(lowering -> {
            for (Operation gate : gates) {
                lowering.add(gate);
                lowering.addConjugate(gate, qubits);
            }
        });
    }

    @Override
    public boolean channel(Event event) {
        switch (event) {
            case Mix mix -> mix(mix);
            case Decay decay -> decay(decay);
            case Dephase dephase -> dephase(dephase);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void mix(Mix mix) {
        DensityMatrix mixed = copy();
        for (int qubit : mix.qubits()) {
            mixed.channel(qubit, 0.5, 0.5, 0.5, 0.5, 0);
        }
        vector.blend(1 - mix.probability(), mixed.vector, mix.probability());
    }

    private void decay(Decay decay) {
        double p = decay.probability();
        channel(decay.qubit(), 1, p, 0, 1 - p, Math.sqrt(1 - p));
    }

    private void dephase(Dephase dephase) {
        channel(dephase.qubit(), 1, 0, 0, 1, 1 - dephase.probability());
    }

    /** What becomes of the entries 00 and 11, and the factor of 01 and 10. */
    private void channel(int qubit, double zeroToZero, double oneToZero, double zeroToOne, double oneToOne,
            double between) {
        double[] matrix = new double[16];
        matrix[0] = zeroToZero;
        matrix[3] = oneToZero;
        matrix[5] = between;
        matrix[10] = between;
        matrix[12] = zeroToOne;
        matrix[15] = oneToOne;
        vector.apply(lowering -> lowering.dense(matrix, new double[16], qubit, qubit + qubits));
    }

    @Override
    public double one(int qubit) {
        double one = 0;
        for (int i = 0; i < 1 << qubits; i++) {
            one += (i >> qubit & 1) == 0 ? 0 : diagonal(i);
        }
        return one;
    }

    @Override
    public void project(int qubit, boolean outcome, double probability) {
        vector.project(qubit, outcome, probability);
        vector.project(qubit + qubits, outcome, probability);
    }

    @Override
    public void damp(int qubit, double decay, double probability) {
        throw new IllegalStateException("a density matrix decays as a whole");
    }

    @Override
    public DensityMatrix copy() {
        return new DensityMatrix(qubits, vector.copy());
    }

    @Override
    public List<BitSet> sample(int shots, RandomGenerator random) {
        double[] diagonal = new double[1 << qubits];
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = diagonal(i);
        }
        return new Sampler(diagonal, 0, i -> diagonal[i]).sample(shots, random);
    }

    /** Rounding may make a probability of 0 a little less than that. */
    private double diagonal(int i) {
        return Math.max(0, vector.amplitude(i | i << qubits)[0]);
    }

    /** Trace of the matrix times a product of Pauli operators. */
    double expectation(int flips, int signs) {
        double sum = 0;
        int y = Integer.bitCount(flips & signs);
        for (int i = 0; i < 1 << qubits; i++) {
            double[] entry = vector.amplitude(i | (i ^ flips) << qubits);
            double part = switch (y & 3) {
                case 0 -> entry[0];
                case 1 -> -entry[1];
                case 2 -> -entry[0];
                default -> entry[1];
            };
            sum += (Integer.bitCount(i & signs) & 1) == 0 ? part : -part;
        }
        return sum;
    }
}
