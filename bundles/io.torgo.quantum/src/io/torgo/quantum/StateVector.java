package io.torgo.quantum;

import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.api.quantum.SimulationOptions.Precision;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The state of some qubits. Qubit 0 is the least significant bit of an index; in memory the qubits change places all
 * the time.
 */
public final class StateVector implements QuantumState {

    private static final int CHUNK_BITS = 16;
    private static final int DOUBLE_COLUMNS = 7;
    private static final int SINGLE_COLUMNS = 8;

    private final int qubits;
    private final Amplitudes amplitudes;
    private final int columnBits;
    private final int[] wires;
    private final int[] places;
    private int touched;
    private double global;

    /** All qubits 0. */
    StateVector(int qubits, Precision precision) {
        this.qubits = qubits;
        this.columnBits = precision == Precision.DOUBLE ? DOUBLE_COLUMNS : SINGLE_COLUMNS;
        this.amplitudes = precision == Precision.DOUBLE
                ? new DoubleAmplitudes(1 << qubits)
                : new SingleAmplitudes(1 << qubits);
        this.wires = new int[qubits];
        this.places = new int[qubits];
        Arrays.setAll(wires, i -> i);
        Arrays.setAll(places, i -> i);
        amplitudes.set(0, 1, 0);
    }

    private StateVector(StateVector other) {
        this.qubits = other.qubits;
        this.columnBits = other.columnBits;
        this.amplitudes = other.amplitudes.copy();
        this.wires = other.wires.clone();
        this.places = other.places.clone();
        this.touched = other.touched;
        this.global = other.global;
    }

    @Override
    public StateVector copy() {
        return new StateVector(this);
    }

    @Override
    public void apply(List<Operation> gates) {
        apply(lowering -> gates.forEach(lowering::add));
    }

    /** Applies what is added to the lowering. */
    void apply(Consumer<Lowering> gates) {
        Lowering lowering = new Lowering(wires);
        gates.accept(lowering);
        Evolution evolution = new Evolution(lowering.finish(), places, touched, columnBits);
        evolution.run(amplitudes);
        touched = evolution.touched();
        global += lowering.global();
    }

    public int qubits() {
        return qubits;
    }

    /** Real part, then imaginary part. */
    public double[] amplitude(int index) {
        double c = Math.cos(global);
        double s = Math.sin(global);
        int place = place(index);
        double re = amplitudes.re(place);
        double im = amplitudes.im(place);
        return new double[]{re * c - im * s, re * s + im * c};
    }

    public double probability(int index) {
        return amplitudes.probability(place(index));
    }

    /** All amplitudes in order of their index, real and imaginary parts in turn. */
    public double[] interleaved() {
        double[] parts = new double[2 << qubits];
        double c = Math.cos(global);
        double s = Math.sin(global);
        int low = Math.min(qubits, CHUNK_BITS);
        int[] lowPlaces = new int[1 << low];
        Arrays.setAll(lowPlaces, this::place);
        Workers.each(1 << qubits - low, qubits > CHUNK_BITS, () -> chunk -> {
            int base = place(chunk << low);
            int at = chunk << low + 1;
            for (int lowPlace : lowPlaces) {
                double re = amplitudes.re(base | lowPlace);
                double im = amplitudes.im(base | lowPlace);
                parts[at++] = re * c - im * s;
                parts[at++] = re * s + im * c;
            }
        });
        return parts;
    }

    @Override
    public double one(int qubit) {
        int mask = place(1 << qubit);
        return weight(mask, mask);
    }

    @Override
    public void project(int qubit, boolean outcome, double probability) {
        int mask = place(1 << qubit);
        scale(mask, outcome ? 0 : 1 / Math.sqrt(probability), outcome ? 1 / Math.sqrt(probability) : 0);
    }

    @Override
    public void damp(int qubit, double decay, double probability) {
        scale(place(1 << qubit), 1 / Math.sqrt(probability), Math.sqrt((1 - decay) / probability));
    }

    @Override
    public List<BitSet> sample(int shots, RandomGenerator random) {
        int groupBits = Math.max(0, qubits - CHUNK_BITS);
        double[] groups = new double[1 << qubits - groupBits];
        int low = Math.min(qubits, CHUNK_BITS);
        int[] groupOf = new int[1 << low];
        Arrays.setAll(groupOf, place -> index(place) >> groupBits);
        for (int chunk = 0; chunk < 1 << qubits - low; chunk++) {
            amplitudes.group(chunk << low, groupOf, index(chunk << low) >> groupBits, groups);
        }
        return new Sampler(groups, groupBits, this::probability).sample(shots, random);
    }

    /** This times a factor plus another times a factor, index by index. */
    void blend(double factor, StateVector other, double otherFactor) {
        for (int index = 0; index < 1 << qubits; index++) {
            double[] a = amplitude(index);
            double[] b = other.amplitude(index);
            amplitudes.set(place(index), factor * a[0] + otherFactor * b[0], factor * a[1] + otherFactor * b[1]);
        }
        global = 0;
        touched = (1 << qubits) - 1;
    }

    /**
     * Expectation of a product of Pauli operators.
     *
     * @param flips qubits of X and Y
     * @param signs qubits of Z and Y
     */
    double expectation(int flips, int signs) {
        int flipPlaces = place(flips);
        int signPlaces = place(signs);
        boolean odd = (Integer.bitCount(flips & signs) & 1) == 1;
        double sum = chunked((from, to) -> amplitudes.overlap(from, to, flipPlaces, signPlaces, odd));
        return (Integer.bitCount(flips & signs) + (odd ? 1 : 0) & 2) == 0 ? sum : -sum;
    }

    private double weight(int mask, int value) {
        return chunked((from, to) -> amplitudes.weight(from, to, mask, value));
    }

    private void scale(int mask, double zero, double one) {
        chunked((from, to) -> {
            amplitudes.scale(from, to, mask, zero, one);
            return 0;
        });
    }

    /** A sum over the same parts whatever the number of threads, so that it is always rounded alike. */
    private double chunked(PartialSum part) {
        int low = Math.min(qubits, CHUNK_BITS);
        double[] sums = new double[1 << qubits - low];
        Workers.each(sums.length, sums.length > 1,
                () -> chunk -> sums[chunk] = part.over(chunk << low, chunk + 1 << low));
        double sum = 0;
        for (double partial : sums) {
            sum += partial;
        }
        return sum;
    }

    /** A sum over places. */
    @FunctionalInterface
    private interface PartialSum {
        double over(int from, int to);
    }

    private int index(int place) {
        int index = 0;
        for (int qubit = 0; qubit < qubits; qubit++) {
            index |= (place >> places[wires[qubit]] & 1) << qubit;
        }
        return index;
    }

    private int place(int index) {
        int place = 0;
        for (int rest = index; rest != 0; rest &= rest - 1) {
            place |= 1 << places[wires[Integer.numberOfTrailingZeros(rest)]];
        }
        return place;
    }
}
