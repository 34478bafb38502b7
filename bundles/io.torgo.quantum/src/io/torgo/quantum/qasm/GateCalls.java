package io.torgo.quantum.qasm;

import io.torgo.quantum.qasm.StandardGates.Standard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Gates applied to qubits: broadcast, modified, and replaced by what they are made of. */
final class GateCalls {

    private final Unroller unroller;
    private final boolean version2;
    private Consumer<Prim> sink;
    private int depth;

    GateCalls(Unroller unroller, Consumer<Prim> sink) {
        this.unroller = unroller;
        this.version2 = unroller.isVersion2();
        this.sink = sink;
    }

    boolean isInside() {
        return depth > 0;
    }

    void barrier(int... qubits) {
        sink.accept(Prim.of("barrier", qubits));
    }

    void apply(Statement.GateCall call) {
        if (call.duration().isPresent()) {
            throw Evaluator.unsupported(call.at(), "Durations are not simulated.");
        }
        Symbol gate = call.name().equals("gphase") ? null : resolve(call);
        double[] parameters = new double[call.parameters().size()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = unroller.evaluator().real(call.parameters().get(i));
        }
        List<Value.Qubits> operands = call.operands().stream().map(unroller::qubits).toList();
        int width = width(call, operands);
        for (int i = 0; i < width; i++) {
            int[] qubits = new int[operands.size()];
            for (int k = 0; k < qubits.length; k++) {
                Value.Qubits operand = operands.get(k);
                qubits[k] = operand.ids()[operand.single() ? 0 : i];
            }
            checkDifferent(qubits, call.at());
            apply(call, gate, parameters, qubits);
        }
    }

    /** How often the gate is applied: once for each member of its registers. */
    private static int width(Statement.GateCall call, List<Value.Qubits> operands) {
        int width = 0;
        for (int i = 0; i < operands.size(); i++) {
            Value.Qubits qubits = operands.get(i);
            int size = qubits.ids().length;
            if (!qubits.single() && width > 0 && width != size) {
                throw new FaultException("QASM-SIZE", call.operands().get(i).at(),
                        "Registers of " + width + " and of " + size + " qubits cannot be paired.",
                        "Use registers of the same size, or single qubits.");
            }
            width = qubits.single() ? width : size;
        }
        return Math.max(1, width);
    }

    private static void checkDifferent(int[] qubits, Position at) {
        for (int i = 1; i < qubits.length; i++) {
            for (int k = 0; k < i; k++) {
                if (qubits[i] == qubits[k]) {
                    throw new FaultException("QASM-QUBIT-TWICE", at, "The gate is given the same qubit twice.",
                            "Give it different qubits.");
                }
            }
        }
    }

    private Symbol resolve(Statement.GateCall call) {
        Symbol symbol = unroller.scopes().find(call.name());
        if (symbol == null) {
            Standard standard = StandardGates.builtIn(call.name(), version2);
            symbol = standard == null ? null : new Symbol.StandardGate(standard);
        }
        return switch (symbol) {
            case Symbol.StandardGate gate -> gate;
            case Symbol.OwnGate gate -> gate;
            case Symbol.OpaqueGate opaque -> throw Evaluator.unsupported(call.at(),
                    "The gate " + call.name() + " is opaque: what it does is not told.");
            case null, default -> throw Names.unknownGate(call.name(), symbol, call.at(), version2);
        };
    }

    private void apply(Statement.GateCall call, Symbol gate, double[] parameters, int... qubits) {
        if (call.modifiers().isEmpty()) {
            expand(call, gate, parameters, qubits);
            return;
        }
        int controls = controls(call);
        if (controls > qubits.length) {
            throw Names.arity(call.name(), "qubit", controls + 1, qubits.length, call.at());
        }
        int[] own = Arrays.copyOfRange(qubits, controls, qubits.length);
        List<Prim> gates = collected(() -> expand(call, gate, parameters, own));
        int place = controls;
        for (int i = call.modifiers().size() - 1; i >= 0; i--) {
            Statement.Modifier modifier = call.modifiers().get(i);
            int count = controls(modifier);
            int[] above = Arrays.copyOfRange(qubits, place - count, place);
            place -= count;
            gates = modified(modifier, gates, above);
        }
        gates.forEach(sink);
    }

    private List<Prim> collected(Runnable work) {
        Consumer<Prim> outer = sink;
        List<Prim> gates = new ArrayList<>();
        sink = prim -> {
            if (gates.size() >= Limits.MAX_OPERATIONS) {
                throw new FaultException("QASM-TOO-BIG", Position.NOWHERE, "A gate has more than 4,000,000 operations.",
                        "Use fewer repetitions.");
            }
            gates.add(prim);
        };
        try {
            work.run();
        } finally {
            sink = outer;
        }
        return gates;
    }

