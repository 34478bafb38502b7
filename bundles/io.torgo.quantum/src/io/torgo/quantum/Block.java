package io.torgo.quantum;

import java.util.Arrays;

/**
 * A part of the state small enough for a core's own cache, as rows of amplitudes. Gates act on whole rows, so their
 * inner loops run over distinct arrays from 0 on, the form that the JVM's compiler turns into vector instructions. Each
 * row has a factor still to be multiplied in, which phases change for free and the next matrix absorbs.
 */
abstract class Block {

    final int rows;
    final int columns;
    final double[] factorRe;
    final double[] factorIm;

    Block(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.factorRe = new double[rows];
        this.factorIm = new double[rows];
    }

    /** Copies rows in: element {@code c} of row {@code r} is at base + rowAt[r] + columnAt[c] of the state. */
    abstract void gather(int base, int[] rowAt, int[] columnAt, int run);

    /** Copies rows out, each to successive places. */
    abstract void scatter(int base, int[] rowAt);

    /** Exchanges the storage of two rows. */
    abstract void exchange(int a, int b);

    /** Exchanges two rows where the column has all bits of the mask. */
    abstract void exchange(int a, int b, int mask);

    /** A real matrix on two rows of equal factor. */
    abstract void turn(int a, int b, Step.Turn m);

    /** The same only where the column has all bits of the mask; factors must be one. */
    abstract void turn(int a, int b, Step.Turn m, int mask);

    /** Two real matrices on four rows of equal factor: {@code m} on a, b and c, d, then {@code k} on a, c and b, d. */
    abstract void turn(int a, int b, int c, int d, Step.Turn m, Step.Turn k);

    /** A real matrix after the factors of the rows, which are one afterwards. */
    abstract void absorb(int a, int b, Step.Turn m);

    abstract void scale(int row, double re, double im);

    abstract void multiply(int row, ColumnPhases phases);

    /** A unitary on as many rows as it has lines; factors must be one. */
    abstract void dense(int[] which, double[] re, double[] im);

    final void clearFactors() {
        Arrays.fill(factorRe, 1);
        Arrays.fill(factorIm, 0);
    }

    final void swap(int a, int b) {
        exchange(a, b);
        double re = factorRe[a];
        double im = factorIm[a];
        factorRe[a] = factorRe[b];
        factorIm[a] = factorIm[b];
        factorRe[b] = re;
        factorIm[b] = im;
    }

    final void rotate(int a, int b, Step.Turn m) {
        if (sameFactor(a, b)) {
            turn(a, b, m);
        } else {
            absorb(a, b, m);
            clearFactor(a);
            clearFactor(b);
        }
    }

    final void rotate(int a, int b, int c, int d, Step.Turn m, Step.Turn k) {
        if (sameFactor(a, b) && sameFactor(a, c) && sameFactor(a, d)) {
            turn(a, b, c, d, m, k);
        } else {
            rotate(a, b, m);
            rotate(c, d, m);
            rotate(a, c, k);
            rotate(b, d, k);
        }
    }

    final void factor(int row, double re, double im) {
        double kept = factorRe[row];
        factorRe[row] = kept * re - factorIm[row] * im;
        factorIm[row] = kept * im + factorIm[row] * re;
    }

    /** Multiplies a row's factor in. */
    final void settle(int row) {
        if (factorRe[row] != 1 || factorIm[row] != 0) {
            scale(row, factorRe[row], factorIm[row]);
            clearFactor(row);
        }
    }

    private boolean sameFactor(int a, int b) {
        return factorRe[a] == factorRe[b] && factorIm[a] == factorIm[b];
    }

    private void clearFactor(int row) {
        factorRe[row] = 1;
        factorIm[row] = 0;
    }
}
