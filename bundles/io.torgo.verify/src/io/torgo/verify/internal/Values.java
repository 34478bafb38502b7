package io.torgo.verify.internal;

import io.torgo.verify.internal.Value.Bool;
import io.torgo.verify.internal.Value.Char;
import io.torgo.verify.internal.Value.Data;
import io.torgo.verify.internal.Value.Finite;
import io.torgo.verify.internal.Value.Func;
import io.torgo.verify.internal.Value.Int;
import io.torgo.verify.internal.Value.Real;
import io.torgo.verify.internal.Value.Rec;
import io.torgo.verify.internal.Value.Seq;
import io.torgo.verify.internal.Value.Text;
import io.torgo.verify.internal.Value.Tuple;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Equality, order and a short printed form of values. */
final class Values {

    private static final int MAX_TEXT = 40;
    private static final int MAX_ITEMS = 6;

    private Values() {
    }

    /** By content, with a step for each part. */
    static boolean equal(Value left, Value right, Budget budget) {
        budget.spend(1);
        if (left instanceof Func || right instanceof Func) {
            throw Halt.unsupported("functions cannot be compared");
        }
        if (left instanceof Seq(List<Value> a) && right instanceof Seq(List<Value> b)) {
            return allEqual(a, b, budget);
        }
        if (left instanceof Tuple(List<Value> a) && right instanceof Tuple(List<Value> b)) {
            return allEqual(a, b, budget);
        }
        if (left instanceof Data(String c, List<Value> a) && right instanceof Data(String d, List<Value> b)) {
            return c.equals(d) && allEqual(a, b, budget);
        }
        if (left instanceof Rec(Map<String, Value> a) && right instanceof Rec(Map<String, Value> b)) {
            return a.keySet().equals(b.keySet())
                    && a.entrySet().stream().allMatch(each -> equal(each.getValue(), b.get(each.getKey()), budget));
        }
        if (left instanceof Text(String a) && right instanceof Text(String b)) {
            budget.spend(Math.min(a.length(), b.length()) / Long.BYTES);
            return a.equals(b);
        }
        if (left instanceof Text && right instanceof Seq || left instanceof Seq && right instanceof Text) {
            return allEqual(items(left), items(right), budget);
        }
        if (left instanceof Real(double a) && right instanceof Real(double b)) {
            return a == b || Double.isNaN(a) && Double.isNaN(b);
        }
        return left.equals(right);
    }

    private static boolean allEqual(List<Value> left, List<Value> right, Budget budget) {
        if (left.size() != right.size()) {
            return false;
        }
        Iterator<Value> other = right.iterator();
        for (Value each : left) {
            if (!equal(each, other.next(), budget)) {
                return false;
            }
        }
        return true;
    }

    /** Negative, zero or positive; numbers, text and characters have an order. */
    static int compare(Value left, Value right) {
        if (left instanceof Int(BigInteger a) && right instanceof Int(BigInteger b)) {
            return a.compareTo(b);
        }
        if (left instanceof Real(double a) && right instanceof Real(double b)) {
            return Double.compare(a, b);
        }
        if (left instanceof Text(String a) && right instanceof Text(String b)) {
            return a.compareTo(b);
        }
        if (left instanceof Char(int a) && right instanceof Char(int b)) {
            return Integer.compare(a, b);
        }
        throw Halt.unsupported(kind(left) + " and " + kind(right) + " have no order");
    }

    static boolean truth(Value value) {
        if (value instanceof Bool(boolean truth)) {
            return truth;
        }
        throw Halt.unsupported("a proposition is needed where there is " + kind(value));
    }

    /** The items of a list; text is the list of its characters. */
    static List<Value> items(Value value) {
        if (value instanceof Seq(List<Value> items)) {
            return items;
        }
        if (value instanceof Text(String text)) {
            return text.codePoints().<Value>mapToObj(Char::new).toList();
        }
        throw Halt.unsupported("a list is needed where there is " + kind(value));
    }

    static String text(Value value) {
        if (value instanceof Text(String text)) {
            return text;
        }
        throw Halt.unsupported("a string is needed where there is " + kind(value));
    }

    static String kind(Value value) {
        return switch (value) {
            case Int i -> "an integer";
            case Bool b -> "a truth value";
            case Real r -> "a float";
            case Text t -> "a string";
            case Char c -> "a character";
            case Seq s -> "a list";
            case Tuple t -> t.items().isEmpty() ? "the unit value" : "a tuple";
            case Rec r -> "a record";
            case Data d -> "a value of the constructor " + d.constructor();
            case Finite f -> "a set";
            case Func f -> "a function";
        };
    }

    /** For people: at most some 200 characters, no control characters. */
    static String show(Value value) {
        StringBuilder text = new StringBuilder();
        show(value, text, 3);
        return text.toString();
    }

    private static void show(Value value, StringBuilder text, int depth) {
        if (text.length() > MAX_TEXT * MAX_ITEMS) {
            text.append('…');
            return;
        }
        switch (value) {
            case Int(BigInteger number) -> text.append(number.bitLength() > 256
                    ? "an integer of " + number.bitLength() + " bits"
                    : number.toString());
            case Bool(boolean truth) -> text.append(truth);
            case Real(double number) -> text.append(number);
            case Text(String string) -> quote(string, text);
            case Char(int point) -> text.append('\'').append(Printable.of(Character.toString(point), 1)).append('\'');
            case Seq(List<Value> items) -> list(items, "[", "; ", "]", text, depth);
            case Tuple(List<Value> items) -> list(items, "(", ", ", ")", text, depth);
            case Finite(var items) -> list(List.copyOf(items), "{", "; ", "}", text, depth);
            case Rec(Map<String, Value> fields) -> record(fields, text, depth);
            case Data(String constructor, List<Value> arguments) -> {
                text.append(constructor);
                if (!arguments.isEmpty()) {
                    list(arguments, arguments.size() == 1 ? " " : " (", ", ", arguments.size() == 1 ? "" : ")", text,
                            depth);
                }
            }
            case Func f -> text.append("<fun>");
        }
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"').append(Printable.of(string, MAX_TEXT)).append('"');
    }

    private static void list(List<Value> items, String open, String separator, String close, StringBuilder text,
            int depth) {
        text.append(open);
        int shown = depth == 0 ? 0 : Math.min(items.size(), MAX_ITEMS);
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : separator);
            show(items.get(i), text, depth - 1);
        }
        if (shown < items.size()) {
            text.append(shown == 0 ? "" : separator).append("… ").append(items.size()).append(" items");
        }
        text.append(close);
    }

    private static void record(Map<String, Value> fields, StringBuilder text, int depth) {
        text.append('{');
        int shown = 0;
        for (Map.Entry<String, Value> each : fields.entrySet()) {
            if (depth == 0 || shown == MAX_ITEMS) {
                text.append(shown == 0 ? "" : "; ").append('…');
                break;
            }
            text.append(shown == 0 ? "" : "; ").append(Printable.of(each.getKey(), MAX_TEXT)).append(" = ");
            show(each.getValue(), text, depth - 1);
            shown++;
        }
        text.append('}');
    }
}
