package io.torgo.agent.chimera.head;

import java.util.Map;
import java.util.TreeMap;

/** Keeps texts by key: {@code put}, {@code get}, {@code delete}, {@code list}. */
final class StorageRole implements Role {

    private final Kept values = new Kept();

    @Override
    public Answer ask(String operation, Map<String, String> parameters) throws Refused {
        return switch (operation) {
            case "put" -> put(Role.need(parameters, "key"), parameters.getOrDefault("value", ""));
            case "delete" -> new Answer(Map.of(), Map.of("-" + known(parameters), ""));
            case "get" -> Answer.of("value", values.get(known(parameters)));
            case "list" -> Answer.of("keys", String.join("\n", values.keys()));
            default -> throw Refused.operation("storage", operation, "put, get, delete, list");
        };
    }

    private Answer put(String key, String value) throws Refused {
        values.checkRoom(key, value);
        return new Answer(Map.of(), Map.of("+" + key, value));
    }

    private String known(Map<String, String> parameters) throws Refused {
        String key = Role.need(parameters, "key");
        if (values.get(key) == null) {
            throw new Refused("HEAD-BAD-REQUEST", "There is no value under that key.", "list names the keys.");
        }
        return key;
    }

    @Override
    public void apply(Map<String, String> change) {
        change.forEach((key, value) -> {
            if (key.startsWith("+")) {
                values.put(key.substring(1), value);
            } else {
                values.remove(key.substring(1));
            }
        });
    }

    @Override
    public Map<String, String> snapshot() {
        Map<String, String> all = new TreeMap<>();
        values.all().forEach((key, value) -> all.put("+" + key, value));
        return all;
    }
}
