package io.torgo.quantum.qasm;

import java.util.List;

/** Gates on several qubits by simpler ones, exactly. Source of the relative-phase gates: Maslov (2016). */
final class Decompositions {

    private Decompositions() {
    }

    static List<Prim> of(Prim gate) {
        int a = gate.qubits()[0];
        int b = gate.qubits()[1];
        double[] p = gate.parameters();
        return switch (gate.name()) {
            case "rzz" -> List.of(cx(a, b), Prim.on(b, "rz", p), cx(a, b));
            case "rxx" -> List.of(on(a, "h"), on(b, "h"), cx(a, b), Prim.on(b, "rz", p), cx(a, b), on(a, "h"),
                    on(b, "h"));
            case "ryy" -> List.of(on(a, "sdg"), on(b, "sdg"), on(a, "h"), on(b, "h"), cx(a, b), Prim.on(b, "rz", p),
                    cx(a, b), on(a, "h"), on(b, "h"), on(a, "s"), on(b, "s"));
            case "iswap" -> List.of(on(a, "s"), on(b, "s"), on(a, "h"), cx(a, b), cx(b, a), on(b, "h"));
            case "rccx" -> relativeToffoli(a, b, gate.qubits()[2]);
            case "rc3x" -> relativeThree(a, b, gate.qubits()[2], gate.qubits()[3]);
            default -> List.of(gate);
        };
    }

    private static Prim on(int qubit, String name) {
        return Prim.on(qubit, name);
    }

    private static Prim cx(int control, int target) {
        return Prim.of("cx", new int[]{control, target});
    }

    private static List<Prim> relativeToffoli(int a, int b, int c) {
        return List.of(on(c, "h"), on(c, "t"), cx(b, c), on(c, "tdg"), cx(a, c), on(c, "t"), cx(b, c), on(c, "tdg"),
                on(c, "h"));
    }

    private static List<Prim> relativeThree(int a, int b, int c, int d) {
        return List.of(on(d, "h"), on(d, "t"), cx(c, d), on(d, "tdg"), on(d, "h"), cx(a, d), on(d, "t"), cx(b, d),
                on(d, "tdg"), cx(a, d), on(d, "t"), cx(b, d), on(d, "tdg"), on(d, "h"), on(d, "t"), cx(c, d),
                on(d, "tdg"), on(d, "h"));
    }
}
