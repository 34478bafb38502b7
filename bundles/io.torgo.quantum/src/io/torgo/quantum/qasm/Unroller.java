package io.torgo.quantum.qasm;

import io.torgo.quantum.qasm.StandardGates.Standard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Walks through a program as far as it can be known before the run, and has the rest emitted. */
final class Unroller {

    private final boolean version2;
    private final Scopes scopes = new Scopes();
    private final BitStore store = new BitStore();
    private final Registers registers = new Registers(store);
    private final Emitter emitter = new Emitter();
    private final Evaluator evaluator;
    private final GateCalls gates;
    private final Variables variables;
    private final Subroutines subroutines;
    private int steps;
    private int solving;
    private boolean ended;

    /** How a statement ends. */
    enum Flow {
        ON, BREAK, CONTINUE, RETURN, END
    }

    Unroller(boolean version2) {
        this.version2 = version2;
        subroutines = new Subroutines(this);
        evaluator = new Evaluator(scopes, store, version2, subroutines::call);
        gates = new GateCalls(this, emitter::gate);
        variables = new Variables(this);
    }

    boolean isVersion2() {
        return version2;
    }

    Scopes scopes() {
        return scopes;
    }

    BitStore store() {
        return store;
    }

    Registers registers() {
        return registers;
    }

