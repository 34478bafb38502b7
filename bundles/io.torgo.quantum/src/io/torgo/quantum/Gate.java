package io.torgo.quantum;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import java.util.Map;

/**
 * The gates of OpenQASM's {@code qelib1.inc} and {@code stdgates.inc}, each a unitary matrix under some controls.
 *
 * @param controls leading targets that must all be 1
 * @param qubits all targets, controls included
 * @param parameters angles
 * @param matrix the unitary on the targets after the controls
 */
record Gate(int controls, int qubits, int parameters, MatrixOf matrix) {

    private static final double ROOT_HALF = sqrt(0.5);

    private static final Map<String, Gate> LIBRARY = Map.ofEntries(
            one("id", 0, 0, p -> u(0, 0, 0)),
            one("u0", 0, 1, p -> u(0, 0, 0)),
            one("x", 0, 0, p -> real(0, 1, 1, 0)),
            one("y", 0, 0, p -> new Matrix(new double[4], new double[]{0, -1, 1, 0})),
            one("z", 0, 0, p -> real(1, 0, 0, -1)),
            one("h", 0, 0, p -> hadamard()),
            one("s", 0, 0, p -> phase(Math.PI / 2)),
            one("sdg", 0, 0, p -> phase(-Math.PI / 2)),
            one("t", 0, 0, p -> phase(Math.PI / 4)),
            one("tdg", 0, 0, p -> phase(-Math.PI / 4)),
            one("sx", 0, 0, p -> rootOfX(0.5)),
            one("sxdg", 0, 0, p -> rootOfX(-0.5)),
            one("rx", 0, 1, p -> rx(p[0])),
            one("ry", 0, 1, p -> ry(p[0])),
            one("rz", 0, 1, p -> rz(p[0])),
            one("p", 0, 1, p -> phase(p[0])),
            one("phase", 0, 1, p -> phase(p[0])),
            one("u1", 0, 1, p -> phase(p[0])),
            one("u2", 0, 2, p -> u(Math.PI / 2, p[0], p[1])),
            one("u3", 0, 3, p -> u(p[0], p[1], p[2])),
            one("u", 0, 3, p -> u(p[0], p[1], p[2])),
            one("cx", 1, 0, p -> real(0, 1, 1, 0)),
            one("cnot", 1, 0, p -> real(0, 1, 1, 0)),
            one("cy", 1, 0, p -> new Matrix(new double[4], new double[]{0, -1, 1, 0})),
            one("cz", 1, 0, p -> real(1, 0, 0, -1)),
            one("ch", 1, 0, p -> hadamard()),
            one("csx", 1, 0, p -> rootOfX(0.5)),
            one("cp", 1, 1, p -> phase(p[0])),
            one("cphase", 1, 1, p -> phase(p[0])),
            one("cu1", 1, 1, p -> phase(p[0])),
            one("crx", 1, 1, p -> rx(p[0])),
            one("cry", 1, 1, p -> ry(p[0])),
            one("crz", 1, 1, p -> rz(p[0])),
            one("cu3", 1, 3, p -> u(p[0], p[1], p[2])),
            one("cu", 1, 4, p -> u(p[0], p[1], p[2]).turned(p[3])),
            one("ccx", 2, 0, p -> real(0, 1, 1, 0)),
            one("c3x", 3, 0, p -> real(0, 1, 1, 0)),
            one("c4x", 4, 0, p -> real(0, 1, 1, 0)),
            two("swap", 0, 0, p -> real(1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1)),
            two("cswap", 1, 0, p -> real(1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1)),
            two("iswap", 0, 0, p -> new Matrix(new double[]{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1},
                    new double[]{0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0})),
            two("rxx", 0, 1, p -> rxx(p[0])),
            two("ryy", 0, 1, p -> ryy(p[0])),
            two("rzz", 0, 1, p -> rzz(p[0])));

    /** Angles to a matrix. */
    @FunctionalInterface
    interface MatrixOf {
        Matrix apply(double... parameters);
    }

