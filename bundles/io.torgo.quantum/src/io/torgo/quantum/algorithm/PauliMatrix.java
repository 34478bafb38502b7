package io.torgo.quantum.algorithm;

import io.torgo.api.quantum.PauliTerm;
import java.util.List;

/** A sum of Pauli terms as the matrix that it is, never written out: the classical way to its least eigenvalue. */
final class PauliMatrix {

    private static final int MOST_ROUNDS = 20_000;
    private static final double STILL = 1e-13;

    private final int[] flips;
    private final int[] signs;
    private final int[] ys;
    private final double[] coefficients;
    private final int size;

    PauliMatrix(List<PauliTerm> terms) {
        size = 1 << terms.getFirst().paulis().length();
        flips = terms.stream().mapToInt(term -> mask(term, "XY")).toArray();
        signs = terms.stream().mapToInt(term -> mask(term, "ZY")).toArray();
        ys = terms.stream().mapToInt(term -> Integer.bitCount(mask(term, "Y"))).toArray();
        coefficients = terms.stream().mapToDouble(PauliTerm::coefficient).toArray();
    }

    private static int mask(PauliTerm term, String letters) {
        int mask = 0;
        String paulis = term.paulis();
        for (int i = 0; i < paulis.length(); i++) {
            mask |= letters.indexOf(paulis.charAt(i)) < 0 ? 0 : 1 << paulis.length() - 1 - i;
        }
        return mask;
    }

    /** The least eigenvalue, by the power method on the matrix shifted so that it is the one of largest size. */
    double least() {
        double shift = 0;
        for (double coefficient : coefficients) {
            shift += Math.abs(coefficient);
        }
        double[] re = new double[size];
        double[] im = new double[size];
        for (int i = 0; i < size; i++) {
            re[i] = 1 + 0.01 * (i % 13);
        }
        double energy = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] nextRe = new double[size];
            double[] nextIm = new double[size];
            apply(re, im, nextRe, nextIm);
            double norm = dot(re, re) + dot(im, im);
            double now = (dot(re, nextRe) + dot(im, nextIm)) / norm;
            for (int i = 0; i < size; i++) {
                nextRe[i] = (shift * re[i] - nextRe[i]) / Math.sqrt(norm);
                nextIm[i] = (shift * im[i] - nextIm[i]) / Math.sqrt(norm);
            }
            re = nextRe;
            im = nextIm;
            if (Math.abs(now - energy) < STILL * Math.max(1, shift)) {
                return now;
            }
            energy = now;
        }
        return energy;
    }

    /** The least energy of a basis state. */
    double leastDiagonal() {
        double least = Double.MAX_VALUE;
        for (int index = 0; index < size; index++) {
            double energy = 0;
            for (int term = 0; term < flips.length; term++) {
                energy += flips[term] == 0 ? coefficients[term] * sign(index, term) : 0;
            }
            least = Math.min(least, energy);
        }
        return least;
    }

    private int sign(int index, int term) {
        return 1 - 2 * (Integer.bitCount(index & signs[term]) & 1);
    }

    /** X and Y flip bits; Z and Y give a sign, and each Y a factor of i. */
    private void apply(double[] re, double[] im, double[] intoRe, double[] intoIm) {
        for (int term = 0; term < flips.length; term++) {
            for (int index = 0; index < size; index++) {
                double factor = coefficients[term] * sign(index, term);
                int to = index ^ flips[term];
                switch (ys[term] & 3) {
                    case 0 -> add(intoRe, intoIm, to, factor * re[index], factor * im[index]);
                    case 1 -> add(intoRe, intoIm, to, -factor * im[index], factor * re[index]);
                    case 2 -> add(intoRe, intoIm, to, -factor * re[index], -factor * im[index]);
                    default -> add(intoRe, intoIm, to, factor * im[index], -factor * re[index]);
                }
            }
        }
    }

    private static void add(double[] re, double[] im, int at, double real, double imaginary) {
        re[at] += real;
        im[at] += imaginary;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
