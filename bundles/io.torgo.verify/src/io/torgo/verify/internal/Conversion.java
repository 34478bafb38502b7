package io.torgo.verify.internal;

import io.torgo.verify.gospel.TypeDeclaration;
import io.torgo.verify.internal.Value.Int;
import io.torgo.verify.internal.Value.Real;
import io.torgo.verify.internal.Value.Rec;
import io.torgo.verify.internal.Value.Seq;
import io.torgo.verify.internal.Value.Text;
import io.torgo.verify.internal.Value.Tuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns JSON-like values into logical ones, by their types. */
final class Conversion {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_SCALE = 400;
    /** Characters of a place's name that cost one step: deep in a value the names are long. */
    private static final int NAME_STEP = 64;

    private final Budget budget;
    private final List<Instance> instances = new ArrayList<>();

    /**
     * A value whose type has invariants.
     *
     * @param place where it is, for people
     */
    record Instance(TypeDeclaration type, Value value, String place) {
    }

    Conversion(Budget budget) {
        this.budget = budget;
    }

    /** Values met since the last call whose types have invariants. */
    List<Instance> takeInstances() {
        List<Instance> taken = List.copyOf(instances);
        instances.clear();
        return taken;
    }

    /**
     * @param json null for null and for what is missing
     * @param place the value's name, for messages
     */
    Value convert(Shape shape, Object json, String place) {
        budget.spend(place.length() / NAME_STEP);
        budget.enter();
        try {
            return converted(shape, json, place);
        } finally {
            budget.leave();
        }
    }

    private Value converted(Shape shape, Object json, String place) {
        return switch (shape) {
            case Shape.Scalar scalar -> scalar(scalar, json, place);
            case Shape.Anything any -> any(json, place, 0);
            case Shape.Maybe(Shape content) -> json == null ? Value.NONE : Value.some(convert(content, json, place));
            case Shape.Many(Shape item) -> many(item, json, place);
            case Shape.Several(List<Shape> items) -> several(items, json, place);
            case Shape.Members members -> members(members, json, place);
            case Shape.Again(Supplier<Shape> whole) -> convert(whole.get(), json, place);
            case Shape.Unverifiable(String reason) -> throw Halt.unsupported(place + ": " + reason);
        };
    }

    private static Value scalar(Shape.Scalar scalar, Object json, String place) {
        Optional<Value> value = switch (scalar) {
            case INTEGER -> integer(json).map(Int::new);
            case TRUTH -> json instanceof Boolean truth ? Optional.of(Value.of(truth)) : Optional.empty();
            case REAL -> json instanceof Number number ? Optional.of(new Real(number.doubleValue())) : Optional.empty();
            case TEXT -> json instanceof String text ? Optional.of(new Text(text)) : Optional.empty();
            case CHARACTER -> json instanceof String text && text.codePoints().count() == 1
                    ? Optional.of(new Value.Char(text.codePointAt(0)))
                    : Optional.empty();
            case UNIT -> json == null ? Optional.of(Value.UNIT) : Optional.empty();
        };
        return value.orElseThrow(() -> unfit(place, scalar.words(), json));
    }

    /** JSON knows no integers of its own: 3.0 is one, as JSON Schema has it. */
    private static Optional<BigInteger> integer(Object json) {
        return switch (json) {
            case Integer number -> Optional.of(BigInteger.valueOf(number));
            case Long number -> Optional.of(BigInteger.valueOf(number));
            case Short number -> Optional.of(BigInteger.valueOf(number));
            case Byte number -> Optional.of(BigInteger.valueOf(number));
            case BigInteger number when number.bitLength() <= Budget.MAX_BITS -> Optional.of(number);
            case Double number when Double.isFinite(number) && number == Math.rint(number) ->
                Optional.of(new BigDecimal(number).toBigInteger());
            case BigDecimal number when Math.abs((long) number.scale()) <= MAX_SCALE
                    && number.stripTrailingZeros().scale() <= 0 ->
                Optional.of(number.toBigInteger());
            case null, default -> Optional.empty();
        };
    }

    private Value many(Shape item, Object json, String place) {
        if (!(json instanceof List<?> list)) {
            throw unfit(place, "a list", json);
        }
        List<Value> items = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            items.add(convert(item, list.get(i), place + "[" + i + "]"));
        }
        return new Seq(items);
    }

    private Value several(List<Shape> shapes, Object json, String place) {
        if (!(json instanceof List<?> list) || list.size() != shapes.size()) {
            throw unfit(place, "a list of " + shapes.size() + " items", json);
        }
        List<Value> items = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            items.add(convert(shapes.get(i), list.get(i), place + "[" + i + "]"));
        }
        return new Tuple(items);
    }

    private Value members(Shape.Members shape, Object json, String place) {
        if (!(json instanceof Map<?, ?> map)) {
            throw unfit(place, "an object", json);
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        shape.fields().forEach((name, field) -> {
            if (!map.containsKey(name) && !(field instanceof Shape.Maybe)) {
                throw Halt.undefined(place + " has no member " + name);
            }
            fields.put(name, convert(field, map.get(name), place + "." + name));
        });
        Value value = new Rec(fields);
        if (shape.type().spec().isPresent() && !shape.type().spec().get().invariants().isEmpty()) {
            instances.add(new Instance(shape.type(), value, place));
        }
        return value;
    }

    private Value any(Object json, String place, int depth) {
        budget.spend(1);
        if (depth > MAX_DEPTH) {
            throw Halt.unsupported(place + " is nested more than " + MAX_DEPTH + " deep");
        }
        return switch (json) {
            case null -> Value.UNIT;
            case Boolean truth -> Value.of(truth);
            case String text -> new Text(text);
            case Double number -> new Real(number);
            case Float number -> new Real(number);
            case Number number -> integer(number).<Value>map(Int::new).orElseGet(() -> new Real(number.doubleValue()));
            case List<?> list -> new Seq(list.stream().map(each -> any(each, place, depth + 1)).toList());
            case Map<?, ?> map -> {
                Map<String, Value> fields = new LinkedHashMap<>();
                map.forEach((name, each) -> fields.put(String.valueOf(name), any(each, place, depth + 1)));
                yield new Rec(fields);
            }
            default -> throw Halt.unsupported(place + " is not a JSON value");
        };
    }

    private static Halt unfit(String place, String wanted, Object json) {
        return Halt.undefined(place + " is not " + wanted + ": it is " + found(json));
    }

    private static String found(Object json) {
        return switch (json) {
            case null -> "null or missing";
            case String text -> "the string \"" + Printable.of(text, 20) + '"';
            case List<?> list -> "a list of " + list.size() + " items";
            case Map<?, ?> map -> "an object";
            default -> Printable.of(String.valueOf(json), 20);
        };
    }
}
