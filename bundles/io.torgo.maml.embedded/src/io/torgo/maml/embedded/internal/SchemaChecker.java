package io.torgo.maml.embedded.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.SpecificationVersion;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import io.torgo.maml.code.CodeChecker;
import io.torgo.maml.code.CodeCheckers;
import io.torgo.maml.code.CodeFault;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks JSON Schemas by the schema of their draft; without {@code $schema} by that of draft 2020-12. */
public final class SchemaChecker implements CodeChecker {

    private static final int MOST = 20;
    /** Keywords that only pass on what another one found. */
    private static final Set<String> COMBINING = Set.of("allOf", "anyOf", "oneOf", "$ref", "$dynamicRef",
            "additionalProperties", "properties");

    private final Map<SpecificationVersion, Validator> validators = new LinkedHashMap<>();

    @Override
    public Set<String> languages() {
        return Set.of(CodeCheckers.JSON_SCHEMA);
    }

    @Override
    public List<CodeFault> check(String language, String code) {
        Optional<JsonPlaces> places = JsonPlaces.read(code);
        if (places.isEmpty()) {
            return List.of();
        }
        try {
            return faults(places.get());
        } catch (JsonProcessingException | RuntimeException | StackOverflowError unable) {
            // What the checker cannot handle, such as references in circles, is no finding.
            return List.of();
        }
    }

    private List<CodeFault> faults(JsonPlaces places) throws JsonProcessingException {
        JsonNode schema = places.root();
        Optional<SpecificationVersion> version = version(schema.path("$schema").asText(""));
        if (version.isEmpty() || !schema.isObject()) {
            return List.of();
        }
        Validator.Result result = validate(version.get(), schema.toString());
        Map<String, Error> first = new LinkedHashMap<>();
        result.getErrors().stream().sorted(Comparator.comparing(error -> COMBINING.contains(error.getKeyword())))
                .forEach(error -> first.putIfAbsent(error.getInstanceLocation(), error));
        return first.values().stream().filter(error -> isInnermost(error.getInstanceLocation(), first.keySet()))
                .map(error -> fault(places, error)).sorted(Comparator.comparingInt(CodeFault::offset)).limit(MOST)
                .toList();
    }

    /** What is wrong inside a value makes everything around it wrong too; only the cause is worth a finding. */
    private static boolean isInnermost(String location, Set<String> all) {
        return all.stream().noneMatch(other -> other.startsWith(location + "/"));
    }

    private static Optional<SpecificationVersion> version(String id) {
        String bare = id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
        return bare.isEmpty()
                ? Optional.of(SpecificationVersion.DRAFT2020_12)
                : List.of(SpecificationVersion.values()).stream()
                        .filter(version -> version.getId().replace("#", "").equals(bare)).findFirst();
    }

    private synchronized Validator.Result validate(SpecificationVersion version, String schema) {
        Validator validator = validators.computeIfAbsent(version, any -> new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory()).createValidator());
        return validator.validate(URI.create(version.getId()), schema);
    }

    private static CodeFault fault(JsonPlaces places, Error error) {
        JsonPlaces.Span span = places.at(error.getInstanceLocation());
        String path = error.getInstanceLocation().isEmpty() ? "the schema" : error.getInstanceLocation();
        return new CodeFault(span.offset(), span.length(), Places.sentence(path + ": " + error.getError()));
    }

    @Override
    public void close() {
        // Holds no process.
    }
}
