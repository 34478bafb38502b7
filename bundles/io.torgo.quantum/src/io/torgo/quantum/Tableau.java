package io.torgo.quantum;

import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.quantum.Step.Dense;
import io.torgo.quantum.Step.Flip;
import io.torgo.quantum.Step.Phase;
import io.torgo.quantum.Step.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A stabiliser state as the tableau of Aaronson and Gottesman, "Improved simulation of stabilizer circuits" (2004). It
 * is kept by columns: a word holds one qubit's bit of 64 generators, so that a gate and even the products of a
 * measurement are done for 64 generators at once.
 */
final class Tableau implements QuantumState {

    private static final double CLOSE = 1e-12;

    private final int qubits;
    private final int words;
    private final long[][] x;
    private final long[][] z;
    private final long[] sign;

    /** All qubits 0. */
    Tableau(int qubits) {
        this.qubits = qubits;
        this.words = qubits + Long.SIZE - 1 >> 6;
        this.x = new long[qubits][2 * words];
        this.z = new long[qubits][2 * words];
        this.sign = new long[2 * words];
        for (int qubit = 0; qubit < qubits; qubit++) {
            x[qubit][qubit >> 6] = 1L << qubit;
            z[qubit][words + (qubit >> 6)] = 1L << qubit;
        }
    }

    private Tableau(Tableau other) {
        this.qubits = other.qubits;
        this.words = other.words;
        this.x = Arrays.stream(other.x).map(long[]::clone).toArray(long[][]::new);
        this.z = Arrays.stream(other.z).map(long[]::clone).toArray(long[][]::new);
        this.sign = other.sign.clone();
    }

    static long bytes(int qubits) {
        return 4L * qubits * (qubits + Long.SIZE - 1 >> 6) * Long.BYTES;
    }

    /** Whether the gate maps products of Pauli operators to such products, as far as its steps show. */
    static boolean takes(Operation gate) {
        return gate.name().equals("barrier") || local(gate).finish().stream().allMatch(Tableau::takes);
    }

    private static boolean takes(Step step) {
        return switch (step) {
            case Phase phase -> switch (Integer.bitCount(phase.reads())) {
                case 1 -> isMultiple(phase.angle(), Math.PI / 2);
                case 2 -> isMultiple(phase.angle(), Math.PI);
                default -> false;
            };
            case Flip flip -> Integer.bitCount(flip.reads()) <= 1;
            case Turn turn -> turn.reads() == 0 && Math.abs(turn.m00() * turn.m00() - 0.5) < CLOSE;
            case Dense dense -> false;
        };
    }

    private static boolean isMultiple(double angle, double of) {
        return Math.abs(Math.IEEEremainder(angle, of)) < CLOSE;
    }

    /** The steps of one gate, its targets numbered from 0. */
    private static Lowering local(Operation gate) {
        int[] wires = new int[gate.targets().size()];
        List<Integer> targets = new ArrayList<>();
        for (int i = 0; i < wires.length; i++) {
            wires[i] = i;
            targets.add(i);
        }
        Lowering lowering = new Lowering(wires);
        lowering.add(new Operation(gate.name(), gate.parameters(), targets, List.of()));
        return lowering;
    }

    @Override
    public void apply(List<Operation> gates) {
        for (Operation gate : gates) {
            if (!gate.name().equals("barrier")) {
                apply(gate);
            }
        }
    }

    private void apply(Operation gate) {
        int[] qubitOf = gate.targets().stream().mapToInt(Integer::intValue).toArray();
        Lowering lowering = local(gate);
        for (Step step : lowering.finish()) {
            apply(step, qubitOf);
        }
        long[][] movedX = new long[qubitOf.length][];
        long[][] movedZ = new long[qubitOf.length][];
        for (int i = 0; i < qubitOf.length; i++) {
            movedX[i] = x[qubitOf[lowering.wire(i)]];
            movedZ[i] = z[qubitOf[lowering.wire(i)]];
        }
        for (int i = 0; i < qubitOf.length; i++) {
            x[qubitOf[i]] = movedX[i];
            z[qubitOf[i]] = movedZ[i];
        }
    }

