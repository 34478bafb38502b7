package io.torgo.verify.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what a contract says of a value's type with what a schema says. */
final class SchemaFit {

    private static final int MAX_DEPTH = 16;

    private final String schemaName;

    /**
     * @param schemaName for messages: {@code Input_Schema}
     */
    SchemaFit(String schemaName) {
        this.schemaName = schemaName;
    }

    /** Why they do not go together; empty where they do, or the schema does not say. */
    Optional<String> mismatch(Shape shape, Object schema, String place) {
        return mismatch(shape, schema, place, 0);
    }

    private Optional<String> mismatch(Shape shape, Object schema, String place, int depth) {
        if (!(schema instanceof Map<?, ?> map) || map.containsKey("$ref") || depth > MAX_DEPTH) {
            return Optional.empty();
        }
        Set<Object> types = types(map.get("type"));
        return switch (shape) {
            case Shape.Scalar scalar -> among(types, wanted(scalar), scalar.words(), place);
            case Shape.Maybe(Shape content) -> types.contains("null") && types.size() == 1
                    ? Optional.empty()
                    : mismatch(content, withoutNull(map, types), place, depth + 1);
            case Shape.Many(Shape item) -> among(types, Set.of("array"), "a list", place)
                    .or(() -> mismatch(item, map.get("items"), place + "[…]", depth + 1));
            case Shape.Several several -> among(types, Set.of("array"), "a tuple", place);
            case Shape.Members members -> among(types, Set.of("object"), "a record", place)
                    .or(() -> fields(members, map.get("properties"), place, depth));
            case Shape.Again again -> mismatch(again.whole().get(), schema, place, depth + 1);
            case Shape.Anything any -> Optional.empty();
            case Shape.Unverifiable(String reason) -> Optional.of(place + ": " + reason);
        };
    }

    private Optional<String> fields(Shape.Members members, Object properties, String place, int depth) {
        if (!(properties instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        return members.fields().entrySet().stream()
                .map(each -> mismatch(each.getValue(), map.get(each.getKey()), place + "." + each.getKey(), depth + 1))
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<String> among(Set<Object> types, Set<String> wanted, String words, String place) {
        return types.isEmpty() || wanted.containsAll(types)
                ? Optional.empty()
                : Optional.of(place + " is " + words + " in the contract, and of type "
                        + Printable.of(types.toString(), 60) + " in " + schemaName);
    }

    private static Set<String> wanted(Shape.Scalar scalar) {
        return switch (scalar) {
            case INTEGER -> Set.of("integer");
            case TRUTH -> Set.of("boolean");
            case REAL -> Set.of("number", "integer");
            case TEXT, CHARACTER -> Set.of("string");
            case UNIT -> Set.of("null");
        };
    }

    private static Map<String, Object> withoutNull(Map<?, ?> schema, Set<Object> types) {
        Map<String, Object> copy = new LinkedHashMap<>();
        schema.forEach((key, value) -> copy.put(String.valueOf(key), value));
        copy.put("type", types.stream().filter(each -> !each.equals("null")).toList());
        return copy;
    }

    private static Set<Object> types(Object type) {
        return switch (type) {
            case String one -> Set.of(one);
            case List<?> several -> Set.copyOf(several);
            case null, default -> Set.of();
        };
    }
}
