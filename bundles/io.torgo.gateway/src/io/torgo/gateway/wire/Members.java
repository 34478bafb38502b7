package io.torgo.gateway.wire;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds a JSON object, in order. */
final class Members {

    private final Map<String, Object> members = new LinkedHashMap<>();

    Members with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Leaves the member out where there is nothing to say. */
    Members withUnlessEmpty(String name, Object value) {
        boolean empty = switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case Collection<?> list -> list.isEmpty();
            default -> false;
        };
        return empty ? this : with(name, value);
    }

    Map<String, Object> done() {
        return members;
    }
}