    private void apply(Step step, int[] qubitOf) {
        switch (step) {
            case Phase phase -> phase(phase, qubitOf);
            case Flip flip -> {
                int target = only(flip.writes(), qubitOf);
                if (flip.reads() == 0) {
                    xor(sign, z[target]);
                } else {
                    flip(only(flip.reads(), qubitOf), target);
                }
            }
            case Turn turn -> turn(turn, only(turn.writes(), qubitOf));
            case Dense dense -> throw new IllegalStateException("no Clifford gate");
        }
    }

    private static int only(int mask, int[] qubitOf) {
        return qubitOf[Integer.numberOfTrailingZeros(mask)];
    }

    private void phase(Phase phase, int[] qubitOf) {
        int first = only(phase.reads(), qubitOf);
        if (Integer.bitCount(phase.reads()) == 2) {
            int second = only(phase.reads() & phase.reads() - 1, qubitOf);
            hadamard(second);
            flip(first, second);
            hadamard(second);
            return;
        }
        long quarters = Math.round(phase.angle() / (Math.PI / 2)) & 3;
        for (int i = 0; i < quarters; i++) {
            for (int word = 0; word < sign.length; word++) {
                sign[word] ^= x[first][word] & z[first][word];
                z[first][word] ^= x[first][word];
            }
        }
    }

    /** A Hadamard gate between two Z, each of which turns one sign of the matrix. */
    private void turn(Turn turn, int qubit) {
        if (turn.m01() < 0) {
            xor(sign, x[qubit]);
        }
        hadamard(qubit);
        if (turn.m10() < 0) {
            xor(sign, x[qubit]);
        }
    }

    private void hadamard(int qubit) {
        for (int word = 0; word < sign.length; word++) {
            sign[word] ^= x[qubit][word] & z[qubit][word];
        }
        long[] kept = x[qubit];
        x[qubit] = z[qubit];
        z[qubit] = kept;
    }

    private void flip(int control, int target) {
        for (int word = 0; word < sign.length; word++) {
            sign[word] ^= x[control][word] & z[target][word] & ~(x[target][word] ^ z[control][word]);
            x[target][word] ^= x[control][word];
            z[control][word] ^= z[target][word];
        }
    }

    private static void xor(long[] into, long[] what) {
        for (int word = 0; word < into.length; word++) {
            into[word] ^= what[word];
        }
    }

    @Override
    public double one(int qubit) {
        if (anticommuting(qubit) >= 0) {
            return 0.5;
        }
        return certain(qubit) ? 1 : 0;
    }

    /** A stabiliser generator that anticommutes with Z of the qubit, −1 where the outcome is certain. */
    private int anticommuting(int qubit) {
        for (int word = words; word < 2 * words; word++) {
            if (x[qubit][word] != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(x[qubit][word]);
            }
        }
        return -1;
    }

    /**
     * The outcome is the sign of the product of some generators. With each written as i^y · X^x · Z^z, the product's
     * phase counts how often a Z passes an X, which a running parity of z answers for 64 generators at a time.
     */
    private boolean certain(int qubit) {
        long[] chosen = Arrays.copyOf(x[qubit], words);
        int quarters = 0;
        for (int word = 0; word < words; word++) {
            quarters += 2 * Long.bitCount(chosen[word] & sign[words + word]);
        }
        for (int other = 0; other < qubits; other++) {
            quarters += quarters(chosen, x[other], z[other]);
        }
        return (quarters & 3) == 2;
    }

    private int quarters(long[] chosen, long[] xs, long[] zs) {
        int quarters = 0;
        long before = 0;
        boolean oddX = false;
        for (int word = 0; word < words; word++) {
            long someX = xs[words + word] & chosen[word];
            long someZ = zs[words + word] & chosen[word];
            long through = parities(someZ);
            quarters += Long.bitCount(someX & someZ) + 2 * Long.bitCount((through << 1 ^ before) & someX);
            before ^= through >> 63;
            oddX ^= (Long.bitCount(someX) & 1) == 1;
        }
        return quarters - (oddX && before != 0 ? 1 : 0);
    }

    /** Each bit the parity of itself and all below. */
    private static long parities(long bits) {
        long parities = bits;
        for (int shift = 1; shift < Long.SIZE; shift <<= 1) {
            parities ^= parities << shift;
        }
        return parities;
    }

