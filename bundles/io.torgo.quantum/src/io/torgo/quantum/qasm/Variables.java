package io.torgo.quantum.qasm;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Declarations and assignments. */
final class Variables {

    private final Unroller unroller;

    Variables(Unroller unroller) {
        this.unroller = unroller;
    }

    private Evaluator evaluator() {
        return unroller.evaluator();
    }

    private void declare(String name, Optional<Type> type, boolean constant, Value value, Position at) {
        unroller.declare(name, new Symbol.Variable(type, constant, unroller.emitter().guards(), value), at);
    }

    void register(Statement.Register register) {
        long size = register.size().map(evaluator()::whole).orElse(1L);
        boolean single = register.size().isEmpty();
        Value value = register.quantum()
                ? newQubits(register.name(), size, single, register.at())
                : cells(register, register.name(), size, single, register.at());
        Type type = new Type.Scalar(register.at(), "creg", register.size(), Optional.empty());
        declare(register.name(), register.quantum() ? Optional.empty() : Optional.of(type), false, value,
                register.at());
    }

    void qubits(Statement.Qubits qubits) {
        long size = qubits.size().map(evaluator()::whole).orElse(1L);
        declare(qubits.name(), Optional.empty(), true,
                newQubits(qubits.name(), size, qubits.size().isEmpty(), qubits.at()), qubits.at());
    }

    private Value newQubits(String name, long size, boolean single, Position at) {
        if (!unroller.scopes().isGlobal()) {
            throw new FaultException("QASM-TYPE", at, "Qubits are declared outside of blocks.",
                    "Move the declaration to the top of the program.");
        }
        return unroller.registers().qubits(name, size, single, at);
    }

    private Value.Cells cells(Object declaration, String name, long size, boolean single, Position at) {
        return unroller.scopes().isGlobal()
                ? unroller.registers().bits(name, size, single, true, at)
                : unroller.registers().local(declaration, name, size, single, at, unroller.emitter());
    }

    void port(Statement.Port port) {
        if (port.input()) {
            declare(port.name(), Optional.of(port.type()), true, null, port.at());
        } else {
            declare(new Statement.Declaration(port.at(), false, port.type(), port.name(), Optional.empty()));
        }
    }

    void alias(Statement.Alias alias) {
        List<Value> parts = new ArrayList<>();
        for (Expression part : alias.parts()) {
            parts.add(part instanceof Expression.HardwareQubit ? unroller.qubits(part) : evaluator().value(part));
        }
        declare(alias.name(), Optional.empty(), true, joined(parts, alias), alias.at());
    }

