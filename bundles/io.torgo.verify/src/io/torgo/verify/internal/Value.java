package io.torgo.verify.internal;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a logical term stands for. Lists, arrays and sequences are the same kind of value, by content. */
sealed interface Value {

    Value TRUE = new Bool(true);
    Value FALSE = new Bool(false);
    Value UNIT = new Tuple(List.of());
    Value NONE = new Data("None", List.of());

    static Value of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Value of(long value) {
        return new Int(BigInteger.valueOf(value));
    }

    static Value some(Value value) {
        return new Data("Some", List.of(value));
    }

    /** A mathematical integer. */
    record Int(BigInteger value) implements Value {
    }

    record Bool(boolean value) implements Value {
    }

    record Real(double value) implements Value {
    }

    record Text(String value) implements Value {
    }

    /** One Unicode code point. */
    record Char(int value) implements Value {
    }

    record Seq(List<Value> items) implements Value {
    }

    record Tuple(List<Value> items) implements Value {
    }

    record Rec(Map<String, Value> fields) implements Value {
    }

    record Data(String constructor, List<Value> arguments) implements Value {
    }

    record Finite(Set<Value> items) implements Value {
    }

    /** A function, perhaps waiting for more arguments. */
    record Func(int arity, Body body) implements Value {

        /** Takes exactly as many arguments as the function has. */
        @FunctionalInterface
        interface Body {
            Value apply(List<Value> arguments);
        }
    }
}
