package io.torgo.quantum;

import static java.lang.Math.PI;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The gates of OpenQASM's {@code qelib1.inc} and {@code stdgates.inc} and those that Qiskit adds to them, each as what
 * it is lowered to.
 *
 * @param least qubits, controls first
 * @param most qubits
 * @param parameters angles, or {@link #MATRIX}
 */
record Gate(int least, int most, int parameters, Expansion expansion) {

    /** Parameters that are a matrix as large as the qubits ask. */
    static final int MATRIX = -1;

    /** Most qubits of a {@code unitary}: it is done on one block of the state. */
    static final int MAX_DENSE = 6;

    private static final int ANY = CircuitCheck.MAX_QUBITS;
    private static final Map<String, Gate> LIBRARY = new TreeMap<>();

    static {
        onOne();
        onOneTurned();
        controlled();
        onTwo();
        onMore();
    }

    /** How a gate is said in simpler ones. */
    @FunctionalInterface
    interface Expansion {
        void emit(Lowering to, int[] q, double[] p);
    }

    /** A gate on one qubit as a function of its angles. */
    @FunctionalInterface
    private interface Matrix {
        Unitary at(double[] p);
    }

    /** The gate of that name, null where there is none. */
    static Gate named(String name) {
        return LIBRARY.get(name);
    }

    static Iterable<String> names() {
        return Collections.unmodifiableSet(LIBRARY.keySet());
    }

    /** Whether so many targets and parameters are its own. */
    boolean fits(int targets, int numbers) {
        return targets >= least && targets <= most
                && numbers == (parameters == MATRIX ? 2 << 2 * targets : parameters);
    }

    String needs() {
        String qubits = least == most ? "" + least : least + " to " + most;
        return qubits + " qubits and " + (parameters == MATRIX
                ? "a matrix of 2^k by 2^k, real and imaginary parts in turn"
                : parameters + " angles");
    }

    private static void onOne() {
        put("id", 1, 0, (to, q, p) -> {});
        put("u0", 1, 1, (to, q, p) -> {});
        one("x", 0, 0, p -> Unitary.X);
        one("y", 0, 0, p -> Unitary.Y);
        one("h", 0, 0, p -> Unitary.H);
        one("sx", 0, 0, p -> Unitary.SX);
        one("sxdg", 0, 0, p -> Unitary.SXDG);
        fixed("z", 1, PI);
        fixed("s", 1, PI / 2);
        fixed("sdg", 1, -PI / 2);
        fixed("t", 1, PI / 4);
        fixed("tdg", 1, -PI / 4);
    }

    private static void onOneTurned() {
        one("rx", 0, 1, p -> Unitary.rx(p[0]));
        one("ry", 0, 1, p -> Unitary.ry(p[0]));
        one("rz", 0, 1, p -> Unitary.rz(p[0]));
        one("r", 0, 2, p -> Unitary.r(p[0], p[1]));
        one("u2", 0, 2, p -> Unitary.u(PI / 2, p[0], p[1]));
        one("u3", 0, 3, p -> Unitary.u(p[0], p[1], p[2]));
        one("u", 0, 3, p -> Unitary.u(p[0], p[1], p[2]));
        for (String name : new String[]{"p", "phase", "u1"}) {
            phase(name, 1);
        }
    }

    private static void controlled() {
        one("cx", 1, 0, p -> Unitary.X);
        one("cnot", 1, 0, p -> Unitary.X);
        one("cy", 1, 0, p -> Unitary.Y);
        one("ch", 1, 0, p -> Unitary.H);
        one("csx", 1, 0, p -> Unitary.SX);
        one("crx", 1, 1, p -> Unitary.rx(p[0]));
        one("cry", 1, 1, p -> Unitary.ry(p[0]));
        one("crz", 1, 1, p -> Unitary.rz(p[0]));
        one("cu3", 1, 3, p -> Unitary.u(p[0], p[1], p[2]));
        one("cu", 1, 4, p -> Unitary.u(p[0], p[1], p[2]).turned(p[3]));
        one("ccx", 2, 0, p -> Unitary.X);
        one("c3x", 3, 0, p -> Unitary.X);
        one("c4x", 4, 0, p -> Unitary.X);
        one("c3sqrtx", 3, 0, p -> Unitary.SX);
        one("c3sx", 3, 0, p -> Unitary.SX);
        fixed("cz", 2, PI);
        fixed("cs", 2, PI / 2);
        fixed("csdg", 2, -PI / 2);
        fixed("ccz", 3, PI);
        for (String name : new String[]{"cp", "cphase", "cu1"}) {
            phase(name, 2);
        }
    }

    private static void onTwo() {
        put("swap", 2, 0, (to, q, p) -> to.swap(q[0], q[1]));
        put("iswap", 2, 0, Gate::iswap);
        put("dcx", 2, 0, (to, q, p) -> {
            to.flip(q[0], q[1]);
            to.flip(q[1], q[0]);
        });
        put("rzz", 2, 1, (to, q, p) -> rzz(to, p[0], q[0], q[1]));
        put("rxx", 2, 1, (to, q, p) -> rxx(to, p[0], q[0], q[1]));
        put("ryy", 2, 1, Gate::ryy);
        put("rzx", 2, 1, (to, q, p) -> rzx(to, p[0], q[0], q[1]));
        put("ecr", 2, 0, (to, q, p) -> {
            to.flip(q[0]);
            rzx(to, -PI / 2, q[0], q[1]);
        });
        put("xx_plus_yy", 2, 2, Gate::xxPlusYy);
        put("xx_minus_yy", 2, 2, Gate::xxMinusYy);
    }

    private static void onMore() {
        put("cswap", 3, 0, (to, q, p) -> {
            to.flip(q[2], q[1]);
            to.flip(q);
            to.flip(q[2], q[1]);
        });
        put("rccx", 3, 0, Gate::rccx);
        put("rcccx", 4, 0, Gate::rc3x);
        put("rc3x", 4, 0, Gate::rc3x);
        range("mcx", 2, ANY, 0, (to, q, p) -> to.flip(q));
        range("mcphase", 2, ANY, 1, (to, q, p) -> to.phase(p[0], q));
        range("gphase", 0, ANY, 1, (to, q, p) -> to.phase(p[0], q));
        range("unitary", 1, MAX_DENSE, MATRIX, Gate::unitary);
    }

    private static void put(String name, int qubits, int parameters, Expansion expansion) {
        range(name, qubits, qubits, parameters, expansion);
    }

    private static void range(String name, int least, int most, int parameters, Expansion expansion) {
        LIBRARY.put(name, new Gate(least, most, parameters, expansion));
    }

    private static void one(String name, int controls, int parameters, Matrix matrix) {
        put(name, controls + 1, parameters, (to, q, p) -> to.controlled(matrix.at(p), q));
    }

    private static void fixed(String name, int qubits, double angle) {
        put(name, qubits, 0, (to, q, p) -> to.phase(angle, q));
    }

    private static void phase(String name, int qubits) {
        put(name, qubits, 1, (to, q, p) -> to.phase(p[0], q));
    }

    private static void unitary(Lowering to, int[] q, double[] p) {
        double[] re = new double[p.length / 2];
        double[] im = new double[p.length / 2];
        Arrays.setAll(re, i -> p[2 * i]);
        Arrays.setAll(im, i -> p[2 * i + 1]);
        to.dense(re, im, q);
    }

    private static void iswap(Lowering to, int[] q, double[] p) {
        to.phase(PI / 2, q[0]);
        to.phase(PI / 2, q[1]);
        to.phase(PI, q);
        to.swap(q[0], q[1]);
    }

    private static void rzz(Lowering to, double angle, int a, int b) {
        to.phase(-angle / 2);
        to.phase(angle, a);
        to.phase(angle, b);
        to.phase(-2 * angle, a, b);
    }

    /** X⊗X becomes X on {@code a} between two flips of {@code b}. */
    private static void rxx(Lowering to, double angle, int a, int b) {
        to.flip(a, b);
        to.one(Unitary.rx(angle), a);
        to.flip(a, b);
    }

    private static void ryy(Lowering to, int[] q, double[] p) {
        to.phase(-PI / 2, q[0]);
        to.phase(-PI / 2, q[1]);
        rxx(to, p[0], q[0], q[1]);
        to.phase(PI / 2, q[0]);
        to.phase(PI / 2, q[1]);
    }

    /** Z on {@code a}, X on {@code b}: X under a sign that is Z's. */
    private static void rzx(Lowering to, double angle, int a, int b) {
        to.one(Unitary.H, b);
        rzz(to, angle, a, b);
        to.one(Unitary.H, b);
    }

    private static void xxPlusYy(Lowering to, int[] q, double[] p) {
        to.phase(p[1], q[0]);
        to.flip(q[0], q[1]);
        to.controlled(Unitary.rx(p[0]), q[1], q[0]);
        to.flip(q[0], q[1]);
        to.phase(-p[1], q[0]);
    }

    private static void xxMinusYy(Lowering to, int[] q, double[] p) {
        to.phase(-p[1], q[1]);
        to.flip(q[0], q[1]);
        to.flip(q[1]);
        to.controlled(Unitary.rx(p[0]), q[1], q[0]);
        to.flip(q[1]);
        to.flip(q[0], q[1]);
        to.phase(p[1], q[1]);
    }

    private static void rccx(Lowering to, int[] q, double[] p) {
        to.one(Unitary.H, q[2]);
        to.phase(PI / 4, q[2]);
        to.flip(q[1], q[2]);
        to.phase(-PI / 4, q[2]);
        to.flip(q[0], q[2]);
        to.phase(PI / 4, q[2]);
        to.flip(q[1], q[2]);
        to.phase(-PI / 4, q[2]);
        to.one(Unitary.H, q[2]);
    }

    private static void rc3x(Lowering to, int[] q, double[] p) {
        halfOfRc3x(to, q);
        for (int control : new int[]{0, 1, 0, 1}) {
            to.flip(q[control], q[3]);
            to.phase(control == 0 ? PI / 4 : -PI / 4, q[3]);
        }
        halfOfRc3x(to, q);
    }

    private static void halfOfRc3x(Lowering to, int[] q) {
        to.one(Unitary.H, q[3]);
        to.phase(PI / 4, q[3]);
        to.flip(q[2], q[3]);
        to.phase(-PI / 4, q[3]);
        to.one(Unitary.H, q[3]);
    }
}
