package io.torgo.quantum;

import static java.lang.Math.cos;
import static java.lang.Math.sin;

/** A complex 2 by 2 matrix, row by row, as real and imaginary parts. */
record Unitary(double ar, double ai, double br, double bi, double cr, double ci, double dr, double di) {

    private static final double ROOT_HALF = Math.sqrt(0.5);

    static final Unitary ONE = real(1, 0, 0, 1);
    static final Unitary X = real(0, 1, 1, 0);
    static final Unitary Y = new Unitary(0, 0, 0, -1, 0, 1, 0, 0);
    static final Unitary H = real(ROOT_HALF, ROOT_HALF, ROOT_HALF, -ROOT_HALF);
    static final Unitary SX = new Unitary(0.5, 0.5, 0.5, -0.5, 0.5, -0.5, 0.5, 0.5);
    static final Unitary SXDG = new Unitary(0.5, -0.5, 0.5, 0.5, 0.5, 0.5, 0.5, -0.5);

    static Unitary real(double a, double b, double c, double d) {
        return new Unitary(a, 0, b, 0, c, 0, d, 0);
    }

    static Unitary phase(double angle) {
        return new Unitary(1, 0, 0, 0, 0, 0, cos(angle), sin(angle));
    }

    static Unitary rx(double angle) {
        double c = cos(angle / 2);
        double s = sin(angle / 2);
        return new Unitary(c, 0, 0, -s, 0, -s, c, 0);
    }

    static Unitary ry(double angle) {
        double c = cos(angle / 2);
        double s = sin(angle / 2);
        return real(c, -s, s, c);
    }

    static Unitary rz(double angle) {
        double c = cos(angle / 2);
        double s = sin(angle / 2);
        return new Unitary(c, -s, 0, 0, 0, 0, c, s);
    }

    /** A turn of {@code theta} around an axis in the plane of x and y. */
    static Unitary r(double theta, double phi) {
        double c = cos(theta / 2);
        double s = sin(theta / 2);
        return new Unitary(c, 0, -s * sin(phi), -s * cos(phi), s * sin(phi), -s * cos(phi), c, 0);
    }

    /** OpenQASM's u3 with a real upper left entry. */
    static Unitary u(double theta, double phi, double lambda) {
        double c = cos(theta / 2);
        double s = sin(theta / 2);
        return new Unitary(c, 0, -cos(lambda) * s, -sin(lambda) * s, cos(phi) * s, sin(phi) * s, cos(phi + lambda) * c,
                sin(phi + lambda) * c);
    }

    /** Times a global phase, which a control makes observable. */
    Unitary turned(double angle) {
        double c = cos(angle);
        double s = sin(angle);
        return new Unitary(ar * c - ai * s, ar * s + ai * c, br * c - bi * s, br * s + bi * c, cr * c - ci * s,
                cr * s + ci * c, dr * c - di * s, dr * s + di * c);
    }

    Unitary conjugate() {
        return new Unitary(ar, -ai, br, -bi, cr, -ci, dr, -di);
    }

    /** This after {@code first}. */
    Unitary after(Unitary first) {
        return new Unitary(
                ar * first.ar - ai * first.ai + br * first.cr - bi * first.ci,
                ar * first.ai + ai * first.ar + br * first.ci + bi * first.cr,
                ar * first.br - ai * first.bi + br * first.dr - bi * first.di,
                ar * first.bi + ai * first.br + br * first.di + bi * first.dr,
                cr * first.ar - ci * first.ai + dr * first.cr - di * first.ci,
                cr * first.ai + ci * first.ar + dr * first.ci + di * first.cr,
                cr * first.br - ci * first.bi + dr * first.dr - di * first.di,
                cr * first.bi + ci * first.br + dr * first.di + di * first.dr);
    }
}
