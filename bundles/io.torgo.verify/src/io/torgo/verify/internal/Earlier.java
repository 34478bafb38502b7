package io.torgo.verify.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What earlier blocks gave, by the names of their contracts: a member of a declared record, or a named result. A
 * parameter takes its value from the document's input, and from here where the input has none of its name.
 */
final class Earlier {

    private final SequencedMap<Bound, Object> results = new LinkedHashMap<>();

    void add(Bound bound, Object result) {
        results.put(bound, result);
    }

    /** The JSON-like value of a parameter; null where there is none. */
    Object value(Bound bound, Parameter parameter, Object input) {
        if (parameter.member().isEmpty()) {
            return input;
        }
        String name = parameter.member().get();
        if (input instanceof Map<?, ?> map && map.containsKey(name)) {
            return map.get(name);
        }
        return results.sequencedEntrySet().reversed().stream()
                .filter(each -> !each.getKey().block().equals(bound.block()))
                .filter(each -> gives(each.getKey(), name)).findFirst()
                .map(each -> part(each.getKey(), each.getValue(), name)).orElse(null);
    }

    /** Whether a block's contract says that its result has a part of this name. */
    static boolean gives(Bound bound, String name) {
        return bound.results().contains(name)
                || bound.result() instanceof Shape.Members members && members.fields().containsKey(name);
    }

    private static Object part(Bound bound, Object result, String name) {
        List<String> names = bound.results();
        int at = names.indexOf(name);
        if (at >= 0) {
            return names.size() == 1
                    ? result
                    : result instanceof List<?> list && at < list.size() ? list.get(at) : null;
        }
        return result instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
