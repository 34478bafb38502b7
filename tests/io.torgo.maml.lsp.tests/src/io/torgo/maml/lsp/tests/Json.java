package io.torgo.maml.lsp.tests;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/** JSON for tests: short to write, and compared by what a test cares about. */
final class Json {

    private Json() {
    }

    /** JSON with single quotes in place of double ones. */
    static JsonElement of(String text) {
        return JsonParser.parseString(text.replace('\'', '"'));
    }

    /**
     * Whether a value has everything that a pattern names. Objects may have more; of arrays, each element of the
     * pattern is found in order; {@code …} in a string stands for any text, alone for any value that is not null.
     * A pattern {@code ?name} fits any value and keeps it under that name.
     */
    static boolean fits(JsonElement pattern, JsonElement value, Map<String, JsonElement> kept) {
        if (value == null) {
            return false;
        }
        if (pattern instanceof JsonObject object) {
            return value instanceof JsonObject other && object.entrySet().stream()
                    .allMatch(entry -> fits(entry.getValue(), other.get(entry.getKey()), kept));
        }
        if (pattern instanceof JsonArray array) {
            return value instanceof JsonArray other && fits(array, other, kept);
        }
        if (pattern instanceof JsonPrimitive primitive && primitive.isString()) {
            return fits(primitive.getAsString(), value, kept);
        }
        return pattern.equals(value);
    }

    private static boolean fits(JsonArray pattern, JsonArray value, Map<String, JsonElement> kept) {
        int at = 0;
        for (JsonElement wanted : pattern) {
            while (at < value.size() && !fits(wanted, value.get(at), kept)) {
                at++;
            }
            if (at++ >= value.size()) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String pattern, JsonElement value, Map<String, JsonElement> kept) {
        if (pattern.startsWith("?") && pattern.length() > 1) {
            kept.put(pattern.substring(1), value);
            return !value.isJsonNull();
        }
        if (pattern.equals("…")) {
            return !value.isJsonNull();
        }
        return value.isJsonPrimitive() && fits(pattern, value.getAsString());
    }

    private static boolean fits(String pattern, String value) {
        String[] parts = pattern.split("…", -1);
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1 && i > 0;
            int found = last && value.endsWith(parts[i])
                    ? value.length() - parts[i].length()
                    : value.indexOf(parts[i], at);
            if (found < at || i == 0 && found != 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return at == value.length();
    }
}
