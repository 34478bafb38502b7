package io.torgo.quantum.tests;

/**
 * A state evolved only by the two primitives of OpenQASM 2, U(θ, φ, λ) and CX, with every other gate expanded as
 * {@code qelib1.inc} defines it. Slow, and shares nothing with the simulator but the qubit order.
 */
final class ReferenceState {

    private final double[][] amplitudes;

    ReferenceState(int qubits) {
        amplitudes = new double[1 << qubits][2];
        amplitudes[0][0] = 1;
    }

    double[] at(int index) {
        return amplitudes[index];
    }

    int size() {
        return amplitudes.length;
    }

    void apply(String gate, double[] p, int... q) {
        switch (gate) {
            case "id" -> u(0, 0, 0, q[0]);
            case "x" -> u(Math.PI, 0, Math.PI, q[0]);
            case "y" -> u(Math.PI, Math.PI / 2, Math.PI / 2, q[0]);
            case "z" -> u(0, 0, Math.PI, q[0]);
            case "h" -> u(Math.PI / 2, 0, Math.PI, q[0]);
            case "s" -> u(0, 0, Math.PI / 2, q[0]);
            case "sdg" -> u(0, 0, -Math.PI / 2, q[0]);
            case "t" -> u(0, 0, Math.PI / 4, q[0]);
            case "tdg" -> u(0, 0, -Math.PI / 4, q[0]);
            case "sx" -> all(q, "sdg", 0, "h", 0, "sdg", 0);
            case "sxdg" -> all(q, "s", 0, "h", 0, "s", 0);
            case "rx" -> u(p[0], -Math.PI / 2, Math.PI / 2, q[0]);
            case "ry" -> u(p[0], 0, 0, q[0]);
            case "rz", "p", "u1" -> u(0, 0, p[0], q[0]);
            case "u2" -> u(Math.PI / 2, p[0], p[1], q[0]);
            case "u3", "u" -> u(p[0], p[1], p[2], q[0]);
            case "r" -> u(p[0], p[1] - Math.PI / 2, Math.PI / 2 - p[1], q[0]);
            default -> applyControlled(gate, p, q);
        }
    }

    private void applyControlled(String gate, double[] p, int... q) {
        switch (gate) {
            case "cx" -> cx(q[0], q[1]);
            case "cz" -> all(q, "h", 1, "cx", 0, 1, "h", 1);
            case "cy" -> all(q, "sdg", 1, "cx", 0, 1, "s", 1);
            case "ch" -> all(q, "h", 1, "sdg", 1, "cx", 0, 1, "h", 1, "t", 1, "cx", 0, 1, "t", 1, "h", 1, "s", 1,
                    "x", 1, "s", 0);
            case "ccx" -> all(q, "h", 2, "cx", 1, 2, "tdg", 2, "cx", 0, 2, "t", 2, "cx", 1, 2, "tdg", 2, "cx", 0, 2,
                    "t", 1, "t", 2, "h", 2, "cx", 0, 1, "t", 0, "tdg", 1, "cx", 0, 1);
            case "cswap" -> all(q, "cx", 2, 1, "ccx", 0, 1, 2, "cx", 2, 1);
            case "cu1", "cp" -> controlledPhase(p[0], q[0], q[1]);
            case "crz" -> controlledZ(p[0], q[0], q[1]);
            case "cry" -> controlledY(p[0], q[0], q[1]);
            case "crx" -> controlledX(p[0], q[0], q[1]);
            case "cu3" -> controlledU(p, q[0], q[1]);
            case "cu" -> {
                u(0, 0, p[3], q[0]);
                controlledU(p, q[0], q[1]);
            }
            case "cs" -> controlledPhase(Math.PI / 2, q[0], q[1]);
            case "csdg" -> controlledPhase(-Math.PI / 2, q[0], q[1]);
            case "csx" -> controlledRootOfX(Math.PI / 2, q[0], q[1]);
            case "ccz" -> all(q, "h", 2, "ccx", 0, 1, 2, "h", 2);
            case "rccx" -> all(q, "h", 2, "t", 2, "cx", 1, 2, "tdg", 2, "cx", 0, 2, "t", 2, "cx", 1, 2, "tdg", 2,
                    "h", 2);
            case "rc3x" -> all(q, "h", 3, "t", 3, "cx", 2, 3, "tdg", 3, "h", 3, "cx", 0, 3, "t", 3, "cx", 1, 3, "tdg",
                    3, "cx", 0, 3, "t", 3, "cx", 1, 3, "tdg", 3, "h", 3, "t", 3, "cx", 2, 3, "tdg", 3, "h", 3);
            case "c3x" -> rootsOfX(Math.PI, q);
            case "c3sqrtx" -> rootsOfX(Math.PI / 2, q);
            default -> applyCoupling(gate, p, q);
        }
    }

    private void applyCoupling(String gate, double[] p, int... q) {
        switch (gate) {
            case "swap" -> all(q, "cx", 0, 1, "cx", 1, 0, "cx", 0, 1);
            case "rzz" -> rzz(p[0], q[0], q[1]);
            case "rxx" -> {
                all(q, "h", 0, "h", 1);
                rzz(p[0], q[0], q[1]);
                all(q, "h", 0, "h", 1);
            }
            case "ryy" -> {
                apply("rx", new double[]{Math.PI / 2}, q[0]);
                apply("rx", new double[]{Math.PI / 2}, q[1]);
                rzz(p[0], q[0], q[1]);
                apply("rx", new double[]{-Math.PI / 2}, q[0]);
                apply("rx", new double[]{-Math.PI / 2}, q[1]);
            }
            case "dcx" -> all(q, "cx", 0, 1, "cx", 1, 0);
            case "ecr" -> {
                rzx(Math.PI / 4, q[0], q[1]);
                apply("x", p, q[0]);
                rzx(-Math.PI / 4, q[0], q[1]);
            }
            case "rzx" -> rzx(p[0], q[0], q[1]);
            case "xx_plus_yy" -> xxPlusYy(p, q);
            case "xx_minus_yy" -> {
                u(0, 0, -p[1], q[1]);
                all(q, "x", 1);
                apply("xx_plus_yy", new double[]{p[0], 0}, q);
                all(q, "x", 1);
                u(0, 0, p[1], q[1]);
            }
            case "iswap" -> all(q, "s", 0, "s", 1, "h", 0, "cx", 0, 1, "cx", 1, 0, "h", 1);
            default -> throw new IllegalArgumentException(gate);
        }
    }

