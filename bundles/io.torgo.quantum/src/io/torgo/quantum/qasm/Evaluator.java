package io.torgo.quantum.qasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of expressions. Bits are read one by one, so that only those that matter are asked for. */
final class Evaluator {

    private static final int HEX = 16;

    /** Calls a subroutine of the program. */
    @FunctionalInterface
    interface Caller {
        Value call(String name, List<Expression> arguments, List<Expression> operands, Position at);
    }

    private final Scopes scopes;
    private final BitStore bits;
    private final Caller caller;
    private final boolean version2;

    Evaluator(Scopes scopes, BitStore bits, boolean version2, Caller caller) {
        this.scopes = scopes;
        this.bits = bits;
        this.version2 = version2;
        this.caller = caller;
    }

    Value value(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal(literal);
            case Expression.Name name -> named(name);
            case Expression.Unary unary -> Numbers.unary(unary.operator(), known(unary.operand()), unary.at());
            case Expression.Binary binary -> binary(binary);
            case Expression.Index index -> index(index);
            case Expression.Cast cast -> cast(known(cast.operand()), cast.type());
            case Expression.Call call -> call(call);
            case Expression.ArrayOf array -> new Value.Items(array.items().stream().map(this::value).toList());
            case Expression.SetOf set -> new Value.Items(set.items().stream().map(this::value).toList());
            case Expression.QuantumCall call -> caller.call(call.name(), call.arguments(), call.operands(), call.at());
            case Expression.HardwareQubit qubit -> throw unsupported(qubit.at(), "A qubit has no value.");
            case Expression.Measure measure -> throw unsupported(measure.at(), "A measurement has no value yet.");
            case Expression.DurationOf duration -> throw unsupported(duration.at(), "Durations are not simulated.");
            case Expression.Range range -> throw Numbers.fault(range.at(), "A range is no value.");
        };
    }

    static FaultException unsupported(Position at, String message) {
        return new FaultException("QASM-UNSUPPORTED", at, message,
                "Rewrite this part with gates, measurements, resets and conditions on measured bits.");
    }

    /** The value with its classical bits read. */
    Value known(Expression expression) {
        return read(value(expression));
    }

    Value read(Value value) {
        if (!(value instanceof Value.Cells cells)) {
            return value;
        }
        if (cells.single()) {
            return new Value.Truth(bits.read(cells.ids()[0]));
        }
        List<Boolean> read = new ArrayList<>(cells.ids().length);
        for (int id : cells.ids()) {
            read.add(bits.read(id));
        }
        return new Value.Bits(read);
    }

    double real(Expression expression) {
        return Numbers.real(known(expression), expression.at());
    }

    long whole(Expression expression) {
        return Numbers.whole(known(expression), expression.at());
    }

    boolean truth(Expression expression) {
        return Numbers.truth(known(expression), expression.at());
    }

    private Value literal(Expression.Literal literal) {
        String text = literal.text().indexOf('_') < 0 ? literal.text() : literal.text().replace("_", "");
        return switch (literal.kind()) {
            case REAL -> new Value.Real(finite(text, literal.at()));
            case INTEGER -> whole(text, literal.at());
            case BOOLEAN -> new Value.Truth(text.equals("true"));
            case BITS -> new Value.Bits(bits(text));
            case TIME -> throw unsupported(literal.at(), "Durations are not simulated.");
            case IMAGINARY -> throw unsupported(literal.at(), "Complex numbers are not computed with.");
        };
    }

    private static double finite(String text, Position at) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw Numbers.fault(at, "The number is too large.");
        }
        return number;
    }

    private Value whole(String text, Position at) {
        int radix = text.length() < 3 ? 10 : switch (text.charAt(1)) {
            case 'b', 'B' -> 2;
            case 'o' -> 8;
            case 'x', 'X' -> HEX;
            default -> 10;
        };
        try {
            return new Value.Whole(radix == 10
                    ? Long.parseLong(text)
                    : Long.parseUnsignedLong(text, 2, text.length(),
                            radix));
        } catch (NumberFormatException e) {
            if (version2) {
                return new Value.Real(finite(text, at));
            }
            throw Numbers.fault(at, "The number does not fit into 64 bits.");
        }
    }

    private static List<Boolean> bits(String text) {
        List<Boolean> bits = new ArrayList<>(text.length());
        for (int i = text.length() - 1; i >= 0; i--) {
            bits.add(text.charAt(i) == '1');
        }
        return bits;
    }

    private Value named(Expression.Name name) {
        Symbol symbol = scopes.find(name.name());
        if (symbol instanceof Symbol.Variable variable) {
            if (variable.value() == null) {
                throw unsupported(name.at(), name.name() + " gets its value from outside of the program.");
            }
            return variable.value();
        }
        Double constant = symbol == null ? Functions.CONSTANTS.get(name.name()) : null;
        if (constant == null) {
            throw Names.unknown(name.name(), symbol, name.at());
        }
        return new Value.Real(constant);
    }

    private Value binary(Expression.Binary binary) {
        String operator = binary.operator();
        Position at = binary.at();
        switch (operator) {
            case "&&" :
                return new Value.Truth(truth(binary.left()) && truth(binary.right()));
            case "||" :
                return new Value.Truth(truth(binary.left()) || truth(binary.right()));
            case "==", "!=" :
                return new Value.Truth(equal(value(binary.left()), value(binary.right()), at) == operator.equals("=="));
            default :
                return Numbers.binary(operator, known(binary.left()), known(binary.right()), at, version2);
        }
    }

    /** Bit by bit where a register is compared, so that the first difference decides. */
    private boolean equal(Value left, Value right, Position at) {
        if (left instanceof Value.Cells cells && !(right instanceof Value.Cells)) {
            return equal(cells, right, at);
        }
        if (right instanceof Value.Cells cells && !(left instanceof Value.Cells)) {
            return equal(cells, left, at);
        }
        Value result = Numbers.binary("==", read(left), read(right), at, false);
        return result instanceof Value.Truth truth && truth.isTrue();
    }

    private boolean equal(Value.Cells cells, Value number, Position at) {
        if (number instanceof Value.Real real && real.number() != Math.rint(real.number())) {
            return false;
        }
        if (number instanceof Value.Real real && Math.abs(real.number()) > Long.MAX_VALUE / 2) {
            throw unsupported(at, "Conditions compare with numbers of up to 62 bits.");
        }
        int width = cells.ids().length;
        List<Boolean> wanted = number instanceof Value.Bits known
                ? known.bits()
                : Numbers.unpack(Numbers.whole(number, at), Math.max(width, HEX * 4));
        for (int i = width; i < wanted.size(); i++) {
            if (wanted.get(i)) {
                return false;
            }
        }
        for (int i = 0; i < width; i++) {
            if (bits.read(cells.ids()[i]) != (i < wanted.size() && wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Value index(Expression.Index index) {
        Value value = value(index.base());
        for (Expression item : index.items()) {
            value = Indices.part(value, item, this::known);
        }
        return value;
    }

    private Value call(Expression.Call call) {
        Symbol symbol = scopes.find(call.name());
        if (symbol == null && Functions.ARGUMENTS.containsKey(call.name())) {
            boolean size = call.name().equals("sizeof");
            List<Value> arguments = call.arguments().stream().map(size ? this::value : this::known).toList();
            return Functions.call(call.name(), arguments, call.at(), version2);
        }
        return caller.call(call.name(), call.arguments(), List.of(), call.at());
    }

    /** The value as that type keeps it. */
    Value cast(Value value, Type type) {
        if (!(type instanceof Type.Scalar scalar)) {
            return value;
        }
        Position at = type.at();
        return switch (scalar.name()) {
            case "bool" -> new Value.Truth(Numbers.truth(value, at));
            case "int", "uint" -> new Value.Whole(wrapped(truncated(value, at), scalar));
            case "float", "angle" -> new Value.Real(Numbers.real(value, at));
            case "bit", "creg" -> bits(value, scalar.size(), at);
            default -> throw unsupported(at, "Values of type " + scalar.name() + " are not computed with.");
        };
    }

    private static long truncated(Value value, Position at) {
        return value instanceof Value.Real real ? (long) real.number() : Numbers.whole(value, at);
    }

    private long wrapped(long number, Type.Scalar type) {
        long width = type.size().map(this::whole).orElse((long) Long.SIZE);
        if (width < 1 || width >= Long.SIZE) {
            return number;
        }
        int rest = Long.SIZE - (int) width;
        return type.name().equals("int") ? number << rest >> rest : number << rest >>> rest;
    }

    private Value bits(Value value, Optional<Expression> size, Position at) {
        if (size.isEmpty()) {
            return new Value.Truth(Numbers.truth(value, at));
        }
        int width = (int) Math.min(whole(size.get()), Limits.MAX_BITS);
        if (value instanceof Value.Bits known && known.bits().size() != width) {
            throw new FaultException("QASM-TYPE", at, known.bits().size() + " bits do not fit a register of " + width
                    + ".", "Give it as many bits as it has.");
        }
        return value instanceof Value.Bits ? value : new Value.Bits(Numbers.unpack(Numbers.whole(value, at), width));
    }
}