    Emitter emitter() {
        return emitter;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Variables variables() {
        return variables;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Whether a condition is being taken apart, in which nothing may be emitted. */
    boolean isSolving() {
        return solving > 0;
    }

    Flow runAll(List<Statement> statements) {
        for (Statement statement : statements) {
            Flow flow = run(statement);
            if (flow != Flow.ON) {
                return flow;
            }
        }
        return Flow.ON;
    }

    Flow run(Statement statement) {
        count(statement.at());
        emitter.standAt(statement.at());
        try {
            return step(statement);
        } catch (BitNeeded needed) {
            if (isSolving()) {
                throw needed;
            }
            if (statement instanceof Statement.GateCall call) {
                split(call, needed.bit());
                return Flow.ON;
            }
            throw Evaluator.unsupported(statement.at(), "This depends on a measurement in a way no circuit can hold.");
        }
    }

    private void count(Position at) {
        if (++steps > Limits.MAX_STEPS) {
            throw new FaultException("QASM-TOO-BIG", at, "The program takes more than 4,000,000 steps.",
                    "Use fewer repetitions.");
        }
    }

    /** A gate whose angles depend on a measured bit: once for 0 and once for 1. */
    private void split(Statement.GateCall call, int bit) {
        for (boolean value : new boolean[]{false, true}) {
            Guard.Case one = new Guard.Case(List.of(bit), List.of(value));
            store.suppose(bit, value);
            try {
                emitter.under(new Guard(List.of(one), false, null), false, () -> run(call));
            } finally {
                store.forget(bit);
            }
        }
    }

    private Flow step(Statement statement) {
        if (gates.isInside() && !mayBeInGate(statement)) {
            throw new FaultException("QASM-TYPE", statement.at(), "A gate is made of gates only.",
                    "Move this out of the gate, or write a subroutine with def.");
        }
        switch (statement) {
            case Statement.GateCall call -> call(call);
            case Statement.MeasureInto measure -> measure(measure);
            case Statement.Reset reset -> emitter.reset(qubits(reset.operand()).ids());
            case Statement.Barrier barrier -> gates.barrier(all(barrier.operands()));
            case Statement.If branch -> {
                return branch(branch);
            }
            case Statement.For loop -> {
                return loop(loop);
            }
            case Statement.While loop -> {
                return loop(loop);
            }
            case Statement.Switch choice -> {
                return choose(choice, 0);
            }
            case Statement.Block block -> {
                return inScope(() -> runAll(block.statements()));
            }
            case Statement.Box box -> {
                return box(box);
            }
            case Statement.Annotated annotated -> {
                return step(annotated.statement());
            }
            default -> {
                return definition(statement);
            }
        }
        return Flow.ON;
    }

    private static boolean mayBeInGate(Statement statement) {
        return switch (statement) {
            case Statement.GateCall call -> true;
            case Statement.Barrier barrier -> true;
            case Statement.For loop -> true;
            case Statement.If branch -> true;
            case Statement.Block block -> true;
            case Statement.Declaration declaration -> declaration.constant();
            case Statement.Annotated annotated -> true;
            case Statement.Pragma pragma -> true;
            case Statement.Nop nop -> true;
            default -> false;
        };
    }

    private void call(Statement.GateCall call) {
        Symbol symbol = scopes.find(call.name());
        if (symbol instanceof Symbol.Subroutine && call.modifiers().isEmpty()) {
            subroutines.call(call.name(), call.parameters(), call.operands(), call.at());
            return;
        }
        gates.apply(call);
    }

    private Flow definition(Statement statement) {
        switch (statement) {
            case Statement.Include include -> include(include);
            case Statement.Register register -> variables.register(register);
            case Statement.Qubits qubits -> variables.qubits(qubits);
            case Statement.Declaration declaration -> variables.declare(declaration);
            case Statement.Assignment assignment -> variables.assign(assignment);
            case Statement.Alias alias -> variables.alias(alias);
            case Statement.Port port -> variables.port(port);
            case Statement.Gate gate -> declare(gate.name(), new Symbol.OwnGate(gate), gate.at());
            case Statement.Opaque opaque -> declare(opaque.name(), new Symbol.OpaqueGate(opaque), opaque.at());
            case Statement.Def def -> declare(def.name(), new Symbol.Subroutine(def), def.at());
            case Statement.Extern extern -> declare(extern.name(), new Symbol.External(extern), extern.at());
            case Statement.Evaluation evaluation -> evaluator.value(evaluation.expression());
            case Statement.Pragma pragma -> {
                return Flow.ON;
            }
            case Statement.Nop nop -> {
                return Flow.ON;
            }
            case Statement.Return end -> {
                return leave(Flow.RETURN, end.at(), () -> subroutines.answer(end));
            }
            case Statement.Break end -> {
                return leave(Flow.BREAK, end.at(), () -> {});
            }
            case Statement.Continue end -> {
                return leave(Flow.CONTINUE, end.at(), () -> {});
            }
            case Statement.End end -> {
                return leave(Flow.END, end.at(), () -> ended = true);
            }
            case Statement.Delay delay -> throw Evaluator.unsupported(delay.at(), "Time is not simulated.");
            case Statement.Calibration calibration -> throw calibration(calibration.at());
            case Statement.Defcal defcal -> throw calibration(defcal.at());
            case Statement.CalibrationGrammar grammar -> throw calibration(grammar.at());
            default -> throw new IllegalStateException("unknown statement " + statement.getClass());
        }
        return Flow.ON;
    }

    private static FaultException calibration(Position at) {
        return Evaluator.unsupported(at, "Calibrations of pulses are not simulated.");
    }

    private Flow leave(Flow flow, Position at, Runnable before) {
        if (emitter.guards() > subroutines.guards() || flow == Flow.END && emitter.guards() > 0) {
            throw Evaluator.unsupported(at, "Whether this leaves depends on a measurement.");
        }
        before.run();
        return flow;
    }

    void declare(String name, Symbol symbol, Position at) {
        Symbol before = scopes.find(name);
        boolean shadowsStandard = before instanceof Symbol.StandardGate;
        if (shadowsStandard && scopes.isGlobal()) {
            scopes.replace(name, symbol);
        } else if (!scopes.declare(name, symbol)) {
            throw new FaultException("QASM-DUPLICATE", at, name + " is declared already.", "Choose another name.");
        }
    }

    private void include(Statement.Include include) {
        String library = include.path();
        if (!library.equals(StandardGates.STDGATES) && !library.equals(StandardGates.QELIB1)) {
            throw new FaultException("QASM-INCLUDE", include.at(), "The file " + library + " is not read.",
                    "Include stdgates.inc or qelib1.inc, and copy other definitions into the program.");
        }
        for (String name : StandardGates.names()) {
            Standard gate = StandardGates.of(library, name);
            if (gate != null && scopes.find(name) == null) {
                scopes.declare(name, new Symbol.StandardGate(gate));
            }
        }
    }

    Value.Qubits qubits(Expression operand) {
        if (operand instanceof Expression.HardwareQubit qubit) {
            return new Value.Qubits(new int[]{registers.hardware(qubit)}, true);
        }
        Value value = evaluator.value(operand);
        if (value instanceof Value.Qubits qubits) {
            return qubits;
        }
        throw new FaultException("QASM-TYPE", operand.at(), QasmPrinter.print(operand) + " is no qubit.",
                "Name a qubit or a register of qubits.");
    }

    private int[] all(List<Expression> operands) {
        if (operands.isEmpty()) {
            return IntStream.range(0, registers.qubitCount()).toArray();
        }
        return operands.stream().flatMapToInt(one -> Arrays.stream(qubits(one).ids())).distinct().toArray();
    }

    private void measure(Statement.MeasureInto measure) {
        if (measure.source() instanceof Expression.Measure source) {
            int[] qubits = qubits(source.operand()).ids();
            Value target = measure.target().map(evaluator::value)
                    .orElseGet(() -> registers.local(measure, "measured", qubits.length, false, measure.at(), emitter));
            variables.measure(qubits, target, measure.at());
        } else {
            Value result = evaluator.value(measure.source());
            measure.target().ifPresent(target -> variables.store(target, result, measure.at()));
        }
    }

    Flow inScope(Supplier<Flow> work) {
        scopes.open();
        try {
            return work.get();
        } finally {
            scopes.close();
        }
    }

    private Flow box(Statement.Box box) {
        if (box.duration().isPresent()) {
            throw Evaluator.unsupported(box.at(), "Durations are not simulated.");
        }
        return run(box.body());
    }

    private Flow branch(Statement.If branch) {
        BooleanSupplier condition = () -> evaluator.truth(branch.condition());
        return decide(branch.at(), condition, () -> inScope(() -> run(branch.body())),
                () -> branch.otherwise().map(other -> inScope(() -> run(other))).orElse(Flow.ON));
    }

    /** One way where the condition is known; otherwise both ways, each under its condition. */
    private Flow decide(Position at, BooleanSupplier condition, Supplier<Flow> yes,
            Supplier<Flow> no) {
        List<Guard.Case> wanted = new ArrayList<>();
        List<Guard.Case> others = new ArrayList<>();
        solving++;
        try {
            solve(at, condition, new Guard.Case(List.of(), List.of()), wanted, others);
        } finally {
            solving--;
        }
        if (others.isEmpty()) {
            return yes.get();
        }
        if (wanted.isEmpty()) {
            return no.get();
        }
        boolean spoilt = emitter.under(Guard.of(wanted, others), false, yes::get);
        emitter.under(Guard.of(others, wanted), spoilt, no::get);
        return Flow.ON;
    }

    private void solve(Position at, BooleanSupplier condition, Guard.Case path, List<Guard.Case> yes,
            List<Guard.Case> no) {
        count(at);
        if (yes.size() + no.size() > Limits.MAX_CASES) {
            throw Evaluator.unsupported(at, "The condition depends on too many measured bits.");
        }
        try {
            (condition.getAsBoolean() ? yes : no).add(path);
        } catch (BitNeeded needed) {
            for (boolean value : new boolean[]{false, true}) {
                List<Integer> bits = new ArrayList<>(path.bits());
                List<Boolean> values = new ArrayList<>(path.values());
                bits.add(needed.bit());
                values.add(value);
                store.suppose(needed.bit(), value);
                try {
                    solve(at, condition, new Guard.Case(List.copyOf(bits), List.copyOf(values)), yes, no);
                } finally {
                    store.forget(needed.bit());
                }
            }
        }
    }

    private Flow choose(Statement.Switch choice, int index) {
        if (index >= choice.cases().size()) {
            return Flow.ON;
        }
        Statement.Case item = choice.cases().get(index);
        if (item.labels().isEmpty()) {
            return run(item.body());
        }
        BooleanSupplier fits = () -> item.labels().stream()
                .anyMatch(label -> evaluator.truth(new Expression.Binary(label.at(), "==", choice.subject(), label)));
        return decide(item.at(), fits, () -> run(item.body()), () -> choose(choice, index + 1));
    }

    private Flow loop(Statement.For loop) {
        for (Value value : variables.loopValues(loop)) {
            Flow flow = inScope(() -> {
                scopes.replace(loop.variable(), new Symbol.Variable(Optional.of(loop.type()), false, emitter.guards(),
                        evaluator.cast(value, loop.type())));
                return run(loop.body());
            });
            if (flow == Flow.BREAK) {
                return Flow.ON;
            }
            if (flow == Flow.RETURN || flow == Flow.END) {
                return flow;
            }
        }
        return Flow.ON;
    }

    private Flow loop(Statement.While loop) {
        while (evaluator.truth(loop.condition())) {
            Flow flow = inScope(() -> run(loop.body()));
            if (flow == Flow.BREAK) {
                return Flow.ON;
            }
            if (flow == Flow.RETURN || flow == Flow.END) {
                return flow;
            }
        }
        return Flow.ON;
    }
}
