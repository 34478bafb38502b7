package io.torgo.quantum.qasm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Qubits and classical bits with the names that the program gives them. */
final class Registers {

    /** @param global declared outside of blocks */
    private record Bits(String name, int[] ids, boolean single, boolean global, Position at) {
    }

    private final BitStore store;
    private final List<String> qubits = new ArrayList<>();
    private final Map<String, Integer> hardware = new HashMap<>();
    private final List<Bits> bits = new ArrayList<>();
    private final Map<Object, int[]> local = new IdentityHashMap<>();
    private int[] places = {};

    Registers(BitStore store) {
        this.store = store;
    }

    Value.Qubits qubits(String name, long size, boolean single, Position at) {
        if (size < 1 || qubits.size() + size > Limits.MAX_BITS) {
            throw tooMany(size, at);
        }
        int[] ids = new int[(int) size];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = qubits.size();
            qubits.add(single ? name : name + "[" + i + "]");
        }
        return new Value.Qubits(ids, single);
    }

    private static FaultException tooMany(long size, Position at) {
        return new FaultException("QASM-SIZE", at, "A register of " + size + " is not possible.",
                "Registers have 1 to 1,000,000 members together.");
    }

    int qubitCount() {
        return qubits.size();
    }

    int hardware(Expression.HardwareQubit qubit) {
        return hardware.computeIfAbsent(qubit.name(), name -> qubits(name, 1, true, qubit.at()).ids()[0]);
    }

    Value.Cells bits(String name, long size, boolean single, boolean global, Position at) {
        if (size < 1 || store.size() + size > Limits.MAX_BITS) {
            throw tooMany(size, at);
        }
        int[] ids = store.allocate((int) size);
        bits.add(new Bits(name, ids, single, global, at));
        return new Value.Cells(ids, single);
    }

    /** The bits of a declaration inside of a block, the same ones each time, zero at first. */
    Value.Cells local(Object declaration, String name, long size, boolean single, Position at, Emitter emitter) {
        int[] before = local.get(declaration);
        if (before != null && before.length == size && Arrays.stream(before).noneMatch(emitter::isRenamed)) {
            Arrays.stream(before).forEach(id -> store.set(id, false));
            return new Value.Cells(before, single);
        }
        Value.Cells fresh = bits(name, size, single, false, at);
        local.put(declaration, fresh.ids());
        return fresh;
    }

    boolean isLocal(int id) {
        return local.values().stream().anyMatch(ids -> Arrays.stream(ids).anyMatch(one -> one == id));
    }

    List<String> qubitNames() {
        return List.copyOf(qubits);
    }

    /** Gives the bits their places in the circuit; answers their names. */
    List<String> place(boolean version2, Emitter emitter) {
        places = new int[store.size()];
        List<String> names = new ArrayList<>();
        for (boolean global : new boolean[]{true, false}) {
            for (Bits register : bits) {
                if (register.global == global && isShown(register, version2, emitter)) {
                    place(register, names);
                }
            }
        }
        return List.copyOf(names);
    }

    int[] places() {
        return places;
    }

    private void place(Bits register, List<String> names) {
        for (int i = 0; i < register.ids.length; i++) {
            places[register.ids[i]] = names.size();
            names.add(register.single ? register.name : register.name + "[" + i + "]");
        }
    }

    private boolean isShown(Bits register, boolean version2, Emitter emitter) {
        boolean measured = Arrays.stream(register.ids).anyMatch(store::wasMeasured);
        if (!register.global) {
            return measured && Arrays.stream(register.ids).noneMatch(emitter::isRenamed);
        }
        boolean differs = Arrays.stream(register.ids).anyMatch(store::differs);
        if (differs && measured) {
            throw Evaluator.unsupported(register.at, "Some bits of " + register.name
                    + " are measured and others are set by the program; a circuit only measures.");
        }
        return !differs || version2;
    }
}