    /**
     * A complex square matrix, row by row. In a two-qubit matrix the first target is the low bit of the index.
     */
    record Matrix(double[] re, double[] im) {

        /** Times a global phase, which a control makes observable. */
        Matrix turned(double angle) {
            double[] real = new double[re.length];
            double[] imaginary = new double[re.length];
            for (int i = 0; i < re.length; i++) {
                real[i] = re[i] * cos(angle) - im[i] * sin(angle);
                imaginary[i] = re[i] * sin(angle) + im[i] * cos(angle);
            }
            return new Matrix(real, imaginary);
        }
    }

    /** The gate of that name, null where there is none. */
    static Gate named(String name) {
        return LIBRARY.get(name);
    }

    static Iterable<String> names() {
        return LIBRARY.keySet().stream().sorted().toList();
    }

    private static Map.Entry<String, Gate> one(String name, int controls, int parameters, MatrixOf matrix) {
        return Map.entry(name, new Gate(controls, controls + 1, parameters, matrix));
    }

    private static Map.Entry<String, Gate> two(String name, int controls, int parameters, MatrixOf matrix) {
        return Map.entry(name, new Gate(controls, controls + 2, parameters, matrix));
    }

    private static Matrix real(double... values) {
        return new Matrix(values, new double[values.length]);
    }

    private static Matrix hadamard() {
        return real(ROOT_HALF, ROOT_HALF, ROOT_HALF, -ROOT_HALF);
    }

    /** The square root of X ({@code sign} 0.5) or its inverse (−0.5). */
    private static Matrix rootOfX(double sign) {
        return new Matrix(new double[]{0.5, 0.5, 0.5, 0.5}, new double[]{sign, -sign, -sign, sign});
    }

    private static Matrix phase(double angle) {
        return new Matrix(new double[]{1, 0, 0, cos(angle)}, new double[]{0, 0, 0, sin(angle)});
    }

    private static Matrix rx(double angle) {
        double c = cos(angle / 2);
        double s = sin(angle / 2);
        return new Matrix(new double[]{c, 0, 0, c}, new double[]{0, -s, -s, 0});
    }

    private static Matrix ry(double angle) {
        double c = cos(angle / 2);
        double s = sin(angle / 2);
        return real(c, -s, s, c);
    }

    private static Matrix rz(double angle) {
        double c = cos(angle / 2);
        double s = sin(angle / 2);
        return new Matrix(new double[]{c, 0, 0, c}, new double[]{-s, 0, 0, s});
    }

    /** OpenQASM's U(θ, φ, λ) with a real upper left entry. */
    private static Matrix u(double theta, double phi, double lambda) {
        double c = cos(theta / 2);
        double s = sin(theta / 2);
        return new Matrix(new double[]{c, -cos(lambda) * s, cos(phi) * s, cos(phi + lambda) * c},
                new double[]{0, -sin(lambda) * s, sin(phi) * s, sin(phi + lambda) * c});
    }

    private static Matrix rxx(double angle) {
        double c = cos(angle / 2);
        double s = -sin(angle / 2);
        return new Matrix(new double[]{c, 0, 0, 0, 0, c, 0, 0, 0, 0, c, 0, 0, 0, 0, c},
                new double[]{0, 0, 0, s, 0, 0, s, 0, 0, s, 0, 0, s, 0, 0, 0});
    }

    private static Matrix ryy(double angle) {
        double c = cos(angle / 2);
        double s = sin(angle / 2);
        return new Matrix(new double[]{c, 0, 0, 0, 0, c, 0, 0, 0, 0, c, 0, 0, 0, 0, c},
                new double[]{0, 0, 0, s, 0, 0, -s, 0, 0, -s, 0, 0, s, 0, 0, 0});
    }

    private static Matrix rzz(double angle) {
        double c = cos(angle / 2);
        double s = sin(angle / 2);
        return new Matrix(new double[]{c, 0, 0, 0, 0, c, 0, 0, 0, 0, c, 0, 0, 0, 0, c},
                new double[]{-s, 0, 0, 0, 0, s, 0, 0, 0, 0, s, 0, 0, 0, 0, -s});
    }
}