    private int controls(Statement.GateCall call) {
        int controls = 0;
        for (Statement.Modifier modifier : call.modifiers()) {
            controls += controls(modifier);
        }
        return controls;
    }

    private int controls(Statement.Modifier modifier) {
        if (!modifier.name().endsWith("ctrl")) {
            return 0;
        }
        long count = modifier.argument().map(unroller.evaluator()::whole).orElse(1L);
        if (count < 1 || count > Byte.MAX_VALUE) {
            throw Numbers.fault(modifier.at(), "A gate has 1 to 127 controls, not " + count + ".");
        }
        return (int) count;
    }

    private List<Prim> modified(Statement.Modifier modifier, List<Prim> gates, int... above) {
        return switch (modifier.name()) {
            case "inv" -> GateAlgebra.inverse(gates);
            case "ctrl" -> GateAlgebra.controlled(above, gates);
            case "negctrl" -> {
                List<Prim> result = new ArrayList<>();
                for (int qubit : above) {
                    result.add(Prim.on(qubit, "x"));
                }
                List<Prim> flips = List.copyOf(result);
                result.addAll(GateAlgebra.controlled(above, gates));
                result.addAll(flips);
                yield result;
            }
            default -> powered(modifier, gates);
        };
    }

    private List<Prim> powered(Statement.Modifier modifier, List<Prim> gates) {
        double exponent = modifier.argument().map(unroller.evaluator()::real).orElse(1.0);
        List<Prim> result = GateAlgebra.power(gates, exponent);
        if (result == null) {
            throw Evaluator.unsupported(modifier.at(), "This power of a gate on several qubits is not computed.");
        }
        return result;
    }

    private void expand(Statement.GateCall call, Symbol symbol, double[] parameters, int... qubits) {
        switch (symbol) {
            case null -> {
                checkShape(call, 1, parameters.length, 0, qubits.length);
                sink.accept(Prim.phase(parameters[0]));
            }
            case Symbol.StandardGate standard -> standard(call, standard.gate(), parameters, qubits);
            case Symbol.OwnGate own -> own(call, own.gate(), parameters, qubits);
            default -> throw new IllegalStateException("no gate: " + symbol);
        }
    }

    private static void checkShape(Statement.GateCall call, int angles, int givenAngles, int qubits, int givenQubits) {
        if (angles != givenAngles) {
            throw Names.arity(call.name(), "angle", angles, givenAngles, call.at());
        }
        if (qubits != givenQubits) {
            throw Names.arity(call.name(), "qubit", qubits, givenQubits, call.at());
        }
    }

    private void standard(Statement.GateCall call, Standard gate, double[] parameters, int... qubits) {
        checkShape(call, gate.parameters(), parameters.length, gate.qubits(), qubits.length);
        switch (gate.name()) {
            case "rccx", "rc3x" -> Decompositions.of(Prim.of(gate.name(), qubits)).forEach(sink);
            case "c3sqrtx" -> GateAlgebra.controlled(Arrays.copyOf(qubits, 3),
                    List.of(Prim.on(qubits[3], "sx"))).forEach(sink);
            case "id" -> sink.accept(Prim.of("id", qubits));
            default -> {
                sink.accept(Prim.of(gate.name(), qubits, parameters));
                phaseOfVersion3(call.name(), parameters);
            }
        }
    }

    /** What OpenQASM 3 gives to gates of general angles, beside the matrix with a real upper left entry. */
    private void phaseOfVersion3(String name, double... p) {
        if (version2) {
            return;
        }
        double phase = switch (name) {
            case "U" -> p[0] / 2;
            case "u2" -> -(p[0] + p[1]) / 2;
            case "u3" -> -(p[1] + p[2]) / 2;
            default -> 0;
        };
        if (phase != 0) {
            sink.accept(new Prim("gphase", new double[]{phase}, new int[0], true));
        }
    }

    private void own(Statement.GateCall call, Statement.Gate gate, double[] parameters, int... qubits) {
        checkShape(call, gate.parameters().size(), parameters.length, gate.qubits().size(), qubits.length);
        if (depth >= Limits.MAX_CALLS) {
            throw new FaultException("QASM-TOO-DEEP", call.at(), "Gates call each other more than 100 levels deep.",
                    "A gate cannot call itself.");
        }
        depth++;
        int before = unroller.scopes().enter();
        try {
            for (int i = 0; i < parameters.length; i++) {
                bind(gate.parameters().get(i), new Value.Real(parameters[i]));
            }
            for (int i = 0; i < qubits.length; i++) {
                bind(gate.qubits().get(i), new Value.Qubits(new int[]{qubits[i]}, true));
            }
            unroller.runAll(gate.body().statements());
        } finally {
            unroller.scopes().leave(before);
            depth--;
        }
    }

    private void bind(String name, Value value) {
        int guards = unroller.emitter().guards();
        unroller.scopes().replace(name, new Symbol.Variable(Optional.empty(), true, guards, value));
    }
}
