package io.torgo.quantum.qasm;

import io.torgo.quantum.qasm.StandardGates.Standard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Inverses, controls and powers of gates, exactly and by named gates.
 *
 * <p>A phase under any number of controls is one operation of the simulator; with it a rotation about any axis is
 * controlled by turning its axis to z and back. Source: Barenco et al., "Elementary gates for quantum computation"
 * (1995).
 */
final class GateAlgebra {

    private static final double EIGHTH = Math.PI / 4;

    private GateAlgebra() {
    }

    static List<Prim> inverse(List<Prim> gates) {
        List<Prim> result = new ArrayList<>(gates.size());
        for (int i = gates.size() - 1; i >= 0; i--) {
            result.addAll(inverse(gates.get(i)));
        }
        return result;
    }

    private static List<Prim> inverse(Prim gate) {
        double[] p = gate.parameters();
        return switch (gate.name()) {
            case "s", "t", "sx" -> renamed(gate, gate.name() + "dg");
            case "sdg", "tdg", "sxdg" -> renamed(gate, gate.name().substring(0, gate.name().length() - 2));
            case "u2" -> List.of(Prim.of("u", gate.qubits(), -Math.PI / 2, -p[1], -p[0]));
            case "u", "u3", "cu3" -> List.of(Prim.of(gate.name(), gate.qubits(), -p[0], -p[2], -p[1]));
            case "cu" -> List.of(Prim.of("cu", gate.qubits(), -p[0], -p[2], -p[1], -p[3]));
            case "csx" -> controlled(new int[]{gate.qubits()[0]}, Prim.on(gate.qubits()[1], "sxdg"));
            case "c3sqrtx" -> controlled(Arrays.copyOf(gate.qubits(), 3), Prim.on(gate.qubits()[3], "sxdg"));
            case "iswap", "rccx", "rc3x" -> inverse(Decompositions.of(gate));
            default -> List.of(p.length == 0 ? gate : turned(gate, -1));
        };
    }

    private static List<Prim> renamed(Prim gate, String name) {
        return List.of(new Prim(name, gate.parameters(), gate.qubits(), gate.implicit()));
    }

    private static Prim turned(Prim gate, double factor) {
        double[] angles = gate.parameters().clone();
        for (int i = 0; i < angles.length; i++) {
            angles[i] *= factor;
        }
        return new Prim(gate.name(), angles, gate.qubits(), gate.implicit());
    }

    /** The gates done only where all of the qubits are 1. */
    static List<Prim> controlled(int[] controls, List<Prim> gates) {
        List<Prim> result = new ArrayList<>();
        gates.forEach(gate -> result.addAll(controlled(controls, gate)));
        return result;
    }

    private static List<Prim> controlled(int[] controls, Prim gate) {
        if (gate.name().equals("barrier")) {
            return List.of(gate);
        }
        if (gate.name().equals("gphase")) {
            return List.of(Prim.phase(gate.parameters()[0], join(controls, gate.qubits())));
        }
        Standard standard = StandardGates.any(gate.name());
        int inner = standard.controls();
        int[] all = join(controls, Arrays.copyOf(gate.qubits(), inner));
        int[] targets = Arrays.copyOfRange(gate.qubits(), inner, gate.qubits().length);
        if (targets.length > 1) {
            return controlledPair(all, standard.base(), gate.parameters(), targets);
        }
        return controlledOne(all, standard.base(), angles(gate), targets[0]);
    }

    /** Of a general gate: its three angles and its phase. */
    private static double[] angles(Prim gate) {
        double[] p = gate.parameters();
        return switch (gate.name()) {
            case "u2" -> new double[]{Math.PI / 2, p[0], p[1], 0};
            case "u", "u3", "cu3" -> new double[]{p[0], p[1], p[2], 0};
            default -> p;
        };
    }

    private static List<Prim> controlledOne(int[] controls, String base, double[] p, int target) {
        int[] all = join(controls, target);
        boolean one = controls.length == 1;
        return switch (base) {
            case "id" -> List.of();
            case "x" -> controlledNot(all, controls.length, target);
            case "z" -> List.of(one ? Prim.of("cz", all) : Prim.phase(Math.PI, all));
            case "s" -> List.of(Prim.phase(Math.PI / 2, all));
            case "sdg" -> List.of(Prim.phase(-Math.PI / 2, all));
            case "t" -> List.of(Prim.phase(EIGHTH, all));
            case "tdg" -> List.of(Prim.phase(-EIGHTH, all));
            case "p" -> List.of(one ? Prim.of("cp", all, p) : Prim.phase(p[0], all));
            case "y" -> one
                    ? List.of(Prim.of("cy", all))
                    : around(target, controlledOne(controls, "x", p, target),
                            "sdg", "s");
            case "h" -> one ? List.of(Prim.of("ch", all)) : turnedAxis(target, Prim.phase(Math.PI, all));
            case "sx" -> one
                    ? List.of(Prim.of("csx", all))
                    : around(target, List.of(Prim.phase(Math.PI / 2, all)),
                            "h", "h");
            case "sxdg" -> around(target, List.of(Prim.phase(-Math.PI / 2, all)), "h", "h");
            case "rx" -> one
                    ? List.of(Prim.of("crx", all, p))
                    : around(target, controlledOne(controls, "rz", p, target), "h", "h");
            case "ry" -> one
                    ? List.of(Prim.of("cry", all, p))
                    : around(target, controlledOne(controls, "rx", p, target), "sdg", "s");
            case "rz" -> one
                    ? List.of(Prim.of("crz", all, p))
                    : List.of(Prim.phase(p[0], all), Prim.phase(-p[0] / 2, controls));
            default -> controlledGeneral(controls, p, target);
        };
    }

