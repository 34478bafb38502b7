package io.torgo.verify.internal;

import io.torgo.verify.gospel.Dialect;
import io.torgo.verify.internal.Value.Char;
import io.torgo.verify.internal.Value.Data;
import io.torgo.verify.internal.Value.Func;
import io.torgo.verify.internal.Value.Int;
import io.torgo.verify.internal.Value.Real;
import io.torgo.verify.internal.Value.Text;
import io.torgo.verify.internal.Value.Tuple;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** What Gospel's standard library offers and can be run, by name. Modules over lists share one set of functions. */
final class Builtins {

    private static final BigInteger MAX_INT = BigInteger.ONE.shiftLeft(62).subtract(BigInteger.ONE);

    private final Map<String, Value> named = new HashMap<>();
    private final Arithmetic arithmetic;

    Builtins(Budget budget, Calls calls, Dialect dialect) {
        arithmetic = new Arithmetic(budget);
        arithmetic();
        comparisons();
        bits();
        floats();
        texts(budget);
        new Sequences(budget, calls).addTo(named);
        new Sets(budget, calls).addTo(named);
        if (dialect == Dialect.V0_3) {
            // the one function whose arguments have changed places since
            Func mem = (Func) named.get("Sequence.mem");
            named.put("List.mem", mem);
            named.put("Sequence.mem", new Func(2, arguments -> mem.body().apply(arguments.reversed())));
        }
    }

    /** Finds a name as it is written, {@code Gospelstdlib.} and {@code Stdlib.} before it or not. */
    Optional<Value> find(String name) {
        String plain = name.replaceFirst("^(Gospelstdlib|Stdlib)\\.", "");
        return Optional.ofNullable(named.get(plain)).or(() -> Optional.ofNullable(named.get(overLists(plain))));
    }

    private static String overLists(String name) {
        return name.replaceFirst("^(List|Array|Seq|String)\\.", "Sequence.");
    }

    private void arithmetic() {
        one("succ", value -> arithmetic.add(value, Value.of(1)));
        one("pred", value -> arithmetic.subtract(value, Value.of(1)));
        one("-_", arithmetic::negate);
        one("~-", arithmetic::negate);
        one("abs", value -> new Int(Arithmetic.integer(value).abs()));
        two("+", arithmetic::add);
        two("-", arithmetic::subtract);
        two("*", arithmetic::multiply);
        two("/", arithmetic::divide);
        two("mod", arithmetic::modulo);
        two("pow", arithmetic::power);
        two("power", arithmetic::power);
        two("min", (left, right) -> Values.compare(left, right) <= 0 ? left : right);
        two("max", (left, right) -> Values.compare(left, right) >= 0 ? left : right);
        named.put("max_int", new Int(MAX_INT));
        named.put("min_int", new Int(MAX_INT.negate().subtract(BigInteger.ONE)));
        one("integer_of_int", value -> value);
        one("+_", value -> value);
        one("!_", value -> value);
        one("fst", value -> pair(value).getFirst());
        one("snd", value -> pair(value).getLast());
    }

    private void comparisons() {
        two("<", (left, right) -> Value.of(Values.compare(left, right) < 0));
        two("<=", (left, right) -> Value.of(Values.compare(left, right) <= 0));
        two(">", (left, right) -> Value.of(Values.compare(left, right) > 0));
        two(">=", (left, right) -> Value.of(Values.compare(left, right) >= 0));
        one("not", value -> Value.of(!Values.truth(value)));
    }

    private void bits() {
        two("logand", (left, right) -> new Int(Arithmetic.integer(left).and(Arithmetic.integer(right))));
        two("logor", (left, right) -> new Int(Arithmetic.integer(left).or(Arithmetic.integer(right))));
        two("logxor", (left, right) -> new Int(Arithmetic.integer(left).xor(Arithmetic.integer(right))));
        one("lognot", value -> new Int(Arithmetic.integer(value).not()));
        two("shift_left", (value, places) -> arithmetic.multiply(value, arithmetic.power(Value.of(2), places)));
        two("shift_right", (value, places) -> arithmetic.shiftedRight(value, places));
    }

    private void floats() {
        for (String each : List.of("+.", "-.", "*.", "/.")) {
            two(each, (left, right) -> arithmetic.real(each, left, right));
        }
        one("-._", arithmetic::negate);
        two("<.", (left, right) -> Value.of(Arithmetic.floating(left) < Arithmetic.floating(right)));
        two("<=.", (left, right) -> Value.of(Arithmetic.floating(left) <= Arithmetic.floating(right)));
        two(">.", (left, right) -> Value.of(Arithmetic.floating(left) > Arithmetic.floating(right)));
        two(">=.", (left, right) -> Value.of(Arithmetic.floating(left) >= Arithmetic.floating(right)));
        one("Float.of_int", value -> new Real(Arithmetic.integer(value).doubleValue()));
        one("Float.abs", value -> new Real(Math.abs(Arithmetic.floating(value))));
        one("Float.is_finite", value -> Value.of(Double.isFinite(Arithmetic.floating(value))));
    }

    private void texts(Budget budget) {
        one("String.length", value -> length(Values.text(value), budget));
        two("String.get", (text, index) -> character(Values.text(text), Arithmetic.integer(index), budget));
        named.put("String.empty", new Text(""));
        one("Char.code", Builtins::code);
        one("Option.is_none", value -> Value.of(value.equals(Value.NONE)));
        one("Option.is_some", value -> Value.of(!value.equals(Value.NONE)));
        one("Option.get", Builtins::content);
    }

    private static List<Value> pair(Value value) {
        if (value instanceof Tuple(List<Value> items) && items.size() == 2) {
            return items;
        }
        throw Halt.unsupported("a pair is needed where there is " + Values.kind(value));
    }

    private static Value code(Value value) {
        if (value instanceof Char(int point)) {
            return Value.of(point);
        }
        throw Halt.unsupported("a character is needed where there is " + Values.kind(value));
    }

    private static Value content(Value value) {
        if (value instanceof Data(String constructor, List<Value> arguments) && arguments.size() == 1) {
            return arguments.getFirst();
        }
        throw Halt.undefined("Option.get of None");
    }

    private static Value length(String text, Budget budget) {
        budget.spend(text.length() / Long.BYTES);
        return Value.of(text.codePointCount(0, text.length()));
    }

    static Value character(String text, BigInteger index, Budget budget) {
        budget.spend(text.length() / Long.SIZE);
        int length = text.codePointCount(0, text.length());
        return new Char(text.codePointAt(text.offsetByCodePoints(0, Sequences.index(index, length))));
    }

    private void one(String name, UnaryOperator<Value> function) {
        named.put(name, new Func(1, arguments -> function.apply(arguments.getFirst())));
    }

    private void two(String name, BinaryOperator<Value> function) {
        named.put(name, new Func(2, arguments -> function.apply(arguments.getFirst(), arguments.getLast())));
    }

    /** Applies functions that are values. */
    @FunctionalInterface
    interface Calls {

        Value apply(Value function, List<Value> arguments);

        default Value apply(Value function, Value argument) {
            return apply(function, List.of(argument));
        }

        default boolean test(Value function, Value argument) {
            return Values.truth(apply(function, argument));
        }
    }
}