    @Override
    public void project(int qubit, boolean outcome, double probability) {
        int pivot = anticommuting(qubit);
        if (pivot < 0) {
            return;
        }
        int word = pivot >> 6;
        long bit = 1L << pivot;
        multiply(qubit, word, bit);
        int partner = word - words;
        for (int other = 0; other < qubits; other++) {
            move(x[other], word, partner, bit);
            move(z[other], word, partner, bit);
        }
        move(sign, word, partner, bit);
        z[qubit][word] |= bit;
        sign[word] |= outcome ? bit : 0;
    }

    private static void move(long[] column, int from, int to, long bit) {
        column[to] = column[to] & ~bit | column[from] & bit;
        column[from] &= ~bit;
    }

    /** Multiplies the pivot into all other generators that anticommute; phases count in two bits a generator. */
    private void multiply(int qubit, int pivotWord, long pivotBit) {
        long[] others = x[qubit].clone();
        others[pivotWord] &= ~pivotBit;
        long[] low = new long[2 * words];
        long[] high = new long[2 * words];
        for (int other = 0; other < qubits; other++) {
            boolean px = (x[other][pivotWord] & pivotBit) != 0;
            boolean pz = (z[other][pivotWord] & pivotBit) != 0;
            if (px || pz) {
                multiply(x[other], z[other], others, px ? -1 : 0, pz ? -1 : 0, low, high);
            }
        }
        boolean minus = (sign[pivotWord] & pivotBit) != 0;
        for (int word = 0; word < others.length; word++) {
            sign[word] ^= others[word] & (high[word] ^ (minus ? -1 : 0));
        }
    }

    private static void multiply(long[] xs, long[] zs, long[] others, long px, long pz, long[] low, long[] high) {
        for (int word = 0; word < others.length; word++) {
            long a = xs[word];
            long b = zs[word];
            long plus = others[word] & (px & ~pz & b & ~a | pz & ~px & a & b | px & pz & a & ~b);
            long minus = others[word] & (px & ~pz & b & a | pz & ~px & a & ~b | px & pz & ~a & b);
            high[word] ^= low[word] & plus;
            low[word] ^= plus;
            low[word] ^= minus;
            high[word] ^= low[word] & minus;
            xs[word] = a ^ others[word] & px;
            zs[word] = b ^ others[word] & pz;
        }
    }

    @Override
    public void damp(int qubit, double decay, double probability) {
        throw new IllegalStateException("a decay is no Clifford operation");
    }

    @Override
    public Tableau copy() {
        return new Tableau(this);
    }

    /** Outcomes are one of them plus any sum of the X parts of the stabilisers, all equally likely. */
    @Override
    public List<BitSet> sample(int shots, RandomGenerator random) {
        BitSet some = someOutcome();
        List<BitSet> basis = basis();
        List<BitSet> drawn = new ArrayList<>(shots);
        for (int shot = 0; shot < shots; shot++) {
            BitSet outcome = (BitSet) some.clone();
            for (BitSet direction : basis) {
                if (random.nextBoolean()) {
                    outcome.xor(direction);
                }
            }
            drawn.add(outcome);
        }
        return drawn;
    }

    private BitSet someOutcome() {
        Tableau measured = copy();
        BitSet outcome = new BitSet(qubits);
        for (int qubit = 0; qubit < qubits; qubit++) {
            double one = measured.one(qubit);
            outcome.set(qubit, one == 1);
            measured.project(qubit, one == 1, 1);
        }
        return outcome;
    }

    private List<BitSet> basis() {
        List<BitSet> basis = new ArrayList<>();
        BitSet[] leading = new BitSet[qubits];
        for (int generator = 0; generator < qubits; generator++) {
            BitSet row = new BitSet(qubits);
            for (int qubit = 0; qubit < qubits; qubit++) {
                row.set(qubit, (x[qubit][words + (generator >> 6)] >> generator & 1) == 1);
            }
            int first = row.nextSetBit(0);
            while (first >= 0 && leading[first] != null) {
                row.xor(leading[first]);
                first = row.nextSetBit(first);
            }
            if (first >= 0) {
                leading[first] = row;
                basis.add(row);
            }
        }
        return basis;
    }
}
