package io.torgo.kernel;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Checks values against a document's schemas (JSON Schema, draft 2020-12). */
final class Schemas {

    private Schemas() {
    }

    /** Why the value does not fit; empty when it does. */
    static Optional<String> mismatch(Map<String, Object> schema, Object value) {
        Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory())
                .validate(Json.write(schema), Json.write(value));
        return result.getErrors().stream().findFirst()
                .map(error -> (error.getInstanceLocation().isEmpty() ? "the value" : error.getInstanceLocation()) + " "
                        + error.getError());
    }

    /** The input with the defaults of the schema's properties for what it does not give. */
    static Map<String, Object> withDefaults(Map<String, Object> schema, Map<String, Object> input) {
        Map<String, Object> filled = new LinkedHashMap<>();
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> {
                if (property instanceof Map<?, ?> description && description.containsKey("default")) {
                    filled.put(String.valueOf(name), description.get("default"));
                }
            });
        }
        filled.putAll(input);
        return filled;
    }
}
