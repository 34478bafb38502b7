package io.torgo.quantum;

import io.torgo.quantum.Step.Turn;
import java.util.Arrays;

/** Rows in double precision. */
final class DoubleBlock extends Block {

    /** Elements that keep rows equally aligned: with the array's header a row is a multiple of a cache line. */
    private static final int PADDING = 6;

    private static final int WORTH_A_CALL = 16;

    private final double[] stateRe;
    private final double[] stateIm;
    private final double[][] re;
    private final double[][] im;
    private double[][] spareRe = new double[0][];
    private double[][] spareIm = new double[0][];

    DoubleBlock(double[] stateRe, double[] stateIm, int rows, int columns) {
        super(rows, columns);
        this.stateRe = stateRe;
        this.stateIm = stateIm;
        this.re = new double[rows][columns + PADDING];
        this.im = new double[rows][columns + PADDING];
    }

    @Override
    void gather(int base, int[] rowAt, int[] columnAt, int run) {
        for (int row = 0; row < rows; row++) {
            gather(stateRe, base + rowAt[row], columnAt, run, re[row]);
        }
        for (int row = 0; row < rows; row++) {
            gather(stateIm, base + rowAt[row], columnAt, run, im[row]);
        }
    }

    private static void gather(double[] state, int from, int[] columnAt, int run, double[] row) {
        if (run >= WORTH_A_CALL) {
            for (int column = 0; column < columnAt.length; column += run) {
                System.arraycopy(state, from + columnAt[column], row, column, run);
            }
        } else {
            for (int column = 0; column < columnAt.length; column++) {
                row[column] = state[from + columnAt[column]];
            }
        }
    }

