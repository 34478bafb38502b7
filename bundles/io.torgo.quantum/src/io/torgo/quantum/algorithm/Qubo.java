package io.torgo.quantum.algorithm;

/**
 * A quadratic unconstrained binary optimisation problem: the cost of bits x is the constant plus the sum of
 * {@code q[i][j] x[i] x[j]} over i ≤ j. Lower is better.
 */
public final class Qubo {

    private static final int MOST = 20;

    private final double[][] q;
    private double constant;

    /** @param bits 1 … 20, since the exact optimum is found by trying all of them */
    public Qubo(int bits) {
        if (bits < 1 || bits > MOST) {
            throw new IllegalArgumentException("not 1 to 20 bits: " + bits);
        }
        q = new double[bits][bits];
    }

    public int bits() {
        return q.length;
    }

    public Qubo add(int i, int j, double weight) {
        q[Math.min(i, j)][Math.max(i, j)] += weight;
        return this;
    }

    /** Punishes every choice but exactly one of these bits: weight · (1 − Σ x)². */
    public Qubo exactlyOne(double weight, int... bits) {
        constant += weight;
        for (int i = 0; i < bits.length; i++) {
            add(bits[i], bits[i], -weight);
            for (int j = i + 1; j < bits.length; j++) {
                add(bits[i], bits[j], 2 * weight);
            }
        }
        return this;
    }

    /** The cost of the bits of an index, bit 0 the least significant. */
    public double cost(int index) {
        double cost = constant;
        for (int i = 0; i < q.length; i++) {
            for (int j = i; j < q.length && (index >> i & 1) == 1; j++) {
                cost += (index >> j & 1) * q[i][j];
            }
        }
        return cost;
    }

    /** All costs, by index: 2^bits numbers. */
    double[] costs() {
        double[] costs = new double[1 << q.length];
        for (int index = 0; index < costs.length; index++) {
            costs[index] = cost(index);
        }
        return costs;
    }

    /** Factor of Z on bit i in the Ising form of the cost, with x = (1 − Z) / 2. */
    double field(int i) {
        double field = -q[i][i] / 2;
        for (int j = 0; j < q.length; j++) {
            field -= j == i ? 0 : coupling(i, j);
        }
        return field;
    }

    /** Factor of Z on bit i times Z on bit j. */
    double coupling(int i, int j) {
        return q[Math.min(i, j)][Math.max(i, j)] / 4;
    }

    /** The largest factor, by which angles are scaled. */
    double scale() {
        double scale = 0;
        for (int i = 0; i < q.length; i++) {
            scale = Math.max(scale, Math.abs(field(i)));
            for (int j = i + 1; j < q.length; j++) {
                scale = Math.max(scale, Math.abs(coupling(i, j)));
            }
        }
        return scale == 0 ? 1 : scale;
    }

    /**
     * Who does what at the least cost: bit {@code worker * n + task}.
     *
     * @param costs square, at most 4 by 4
     */
    public static Qubo assignment(double[][] costs) {
        int n = costs.length;
        Qubo problem = new Qubo(n * n);
        double penalty = 1 + sum(costs) / n;
        for (int i = 0; i < n; i++) {
            int[] row = new int[n];
            int[] column = new int[n];
            for (int j = 0; j < n; j++) {
                row[j] = i * n + j;
                column[j] = j * n + i;
                problem.add(i * n + j, i * n + j, costs[i][j]);
            }
            problem.exactlyOne(penalty, row).exactlyOne(penalty, column);
        }
        return problem;
    }

    /**
     * The shortest round trip from place 0 through all others: bit {@code (place − 1) * (n − 1) + (turn − 1)}.
     *
     * @param distances symmetric, at most 5 by 5
     */
    public static Qubo routing(double[][] distances) {
        int n = distances.length - 1;
        Qubo problem = new Qubo(n * n);
        double penalty = 1 + sum(distances) / distances.length;
        for (int i = 0; i < n; i++) {
            int[] turns = new int[n];
            int[] places = new int[n];
            for (int j = 0; j < n; j++) {
                turns[j] = i * n + j;
                places[j] = j * n + i;
            }
            problem.exactlyOne(penalty, turns).exactlyOne(penalty, places);
            problem.add(i * n, i * n, distances[0][i + 1]);
            problem.add(i * n + n - 1, i * n + n - 1, distances[0][i + 1]);
            for (int other = 0; other < n; other++) {
                for (int turn = 0; turn + 1 < n && other != i; turn++) {
                    problem.add(i * n + turn, other * n + turn + 1, distances[i + 1][other + 1]);
                }
            }
        }
        return problem;
    }

    private static double sum(double[][] matrix) {
        double sum = 0;
        for (double[] row : matrix) {
            for (double value : row) {
                sum += Math.abs(value);
            }
        }
        return sum;
    }
}