    private static List<Prim> controlledNot(int[] all, int controls, int target) {
        return switch (controls) {
            case 1 -> List.of(Prim.of("cx", all));
            case 2 -> List.of(Prim.of("ccx", all));
            case 3 -> List.of(Prim.of("c3x", all));
            case 4 -> List.of(Prim.of("c4x", all));
            default -> around(target, List.of(Prim.phase(Math.PI, all)), "h", "h");
        };
    }

    private static List<Prim> around(int target, List<Prim> middle, String before, String after) {
        List<Prim> result = new ArrayList<>();
        result.add(Prim.on(target, before));
        result.addAll(middle);
        result.add(Prim.on(target, after));
        return result;
    }

    /** The axis of the Hadamard gate turned to z and back. */
    private static List<Prim> turnedAxis(int target, Prim phase) {
        return List.of(Prim.on(target, "ry", -EIGHTH), phase, Prim.on(target, "ry", EIGHTH));
    }

    /** u(θ, φ, λ) = e^{i(φ+λ)/2} Rz(φ) Ry(θ) Rz(λ). */
    private static List<Prim> controlledGeneral(int[] controls, double[] p, int target) {
        if (controls.length == 1) {
            return List.of(Prim.of("cu", join(controls, target), p));
        }
        List<Prim> result = new ArrayList<>(controlledOne(controls, "rz", new double[]{p[2]}, target));
        result.addAll(controlledOne(controls, "ry", new double[]{p[0]}, target));
        result.addAll(controlledOne(controls, "rz", new double[]{p[1]}, target));
        result.add(Prim.phase(p[3] + (p[1] + p[2]) / 2, controls));
        return result;
    }

    private static List<Prim> controlledPair(int[] controls, String base, double[] p, int... pair) {
        if (base.equals("swap")) {
            int[] back = {pair[1], pair[0]};
            if (controls.length == 1) {
                return List.of(Prim.of("cswap", join(controls, pair)));
            }
            List<Prim> result = new ArrayList<>(List.of(Prim.of("cx", back)));
            result.addAll(controlledOne(join(controls, pair[0]), "x", p, pair[1]));
            result.add(Prim.of("cx", back));
            return result;
        }
        return controlled(controls, Decompositions.of(Prim.of(base, pair, p)));
    }

    private static int[] join(int[] first, int... second) {
        int[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /**
     * The principal power, or null where it is none of the powers that can be told by named gates: those are whole
     * powers of anything and any power of one gate of the library or of gates on one qubit.
     */
    static List<Prim> power(List<Prim> gates, double exponent) {
        boolean whole = exponent == Math.rint(exponent);
        if (gates.isEmpty() || whole && exponent == 0) {
            return List.of();
        }
        if (gates.size() == 1) {
            List<Prim> single = power(gates.get(0), exponent);
            if (single != null) {
                return single;
            }
        }
        int[] qubits = gates.get(0).qubits();
        if (qubits.length == 1 && gates.stream().allMatch(gate -> isOn(qubits[0], gate))) {
            return Turn.of(gates).power(exponent).gates(qubits[0]);
        }
        return whole ? repeated(exponent < 0 ? inverse(gates) : gates, Math.abs(exponent)) : null;
    }

    private static boolean isOn(int qubit, Prim gate) {
        return gate.qubits().length == 0 || gate.qubits().length == 1 && gate.qubits()[0] == qubit;
    }

    private static List<Prim> repeated(List<Prim> gates, double times) {
        if (times * gates.size() > Limits.MAX_OPERATIONS) {
            return null;
        }
        List<Prim> result = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            result.addAll(gates);
        }
        return result;
    }

    private static List<Prim> power(Prim gate, double k) {
        double[] p = gate.parameters();
        if (gate.name().equals("gphase")) {
            return List.of(new Prim("gphase", new double[]{Turn.principal(p[0]) * k}, gate.qubits(), gate.implicit()));
        }
        Standard standard = StandardGates.any(gate.name());
        int inner = standard == null ? 0 : standard.controls();
        if (standard == null || gate.qubits().length == 1 && inner == 0) {
            return null;
        }
        int[] controls = Arrays.copyOf(gate.qubits(), inner);
        int[] targets = Arrays.copyOfRange(gate.qubits(), inner, gate.qubits().length);
        if (targets.length == 1) {
            Prim alone = new Prim(standard.base(), p, targets, false);
            return controlled(controls, power(unphased(alone), k));
        }
        return switch (standard.base()) {
            case "swap" -> swapPower(controls, targets, k);
            case "rxx", "ryy", "rzz" -> List.of(Prim.of(standard.base(), targets, Turn.principal(p[0] / 2) * 2 * k));
            default -> null;
        };
    }

    /** A general gate with a phase of its own as two gates. */
    private static List<Prim> unphased(Prim gate) {
        double[] p = gate.parameters();
        if (p.length < 4) {
            return List.of(gate);
        }
        return List.of(Prim.of("u", gate.qubits(), p[0], p[1], p[2]), Prim.phase(p[3]));
    }

    private static List<Prim> swapPower(int[] controls, int[] pair, double k) {
        int[] back = {pair[1], pair[0]};
        List<Prim> result = new ArrayList<>(List.of(Prim.of("cx", back)));
        result.addAll(controlled(join(controls, pair[0]), power(List.of(Prim.on(pair[1], "x")), k)));
        result.add(Prim.of("cx", back));
        return result;
    }
}
