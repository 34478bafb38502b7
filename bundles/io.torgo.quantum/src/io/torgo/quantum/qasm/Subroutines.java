package io.torgo.quantum.qasm;

import io.torgo.quantum.qasm.Unroller.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Calls of subroutines, which are run in place. */
final class Subroutines {

    private final Unroller unroller;
    private final Deque<Integer> guards = new ArrayDeque<>();
    private Value answer = new Value.Nothing();

    Subroutines(Unroller unroller) {
        this.unroller = unroller;
    }

    /** How many conditions held where the innermost running subroutine was called. */
    int guards() {
        return guards.isEmpty() ? 0 : guards.peek();
    }

    Value call(String name, List<Expression> arguments, List<Expression> operands, Position at) {
        Symbol symbol = unroller.scopes().find(name);
        if (symbol instanceof Symbol.External) {
            throw Evaluator.unsupported(at, name + " is computed outside of the program.");
        }
        if (!(symbol instanceof Symbol.Subroutine subroutine)) {
            throw symbol == null
                    ? new FaultException("QASM-UNKNOWN-NAME", at, "The function " + name + " is not defined.",
                            "Define it with def, or correct its spelling.")
                    : Names.unknown(name, symbol, at);
        }
        if (unroller.isSolving()) {
            throw Evaluator.unsupported(at, "A subroutine in a condition on measured bits is not run.");
        }
        List<Expression> all = new ArrayList<>(arguments);
        all.addAll(operands);
        return run(subroutine.def(), all, at);
    }

    private Value run(Statement.Def def, List<Expression> given, Position at) {
        if (given.size() != def.arguments().size()) {
            throw Names.arity(def.name(), "argument", def.arguments().size(), given.size(), at);
        }
        if (guards.size() >= Limits.MAX_CALLS) {
            throw new FaultException("QASM-TOO-DEEP", at, "Subroutines call each other more than 100 levels deep.",
                    "A subroutine cannot call itself.");
        }
        List<Symbol.Variable> bound = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            bound.add(bound(def.arguments().get(i), given.get(i)));
        }
        int before = unroller.scopes().enter();
        guards.push(unroller.emitter().guards());
        answer = new Value.Nothing();
        try {
            for (int i = 0; i < bound.size(); i++) {
                unroller.scopes().replace(def.arguments().get(i).name(), bound.get(i));
            }
            Flow flow = unroller.runAll(def.body().statements());
            return flow == Flow.RETURN ? converted(def) : new Value.Nothing();
        } finally {
            guards.pop();
            unroller.scopes().leave(before);
        }
    }

    private Value converted(Statement.Def def) {
        Value value = answer;
        if (value instanceof Value.Cells || value instanceof Value.Nothing || def.result().isEmpty()) {
            return value;
        }
        return unroller.evaluator().cast(value, def.result().get());
    }

    private Symbol.Variable bound(Statement.Argument argument, Expression given) {
        int depth = unroller.emitter().guards();
        if (argument.type() instanceof Type.Array array) {
            if (array.access().filter("mutable"::equals).isPresent()) {
                throw Evaluator.unsupported(given.at(), "Arrays that a subroutine changes are not computed with.");
            }
            return new Symbol.Variable(Optional.of(array), true, depth, unroller.evaluator().known(given));
        }
        Type.Scalar type = (Type.Scalar) argument.type();
        if (type.name().equals("qubit") || type.name().equals("qreg")) {
            return new Symbol.Variable(Optional.empty(), true, depth, qubits(type, given));
        }
        Value value = unroller.evaluator().value(given);
        if (value instanceof Value.Cells cells && isMeasured(cells)) {
            return new Symbol.Variable(Optional.of(type), true, depth, cells);
        }
        Value known = unroller.evaluator().cast(unroller.evaluator().read(value), type);
        return new Symbol.Variable(Optional.of(type), false, depth, known);
    }

    private boolean isMeasured(Value.Cells cells) {
        for (int id : cells.ids()) {
            if (unroller.store().isMeasured(id)) {
                return true;
            }
        }
        return false;
    }

    private Value qubits(Type.Scalar type, Expression given) {
        Value.Qubits qubits = unroller.qubits(given);
        long size = type.size().map(unroller.evaluator()::whole).orElse(1L);
        if (qubits.ids().length != size) {
            throw new FaultException("QASM-SIZE", given.at(), "The subroutine takes "
                    + Names.counted((int) size, "qubit") + ", not " + qubits.ids().length + ".",
                    "Give it a register of that size.");
        }
        return new Value.Qubits(qubits.ids(), type.size().isEmpty());
    }

    /** Keeps what a subroutine returns; a measurement goes into bits of its own. */
    void answer(Statement.Return end) {
        answer = end.value().map(value -> value(value, end)).orElse(new Value.Nothing());
    }

    private Value value(Expression value, Statement.Return end) {
        if (!(value instanceof Expression.Measure measure)) {
            return unroller.evaluator().value(value);
        }
        Value.Qubits qubits = unroller.qubits(measure.operand());
        Value.Cells cells = unroller.registers().local(end, "returned", qubits.ids().length, qubits.single(), end.at(),
                unroller.emitter());
        unroller.variables().measure(qubits.ids(), cells, end.at());
        return cells;
    }
}
