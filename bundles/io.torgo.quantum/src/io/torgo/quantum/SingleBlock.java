package io.torgo.quantum;

import io.torgo.quantum.Step.Turn;
import java.util.Arrays;

/** Rows in single precision. */
final class SingleBlock extends Block {

    /** Elements that keep rows equally aligned: with the array's header a row is a multiple of a cache line. */
    private static final int PADDING = 12;

    private static final int WORTH_A_CALL = 16;

    private final float[] stateRe;
    private final float[] stateIm;
    private final float[][] re;
    private final float[][] im;
    private float[][] spareRe = new float[0][];
    private float[][] spareIm = new float[0][];

    SingleBlock(float[] stateRe, float[] stateIm, int rows, int columns) {
        super(rows, columns);
        this.stateRe = stateRe;
        this.stateIm = stateIm;
        this.re = new float[rows][columns + PADDING];
        this.im = new float[rows][columns + PADDING];
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

    private static void gather(float[] state, int from, int[] columnAt, int run, float[] row) {
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
        float[] kept = re[a];
        re[a] = re[b];
        re[b] = kept;
        kept = im[a];
        im[a] = im[b];
        im[b] = kept;
    }

    @Override
    void exchange(int a, int b, int mask) {
        for (int column = mask; column < columns; column = column + 1 | mask) {
            float kept = re[a][column];
            re[a][column] = re[b][column];
            re[b][column] = kept;
            kept = im[a][column];
            im[a][column] = im[b][column];
            im[b][column] = kept;
        }
    }

    @Override
    void turn(int a, int b, Turn m) {
        turn(re[a], im[a], re[b], im[b], columns, (float) m.m00(), (float) m.m01(), (float) m.m10(), (float) m.m11());
    }

    private static void turn(float[] x, float[] xi, float[] y, float[] yi, int length, float m00, float m01,
            float m10, float m11) {
        for (int i = 0; i < length; i++) {
            float a = x[i];
            float ai = xi[i];
            float b = y[i];
            float bi = yi[i];
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

    private void turn(float[] x, float[] y, Turn m, int mask) {
        for (int column = mask; column < columns; column = column + 1 | mask) {
            double a = x[column];
            double b = y[column];
            x[column] = (float) (m.m00() * a + m.m01() * b);
            y[column] = (float) (m.m10() * a + m.m11() * b);
        }
    }

    @Override
    void turn(int a, int b, int c, int d, Turn m, Turn k) {
        turn(re[a], re[b], re[c], re[d], columns, m, k);
        turn(im[a], im[b], im[c], im[d], columns, m, k);
    }

    private static void turn(float[] w, float[] x, float[] y, float[] z, int length, Turn m, Turn k) {
        float m00 = (float) m.m00();
        float m01 = (float) m.m01();
        float m10 = (float) m.m10();
        float m11 = (float) m.m11();
        float k00 = (float) k.m00();
        float k01 = (float) k.m01();
        float k10 = (float) k.m10();
        float k11 = (float) k.m11();
        for (int i = 0; i < length; i++) {
            float a = w[i];
            float b = x[i];
            float c = y[i];
            float d = z[i];
            float low = Math.fma(m01, b, m00 * a);
            float high = Math.fma(m01, d, m00 * c);
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

    private static void absorb(float[] x, float[] xi, float[] y, float[] yi, int length, Turn m, double lowRe,
            double lowIm, double highRe, double highIm) {
        float m00 = (float) (m.m00() * lowRe);
        float m01 = (float) (m.m01() * highRe);
        float m10 = (float) (m.m10() * lowRe);
        float m11 = (float) (m.m11() * highRe);
        float i00 = (float) (m.m00() * lowIm);
        float i01 = (float) (m.m01() * highIm);
        float i10 = (float) (m.m10() * lowIm);
        float i11 = (float) (m.m11() * highIm);
        for (int i = 0; i < length; i++) {
            float a = x[i];
            float ai = xi[i];
            float b = y[i];
            float bi = yi[i];
            x[i] = Math.fma(-i01, bi, Math.fma(m01, b, Math.fma(-i00, ai, m00 * a)));
            xi[i] = Math.fma(i01, b, Math.fma(m01, bi, Math.fma(i00, a, m00 * ai)));
            y[i] = Math.fma(-i11, bi, Math.fma(m11, b, Math.fma(-i10, ai, m10 * a)));
            yi[i] = Math.fma(i11, b, Math.fma(m11, bi, Math.fma(i10, a, m10 * ai)));
        }
    }

    @Override
    void scale(int row, double real, double imaginary) {
        scale(re[row], im[row], columns, (float) real, (float) imaginary);
    }

    private static void scale(float[] x, float[] xi, int length, float re, float im) {
        for (int i = 0; i < length; i++) {
            float a = x[i];
            float ai = xi[i];
            x[i] = Math.fma(-im, ai, re * a);
            xi[i] = Math.fma(im, a, re * ai);
        }
    }

    @Override
    void multiply(int row, ColumnPhases phases) {
        multiply(re[row], im[row], phases.singleRe, phases.singleIm, columns);
    }

    private static void multiply(float[] x, float[] xi, float[] re, float[] im, int length) {
        for (int i = 0; i < length; i++) {
            float a = x[i];
            float ai = xi[i];
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
                    add(re[which[k]], im[which[k]], spareRe[line], spareIm[line], columns, (float) real[at],
                            (float) imaginary[at]);
                }
            }
        }
        for (int line = 0; line < which.length; line++) {
            float[] kept = re[which[line]];
            re[which[line]] = spareRe[line];
            spareRe[line] = kept;
            kept = im[which[line]];
            im[which[line]] = spareIm[line];
            spareIm[line] = kept;
        }
    }

    private void spare(int lines) {
        if (spareRe.length < lines) {
            spareRe = new float[lines][columns + PADDING];
            spareIm = new float[lines][columns + PADDING];
        }
    }

    private static void add(float[] x, float[] xi, float[] sum, float[] sumi, int length, float re, float im) {
        for (int i = 0; i < length; i++) {
            sum[i] = Math.fma(-im, xi[i], Math.fma(re, x[i], sum[i]));
            sumi[i] = Math.fma(im, x[i], Math.fma(re, xi[i], sumi[i]));
        }
    }
}