    /** Applies gates without angles, given as name and positions in {@code q}. */
    private void all(int[] q, Object... words) {
        int i = 0;
        while (i < words.length) {
            String name = (String) words[i++];
            int from = i;
            while (i < words.length && words[i] instanceof Integer) {
                i++;
            }
            int[] targets = new int[i - from];
            for (int j = from; j < i; j++) {
                targets[j - from] = q[(Integer) words[j]];
            }
            apply(name, new double[0], targets);
        }
    }

    private void rzx(double angle, int a, int b) {
        u(Math.PI / 2, 0, Math.PI, b);
        rzz(angle, a, b);
        u(Math.PI / 2, 0, Math.PI, b);
    }

    /** The product of rxx and ryy of half the angle each, which commute, between turns of the first qubit. */
    private void xxPlusYy(double[] p, int[] q) {
        u(0, 0, p[1], q[0]);
        apply("rxx", new double[]{p[0] / 2}, q);
        apply("ryy", new double[]{p[0] / 2}, q);
        u(0, 0, -p[1], q[0]);
    }

    private void controlledRootOfX(double angle, int control, int target) {
        u(Math.PI / 2, 0, Math.PI, target);
        controlledPhase(angle, control, target);
        u(Math.PI / 2, 0, Math.PI, target);
    }

    /** Seven roots of X under one, two and three controls' parities, after Barenco et al. (1995). */
    private void rootsOfX(double angle, int[] q) {
        double quarter = angle / 4;
        controlledRootOfX(quarter, q[0], q[3]);
        cx(q[0], q[1]);
        controlledRootOfX(-quarter, q[1], q[3]);
        cx(q[0], q[1]);
        controlledRootOfX(quarter, q[1], q[3]);
        cx(q[1], q[2]);
        controlledRootOfX(-quarter, q[2], q[3]);
        cx(q[0], q[2]);
        controlledRootOfX(quarter, q[2], q[3]);
        cx(q[1], q[2]);
        controlledRootOfX(-quarter, q[2], q[3]);
        cx(q[0], q[2]);
        controlledRootOfX(quarter, q[2], q[3]);
    }

    private void controlledPhase(double angle, int control, int target) {
        u(0, 0, angle / 2, control);
        cx(control, target);
        u(0, 0, -angle / 2, target);
        cx(control, target);
        u(0, 0, angle / 2, target);
    }

    private void controlledZ(double angle, int control, int target) {
        u(0, 0, angle / 2, target);
        cx(control, target);
        u(0, 0, -angle / 2, target);
        cx(control, target);
    }

    private void controlledY(double angle, int control, int target) {
        u(angle / 2, 0, 0, target);
        cx(control, target);
        u(-angle / 2, 0, 0, target);
        cx(control, target);
    }

    private void controlledX(double angle, int control, int target) {
        u(0, 0, Math.PI / 2, target);
        cx(control, target);
        u(-angle / 2, 0, 0, target);
        cx(control, target);
        u(angle / 2, -Math.PI / 2, 0, target);
    }

    private void controlledU(double[] p, int control, int target) {
        u(0, 0, (p[2] + p[1]) / 2, control);
        u(0, 0, (p[2] - p[1]) / 2, target);
        cx(control, target);
        u(-p[0] / 2, 0, -(p[1] + p[2]) / 2, target);
        cx(control, target);
        u(p[0] / 2, p[1], 0, target);
    }

    private void rzz(double angle, int a, int b) {
        cx(a, b);
        u(0, 0, angle, b);
        cx(a, b);
    }

    private void cx(int control, int target) {
        for (int i = 0; i < amplitudes.length; i++) {
            if ((i >> control & 1) == 1 && (i >> target & 1) == 0) {
                double[] kept = amplitudes[i];
                amplitudes[i] = amplitudes[i ^ 1 << target];
                amplitudes[i ^ 1 << target] = kept;
            }
        }
    }

    private void u(double theta, double phi, double lambda, int target) {
        double c = Math.cos(theta / 2);
        double s = Math.sin(theta / 2);
        for (int i = 0; i < amplitudes.length; i++) {
            if ((i >> target & 1) == 0) {
                double[] zero = amplitudes[i];
                double[] one = amplitudes[i ^ 1 << target];
                amplitudes[i] = sum(times(zero, c, 0), times(one, -s, lambda));
                amplitudes[i ^ 1 << target] = sum(times(zero, s, phi), times(one, c, phi + lambda));
            }
        }
    }

    private static double[] times(double[] a, double length, double angle) {
        double re = length * Math.cos(angle);
        double im = length * Math.sin(angle);
        return new double[]{a[0] * re - a[1] * im, a[0] * im + a[1] * re};
    }

    private static double[] sum(double[] a, double[] b) {
        return new double[]{a[0] + b[0], a[1] + b[1]};
    }
}
