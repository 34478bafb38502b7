package io.torgo.quantum;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Amplitudes of all basis states; qubit 0 is the least significant bit of the index. */
final class StateVector {

    private final double[] re;
    private final double[] im;

    /** All qubits 0. */
    StateVector(int qubits) {
        re = new double[1 << qubits];
        im = new double[1 << qubits];
        re[0] = 1;
    }

    /** Back to all qubits 0. */
    void clear() {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        re[0] = 1;
    }

    double probability(int index) {
        return re[index] * re[index] + im[index] * im[index];
    }

    int size() {
        return re.length;
    }

    double[] interleaved() {
        double[] parts = new double[2 * re.length];
        for (int i = 0; i < re.length; i++) {
            parts[2 * i] = re[i];
            parts[2 * i + 1] = im[i];
        }
        return parts;
    }

    /**
     * @param mask controls, one a bit, that must all be 1
     * @param target bit of the only target
     */
    void apply(Gate.Matrix matrix, int mask, int target) {
        double[] a = matrix.re();
        double[] b = matrix.im();
        for (int block = 0; block < re.length; block += 2 * target) {
            for (int low = block; low < block + target; low++) {
                if ((low & mask) == mask) {
                    int high = low | target;
                    double x = re[low];
                    double xi = im[low];
                    double y = re[high];
                    double yi = im[high];
                    re[low] = a[0] * x - b[0] * xi + a[1] * y - b[1] * yi;
                    im[low] = a[0] * xi + b[0] * x + a[1] * yi + b[1] * y;
                    re[high] = a[2] * x - b[2] * xi + a[3] * y - b[3] * yi;
                    im[high] = a[2] * xi + b[2] * x + a[3] * yi + b[3] * y;
                }
            }
        }
    }

    /** The same with two targets; {@code first} is the low bit of the matrix index. */
    void apply(Gate.Matrix matrix, int mask, int first, int second) {
        int[] at = new int[4];
        double[] x = new double[4];
        double[] y = new double[4];
        for (int base = 0; base < re.length; base++) {
            if ((base & (first | second)) == 0 && (base & mask) == mask) {
                at[0] = base;
                at[1] = base | first;
                at[2] = base | second;
                at[3] = base | first | second;
                for (int i = 0; i < 4; i++) {
                    x[i] = re[at[i]];
                    y[i] = im[at[i]];
                }
                for (int row = 0; row < 4; row++) {
                    multiply(matrix, row, x, y, at[row]);
                }
            }
        }
    }

    private void multiply(Gate.Matrix matrix, int row, double[] x, double[] y, int into) {
        double real = 0;
        double imaginary = 0;
        for (int column = 0; column < 4; column++) {
            double a = matrix.re()[4 * row + column];
            double b = matrix.im()[4 * row + column];
            real += a * x[column] - b * y[column];
            imaginary += a * y[column] + b * x[column];
        }
        re[into] = real;
        im[into] = imaginary;
    }

    /** Measures one qubit and leaves the state that fits the outcome. */
    boolean measure(int bit, RandomGenerator random) {
        double one = 0;
        for (int i = 0; i < re.length; i++) {
            one += (i & bit) == 0 ? 0 : probability(i);
        }
        boolean outcome = random.nextDouble() < one;
        double scale = 1 / Math.sqrt(outcome ? one : 1 - one);
        for (int i = 0; i < re.length; i++) {
            double keep = (i & bit) != 0 == outcome ? scale : 0;
            re[i] *= keep;
            im[i] *= keep;
        }
        return outcome;
    }

    /** Moves every amplitude of 1 to 0, after a measurement that found 1. */
    void lower(int bit) {
        for (int i = 0; i < re.length; i++) {
            if ((i & bit) != 0) {
                re[i ^ bit] = re[i];
                im[i ^ bit] = im[i];
                re[i] = 0;
                im[i] = 0;
            }
        }
    }
}