    private static Value joined(List<Value> parts, Statement.Alias alias) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        if (parts.stream().allMatch(Value.Qubits.class::isInstance)) {
            return new Value.Qubits(parts.stream().flatMapToInt(part -> Arrays.stream(((Value.Qubits) part).ids()))
                    .toArray(), false);
        }
        if (parts.stream().allMatch(Value.Cells.class::isInstance)) {
            return new Value.Cells(parts.stream().flatMapToInt(part -> Arrays.stream(((Value.Cells) part).ids()))
                    .toArray(), false);
        }
        throw new FaultException("QASM-TYPE", alias.at(), "Only registers of one kind can be joined.",
                "Join qubits with qubits, or bits with bits.");
    }

    void declare(Statement.Declaration declaration) {
        Optional<Type> type = Optional.of(declaration.type());
        Position at = declaration.at();
        boolean bits = declaration.type() instanceof Type.Scalar scalar && scalar.name().equals("bit");
        if (bits && !declaration.constant()) {
            declareBits(declaration, (Type.Scalar) declaration.type());
            return;
        }
        Value value = declaration.initial()
                .map(initial -> converted(evaluator().known(initial), declaration.type()))
                .orElseGet(() -> zero(declaration.type(), at));
        declare(declaration.name(), type, declaration.constant(), value, at);
    }

    private void declareBits(Statement.Declaration declaration, Type.Scalar type) {
        long size = type.size().map(evaluator()::whole).orElse(1L);
        Position at = declaration.at();
        Optional<Expression> initial = declaration.initial();
        if (!unroller.scopes().isGlobal() && initial.isPresent() && !(initial.get() instanceof Expression.Measure)) {
            Value value = evaluator().value(initial.get());
            if (value instanceof Value.Cells cells && cells.ids().length == size) {
                declare(declaration.name(), Optional.of(type), false, cells, at);
                return;
            }
        }
        Value.Cells cells = cells(declaration, declaration.name(), size, type.size().isEmpty(), at);
        declare(declaration.name(), Optional.of(type), false, cells, at);
        initial.ifPresent(value -> storeBits(cells, value, at));
    }

    private Value converted(Value value, Type type) {
        if (!(type instanceof Type.Array array)) {
            return evaluator().cast(value, type);
        }
        return value instanceof Value.Items items
                ? new Value.Items(items.values().stream().map(item -> element(item, array)).toList())
                : value;
    }

    private Value element(Value item, Type.Array array) {
        return item instanceof Value.Items ? converted(item, array) : evaluator().cast(item, array.element());
    }

    private Value zero(Type type, Position at) {
        if (type instanceof Type.Scalar) {
            return evaluator().cast(new Value.Whole(0), type);
        }
        Type.Array array = (Type.Array) type;
        long total = 1;
        Value value = zero(array.element(), at);
        for (int i = array.dimensions().size() - 1; i >= 0; i--) {
            long length = evaluator().whole(array.dimensions().get(i));
            total *= Math.max(1, length);
            if (length < 0 || total > Limits.MAX_BITS) {
                throw new FaultException("QASM-SIZE", at, "The array is too large.", "Use fewer elements.");
            }
            value = new Value.Items(Collections.nCopies((int) length, value));
        }
        return value;
    }

    void assign(Statement.Assignment assignment) {
        Expression target = assignment.target();
        Position at = assignment.at();
        Symbol.Variable variable = variable(target, at);
        Value place = evaluator().value(target);
        if (place instanceof Value.Cells cells && assignment.operator().equals("=")) {
            checkGuards(variable, assignment.value(), at);
            storeBits(cells, assignment.value(), at);
            return;
        }
        checkGuards(variable, assignment.value(), at);
        Value value = evaluator().known(assignment.value());
        if (!assignment.operator().equals("=")) {
            String operator = assignment.operator().substring(0, assignment.operator().length() - 1);
            value = Numbers.binary(operator, evaluator().read(place), value, at, false);
        }
        store(target, value, at);
    }

    private void checkGuards(Symbol.Variable variable, Expression value, Position at) {
        if (unroller.emitter().guards() > variable.guards() && !(value instanceof Expression.Measure)) {
            throw Evaluator.unsupported(at, "Whether this is assigned depends on a measurement.");
        }
    }

    private Symbol.Variable variable(Expression target, Position at) {
        Expression base = target;
        while (base instanceof Expression.Index index) {
            base = index.base();
        }
        String name = ((Expression.Name) base).name();
        Symbol symbol = unroller.scopes().find(name);
        if (!(symbol instanceof Symbol.Variable variable)) {
            throw Names.unknown(name, symbol, base.at());
        }
        boolean qubits = variable.value() instanceof Value.Qubits;
        boolean aliasOfBits = variable.value() instanceof Value.Cells && variable.type().isEmpty();
        if (qubits || variable.isConstant() && !aliasOfBits) {
            throw new FaultException("QASM-CONSTANT", at, name + " cannot be assigned to.", "Use a variable.");
        }
        return variable;
    }

    private void storeBits(Value.Cells cells, Expression value, Position at) {
        if (value instanceof Expression.Measure measure) {
            measure(unroller.qubits(measure.operand()).ids(), cells, at);
        } else {
            store(cells, evaluator().value(value), at);
        }
    }

    /** Puts a value into a variable, a part of one, or classical bits. */
    void store(Expression target, Value value, Position at) {
        Symbol.Variable variable = variable(target, at);
        Value place = evaluator().value(target);
        if (place instanceof Value.Cells cells) {
            store(cells, value, at);
            return;
        }
        Value known = evaluator().read(value);
        Type type = variable.type().orElse(null);
        Value whole = target instanceof Expression.Index index
                ? replaced(variable.value(), positions(index), 0, known, at)
                : known;
        variable.set(type == null ? whole : converted(whole, type));
    }

    private List<Expression> positions(Expression.Index index) {
        List<Expression> all = new ArrayList<>();
        if (index.base() instanceof Expression.Index inner) {
            all.addAll(positions(inner));
        }
        all.addAll(index.items());
        return all;
    }

    private Value replaced(Value whole, List<Expression> path, int level, Value part, Position at) {
        if (level == path.size()) {
            return part;
        }
        Expression item = path.get(level);
        if (item instanceof Expression.Range || item instanceof Expression.SetOf) {
            throw Evaluator.unsupported(item.at(), "Slices of arrays are not assigned to.");
        }
        int index = (int) evaluator().whole(item);
        Value inner = Indices.part(whole, item, evaluator()::known);
        int size = Indices.size(whole, at);
        int place = index < 0 ? index + size : index;
        Value changed = replaced(inner, path, level + 1, part, at);
        return switch (whole) {
            case Value.Items items -> {
                List<Value> values = new ArrayList<>(items.values());
                values.set(place, changed);
                yield new Value.Items(values);
            }
            case Value.Bits bits -> {
                List<Boolean> values = new ArrayList<>(bits.bits());
                values.set(place, Numbers.truth(changed, at));
                yield new Value.Bits(values);
            }
            default -> {
                long bit = 1L << place;
                long number = Numbers.whole(whole, at);
                yield new Value.Whole(Numbers.truth(changed, at) ? number | bit : number & ~bit);
            }
        };
    }

    private void store(Value.Cells target, Value value, Position at) {
        BitStore store = unroller.store();
        int width = target.ids().length;
        if (value instanceof Value.Cells source) {
            copy(target, source, at);
            return;
        }
        if (value instanceof Value.Bits bits && bits.bits().size() != width) {
            throw sizes(bits.bits().size(), width, at);
        }
        List<Boolean> bits = value instanceof Value.Bits known
                ? known.bits()
                : Numbers.unpack(Numbers.whole(value, at), width);
        for (int i = 0; i < width; i++) {
            store.set(target.ids()[i], bits.get(i));
        }
    }

    private static FaultException sizes(int source, int target, Position at) {
        return new FaultException("QASM-SIZE", at, source + " bits do not fit into " + target + ".",
                "Use registers of the same size.");
    }

    /** Known bits by value; measured ones of a subroutine move to where they are wanted. */
    private void copy(Value.Cells target, Value.Cells source, Position at) {
        BitStore store = unroller.store();
        if (source.ids().length != target.ids().length) {
            throw sizes(source.ids().length, target.ids().length, at);
        }
        for (int i = 0; i < source.ids().length; i++) {
            int from = source.ids()[i];
            int to = target.ids()[i];
            if (!store.isMeasured(from)) {
                store.set(to, store.read(from));
            } else if (store.isFresh(to) && unroller.registers().isLocal(from) && !unroller.emitter().isRenamed(from)) {
                unroller.emitter().rename(from, to);
                store.measure(to);
            } else if (from != to) {
                throw Evaluator.unsupported(at, "A circuit cannot copy measured bits.");
            }
        }
    }

    void measure(int[] qubits, Value target, Position at) {
        if (!(target instanceof Value.Cells cells)) {
            throw new FaultException("QASM-TYPE", at, "A measurement is kept in classical bits.",
                    "Declare a bit or a register of bits for it.");
        }
        if (cells.ids().length != qubits.length) {
            throw new FaultException("QASM-SIZE", at, "There are " + Names.counted(qubits.length, "qubit") + " and "
                    + Names.counted(cells.ids().length, "bit") + ".", "Use registers of the same size.");
        }
        unroller.emitter().measure(qubits, cells.ids());
        Arrays.stream(cells.ids()).forEach(unroller.store()::measure);
    }

    List<Value> loopValues(Statement.For loop) {
        if (loop.values() instanceof Expression.Range range) {
            return rangeValues(range);
        }
        Value values = evaluator().value(loop.values());
        return switch (values) {
            case Value.Items items -> items.values();
            case Value.Bits bits -> bits.bits().stream().map(bit -> (Value) new Value.Truth(bit)).toList();
            case Value.Cells cells -> Arrays.stream(cells.ids())
                    .mapToObj(id -> (Value) new Value.Truth(unroller.store().read(id))).toList();
            default -> throw new FaultException("QASM-TYPE", loop.values().at(), "A loop runs over a range or a set.",
                    "Write for int i in [0:9] or for int i in {1, 2, 3}.");
        };
    }

    private List<Value> rangeValues(Expression.Range range) {
        if (range.start().isEmpty() || range.end().isEmpty()) {
            throw new FaultException("QASM-VALUE", range.at(), "The range of a loop needs a start and an end.",
                    "Write both.");
        }
        long start = evaluator().whole(range.start().get());
        long end = evaluator().whole(range.end().get());
        long step = range.step().map(evaluator()::whole).orElse(1L);
        if (step == 0) {
            throw Numbers.fault(range.at(), "The step of a range cannot be zero.");
        }
        if (step > 0 ? start > end : start < end) {
            return List.of();
        }
        BigInteger steps = BigInteger.valueOf(end).subtract(BigInteger.valueOf(start)).divide(BigInteger.valueOf(step));
        if (steps.compareTo(BigInteger.valueOf(Limits.MAX_STEPS)) >= 0) {
            throw new FaultException("QASM-TOO-BIG", range.at(), "The loop runs more than 4,000,000 times.",
                    "Use fewer repetitions.");
        }
        return LongStream.rangeClosed(0, steps.longValueExact())
                .mapToObj(i -> (Value) new Value.Whole(start + i * step)).toList();
    }
}