    @Override
    void scatter(int base, int[] rowAt) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(re[row], 0, stateRe, base + rowAt[row], columns);
            System.arraycopy(im[row], 0, stateIm, base + rowAt[row], columns);
        }
    }

    @Override
    void exchange(int a, int b) {
        double[] kept = re[a];
        re[a] = re[b];
        re[b] = kept;
        kept = im[a];
        im[a] = im[b];
        im[b] = kept;
    }

    @Override
    void exchange(int a, int b, int mask) {
        for (int column = mask; column < columns; column = column + 1 | mask) {
            double kept = re[a][column];
            re[a][column] = re[b][column];
            re[b][column] = kept;
            kept = im[a][column];
            im[a][column] = im[b][column];
            im[b][column] = kept;
        }
    }

    @Override
    void turn(int a, int b, Turn m) {
        turn(re[a], im[a], re[b], im[b], columns, m.m00(), m.m01(), m.m10(), m.m11());
    }

    private static void turn(double[] x, double[] xi, double[] y, double[] yi, int length, double m00, double m01,
            double m10, double m11) {
        for (int i = 0; i < length; i++) {
            double a = x[i];
            double ai = xi[i];
            double b = y[i];
            double bi = yi[i];
            x[i] = Math.fma(m01, b, m00 * a);
            xi[i] = Math.fma(m01, bi, m00 * ai);
            y[i] = Math.fma(m11, b, m10 * a);
            yi[i] = Math.fma(m11, bi, m10 * ai);
        }
    }

    @Override
    void turn(int a, int b, Turn m, int mask) {
        turn(re[a], re[b], m, mask);
        turn(im[a], im[b], m, mask);
    }

    private void turn(double[] x, double[] y, Turn m, int mask) {
        for (int column = mask; column < columns; column = column + 1 | mask) {
            double a = x[column];
            double b = y[column];
            x[column] = m.m00() * a + m.m01() * b;
            y[column] = m.m10() * a + m.m11() * b;
        }
    }

    @Override
    void turn(int a, int b, int c, int d, Turn m, Turn k) {
        turn(re[a], re[b], re[c], re[d], columns, m, k);
        turn(im[a], im[b], im[c], im[d], columns, m, k);
    }

    private static void turn(double[] w, double[] x, double[] y, double[] z, int length, Turn m, Turn k) {
        double m00 = m.m00();
        double m01 = m.m01();
        double m10 = m.m10();
        double m11 = m.m11();
        double k00 = k.m00();
        double k01 = k.m01();
        double k10 = k.m10();
        double k11 = k.m11();
        for (int i = 0; i < length; i++) {
            double a = w[i];
            double b = x[i];
            double c = y[i];
            double d = z[i];
            double low = Math.fma(m01, b, m00 * a);
            double high = Math.fma(m01, d, m00 * c);
            w[i] = Math.fma(k01, high, k00 * low);
            y[i] = Math.fma(k11, high, k10 * low);
            low = Math.fma(m11, b, m10 * a);
            high = Math.fma(m11, d, m10 * c);
            x[i] = Math.fma(k01, high, k00 * low);
            z[i] = Math.fma(k11, high, k10 * low);
        }
    }

    @Override
    void absorb(int a, int b, Turn m) {
        absorb(re[a], im[a], re[b], im[b], columns, m, factorRe[a], factorIm[a], factorRe[b], factorIm[b]);
    }

    private static void absorb(double[] x, double[] xi, double[] y, double[] yi, int length, Turn m, double lowRe,
            double lowIm, double highRe, double highIm) {
        double m00 = m.m00() * lowRe;
        double m01 = m.m01() * highRe;
        double m10 = m.m10() * lowRe;
        double m11 = m.m11() * highRe;
        double i00 = m.m00() * lowIm;
        double i01 = m.m01() * highIm;
        double i10 = m.m10() * lowIm;
        double i11 = m.m11() * highIm;
        for (int i = 0; i < length; i++) {
            double a = x[i];
            double ai = xi[i];
            double b = y[i];
            double bi = yi[i];
            x[i] = Math.fma(-i01, bi, Math.fma(m01, b, Math.fma(-i00, ai, m00 * a)));
            xi[i] = Math.fma(i01, b, Math.fma(m01, bi, Math.fma(i00, a, m00 * ai)));
            y[i] = Math.fma(-i11, bi, Math.fma(m11, b, Math.fma(-i10, ai, m10 * a)));
            yi[i] = Math.fma(i11, b, Math.fma(m11, bi, Math.fma(i10, a, m10 * ai)));
        }
    }

    @Override
    void scale(int row, double real, double imaginary) {
        scale(re[row], im[row], columns, real, imaginary);
    }

    private static void scale(double[] x, double[] xi, int length, double re, double im) {
        for (int i = 0; i < length; i++) {
            double a = x[i];
            double ai = xi[i];
            x[i] = Math.fma(-im, ai, re * a);
            xi[i] = Math.fma(im, a, re * ai);
        }
    }

    @Override
    void multiply(int row, ColumnPhases phases) {
        multiply(re[row], im[row], phases.re, phases.im, columns);
    }

    private static void multiply(double[] x, double[] xi, double[] re, double[] im, int length) {
        for (int i = 0; i < length; i++) {
            double a = x[i];
            double ai = xi[i];
            x[i] = Math.fma(-im[i], ai, re[i] * a);
            xi[i] = Math.fma(im[i], a, re[i] * ai);
        }
    }

    @Override
    void dense(int[] which, double[] real, double[] imaginary) {
        spare(which.length);
        for (int line = 0; line < which.length; line++) {
            Arrays.fill(spareRe[line], 0);
            Arrays.fill(spareIm[line], 0);
            for (int k = 0; k < which.length; k++) {
                int at = line * which.length + k;
                if (real[at] != 0 || imaginary[at] != 0) {
                    add(re[which[k]], im[which[k]], spareRe[line], spareIm[line], columns, real[at],
                            imaginary[at]);
                }
            }
        }
        for (int line = 0; line < which.length; line++) {
            double[] kept = re[which[line]];
            re[which[line]] = spareRe[line];
            spareRe[line] = kept;
            kept = im[which[line]];
            im[which[line]] = spareIm[line];
            spareIm[line] = kept;
        }
    }

    private void spare(int lines) {
        if (spareRe.length < lines) {
            spareRe = new double[lines][columns + PADDING];
            spareIm = new double[lines][columns + PADDING];
        }
    }

    private static void add(double[] x, double[] xi, double[] sum, double[] sumi, int length, double re, double im) {
        for (int i = 0; i < length; i++) {
            sum[i] = Math.fma(-im, xi[i], Math.fma(re, x[i], sum[i]));
            sumi[i] = Math.fma(im, x[i], Math.fma(re, xi[i], sumi[i]));
        }
    }
}
