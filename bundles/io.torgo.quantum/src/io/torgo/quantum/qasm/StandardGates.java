package io.torgo.quantum.qasm;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The gates of {@code stdgates.inc} and {@code qelib1.inc}, by the names that the simulator gives them. */
final class StandardGates {

    static final String STDGATES = "stdgates.inc";
    static final String QELIB1 = "qelib1.inc";

    /**
     * @param name of the simulator's gate
     * @param parameters angles
     * @param controls leading qubits that control it
     * @param base what is done to the others
     */
    record Standard(String name, int parameters, int qubits, int controls, String base) {
    }

    private static final Map<String, Standard> ALL = all();
    private static final Set<String> OF_STDGATES = Set.of("p", "x", "y", "z", "h", "s", "sdg", "t", "tdg", "sx", "rx",
            "ry", "rz", "cx", "cy", "cz", "cp", "crx", "cry", "crz", "ch", "swap", "ccx", "cswap", "cu", "CX", "phase",
            "cphase", "id", "u1", "u2", "u3");
    private static final Set<String> NOT_OF_QELIB1 = Set.of("U", "CX", "phase", "cphase", "iswap");

    private StandardGates() {
    }

    /** The gate that a name means without any definition; null for none. */
    static Standard builtIn(String name, boolean version2) {
        boolean known = name.equals("U") || version2 && name.equals("CX");
        return known ? ALL.get(name) : null;
    }

    static Standard of(String library, String name) {
        boolean known = library.equals(STDGATES)
                ? OF_STDGATES.contains(name)
                : !NOT_OF_QELIB1.contains(name);
        return known ? ALL.get(name) : null;
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    /** A gate of any library. */
    static Standard any(String name) {
        return ALL.get(name);
    }

    private static Map<String, Standard> all() {
        Map<String, Standard> gates = new HashMap<>();
        for (String name : "id x y z h s sdg t tdg sx sxdg".split(" ")) {
            gates.put(name, new Standard(name, 0, 1, 0, name));
        }
        for (String name : "rx ry rz p".split(" ")) {
            gates.put(name, new Standard(name, 1, 1, 0, name));
        }
        add(gates, "phase", "phase", 1, 1, 0, "p");
        add(gates, "u1", "u1", 1, 1, 0, "p");
        add(gates, "u0", "id", 1, 1, 0, "id");
        add(gates, "u2", "u2", 2, 1, 0, "u");
        add(gates, "u3", "u3", 3, 1, 0, "u");
        add(gates, "u", "u", 3, 1, 0, "u");
        add(gates, "U", "u", 3, 1, 0, "u");
        add(gates, "cx", "cx", 0, 2, 1, "x");
        add(gates, "CX", "cx", 0, 2, 1, "x");
        add(gates, "ccx", "ccx", 0, 3, 2, "x");
        add(gates, "c3x", "c3x", 0, 4, 3, "x");
        add(gates, "c4x", "c4x", 0, 5, 4, "x");
        add(gates, "cy", "cy", 0, 2, 1, "y");
        add(gates, "cz", "cz", 0, 2, 1, "z");
        add(gates, "ch", "ch", 0, 2, 1, "h");
        add(gates, "csx", "csx", 0, 2, 1, "sx");
        add(gates, "c3sqrtx", "c3sqrtx", 0, 4, 3, "sx");
        addTurns(gates);
        add(gates, "swap", "swap", 0, 2, 0, "swap");
        add(gates, "cswap", "cswap", 0, 3, 1, "swap");
        add(gates, "iswap", "iswap", 0, 2, 0, "iswap");
        add(gates, "rccx", "rccx", 0, 3, 0, "rccx");
        add(gates, "rc3x", "rc3x", 0, 4, 0, "rc3x");
        return Map.copyOf(gates);
    }

    private static void addTurns(Map<String, Standard> gates) {
        add(gates, "cp", "cp", 1, 2, 1, "p");
        add(gates, "cphase", "cphase", 1, 2, 1, "p");
        add(gates, "cu1", "cu1", 1, 2, 1, "p");
        add(gates, "crx", "crx", 1, 2, 1, "rx");
        add(gates, "cry", "cry", 1, 2, 1, "ry");
        add(gates, "crz", "crz", 1, 2, 1, "rz");
        add(gates, "cu3", "cu3", 3, 2, 1, "u");
        add(gates, "cu", "cu", 4, 2, 1, "u");
        add(gates, "rxx", "rxx", 1, 2, 0, "rxx");
        add(gates, "ryy", "ryy", 1, 2, 0, "ryy");
        add(gates, "rzz", "rzz", 1, 2, 0, "rzz");
    }

    private static void add(Map<String, Standard> gates, String written, String name, int parameters, int qubits,
            int controls, String base) {
        gates.put(written, new Standard(name, parameters, qubits, controls, base));
    }
}
