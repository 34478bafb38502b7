package io.torgo.quantum.qasm;

import java.util.List;

/**
 * A unitary on one qubit as a phase and a unit quaternion: e^{iδ}(w − i(x X + y Y + z Z)).
 */
record Turn(double phase, double w, double x, double y, double z) {

    private static final double ROOT_HALF = Math.sqrt(0.5);
    private static final double TINY = 1e-14;

    static Turn of(List<Prim> gates) {
        Turn all = new Turn(0, 1, 0, 0, 0);
        for (Prim gate : gates) {
            all = of(gate).after(all);
        }
        return all;
    }

    private static Turn of(Prim gate) {
        double[] p = gate.parameters();
        return switch (gate.name()) {
            case "x" -> new Turn(Math.PI / 2, 0, 1, 0, 0);
            case "y" -> new Turn(Math.PI / 2, 0, 0, 1, 0);
            case "z" -> new Turn(Math.PI / 2, 0, 0, 0, 1);
            case "h" -> new Turn(Math.PI / 2, 0, ROOT_HALF, 0, ROOT_HALF);
            case "s" -> aboutZ(Math.PI / 2).phased(Math.PI / 4);
            case "sdg" -> aboutZ(-Math.PI / 2).phased(-Math.PI / 4);
            case "t" -> aboutZ(Math.PI / 4).phased(Math.PI / 8);
            case "tdg" -> aboutZ(-Math.PI / 4).phased(-Math.PI / 8);
            case "sx" -> new Turn(Math.PI / 4, ROOT_HALF, ROOT_HALF, 0, 0);
            case "sxdg" -> new Turn(-Math.PI / 4, ROOT_HALF, -ROOT_HALF, 0, 0);
            case "rx" -> new Turn(0, Math.cos(p[0] / 2), Math.sin(p[0] / 2), 0, 0);
            case "ry" -> new Turn(0, Math.cos(p[0] / 2), 0, Math.sin(p[0] / 2), 0);
            case "rz" -> aboutZ(p[0]);
            case "p", "phase", "u1" -> aboutZ(p[0]).phased(p[0] / 2);
            case "gphase" -> gate.qubits().length == 0
                    ? new Turn(p[0], 1, 0, 0, 0)
                    : aboutZ(p[0]).phased(p[0] / 2);
            case "u2" -> general(Math.PI / 2, p[0], p[1]);
            case "u3", "u" -> general(p[0], p[1], p[2]);
            default -> new Turn(0, 1, 0, 0, 0);
        };
    }

    private static Turn aboutZ(double angle) {
        return new Turn(0, Math.cos(angle / 2), 0, 0, Math.sin(angle / 2));
    }

    private static Turn general(double theta, double phi, double lambda) {
        Turn tilt = new Turn(0, Math.cos(theta / 2), 0, Math.sin(theta / 2), 0);
        return aboutZ(phi).after(tilt.after(aboutZ(lambda))).phased((phi + lambda) / 2);
    }

    private Turn phased(double angle) {
        return new Turn(phase + angle, w, x, y, z);
    }

    private Turn after(Turn first) {
        return new Turn(phase + first.phase,
                w * first.w - x * first.x - y * first.y - z * first.z,
                w * first.x + x * first.w + y * first.z - z * first.y,
                w * first.y - x * first.z + y * first.w + z * first.x,
                w * first.z + x * first.y - y * first.x + z * first.w);
    }

    /** The power whose eigenvalues are the principal powers of this one's. */
    Turn power(double exponent) {
        double length = Math.sqrt(x * x + y * y + z * z);
        double half = Math.atan2(length, w);
        double low = principal(phase - half) * exponent;
        double high = principal(phase + half) * exponent;
        double angle = (high - low) / 2;
        double scale = length < TINY ? 0 : Math.sin(angle) / length;
        return new Turn((low + high) / 2, length < TINY ? 1 : Math.cos(angle), x * scale, y * scale, z * scale);
    }

    /** In (−π, π]. */
    static double principal(double angle) {
        double turned = Math.IEEEremainder(angle, 2 * Math.PI);
        return turned <= -Math.PI + TINY ? turned + 2 * Math.PI : turned;
    }

    List<Prim> gates(int qubit) {
        double theta = 2 * Math.atan2(Math.hypot(x, y), Math.hypot(w, z));
        double sum = Math.atan2(z, w);
        double difference = Math.hypot(x, y) < TINY ? 0 : Math.atan2(-x, y);
        double phi = sum + difference;
        double lambda = sum - difference;
        return List.of(Prim.on(qubit, "u", theta, phi, lambda), Prim.phase(phase - sum));
    }
}
