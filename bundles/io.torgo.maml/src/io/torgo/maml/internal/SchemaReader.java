package io.torgo.maml.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.torgo.maml.LineMap;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.SchemaBlock;
import io.torgo.maml.model.Section;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a schema section: JSON, JSON with comments and trailing commas, or YAML in a fence of that name. */
public final class SchemaReader {

    /** How a schema could be read. */
    enum Form {
        JSON, LOOSE, YAML, NONE
    }

    /**
     * What a schema says.
     *
     * @param form    how it could be read
     * @param value   the JSON-like value, null where there is none
     * @param at      place of the first error in the schema's text, UTF-16 units
     * @param problem what is wrong there
     */
    record Reading(Form form, Object value, int at, String problem) {
    }

    private static final ObjectReader STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().readerFor(Object.class);
    private static final ObjectReader LOOSE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_YAML_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build().readerFor(Object.class);

    private SchemaReader() {
    }

    /** The object in the first section of that name. */
    public static Optional<Map<String, Object>> object(Document document, String name) {
        return Reads.sections(document, name).map(Section::getSchema).filter(Objects::nonNull).findFirst()
                .map(schema -> read(schema).value()).flatMap(SchemaReader::object);
    }

    private static Optional<Map<String, Object>> object(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((key, member) -> object.put(String.valueOf(key), member));
        return Optional.of(Collections.unmodifiableMap(object));
    }

    static Reading read(SchemaBlock schema) {
        String text = schema.getText();
        try {
            return new Reading(Form.JSON, STRICT.readValue(text), 0, "");
        } catch (JsonProcessingException strict) {
            return loose(schema, text, strict);
        }
    }

    private static Reading loose(SchemaBlock schema, String text, JsonProcessingException strict) {
        int at = place(text, strict);
        try {
            return new Reading(Form.LOOSE, LOOSE.readValue(text), at, words(strict));
        } catch (JsonProcessingException broken) {
            return "yaml".equals(schema.getFormat())
                    ? yaml(text, broken)
                    : new Reading(Form.NONE, null, place(text, broken), words(broken));
        }
    }

    private static Reading yaml(String text, JsonProcessingException broken) {
        YamlReader reader = new YamlReader(text, 0, new LineMap(text)).read();
        if (reader.failure().isPresent() || reader.root().isEmpty()) {
            int at = reader.failure().map(YamlReader.Failure::offset).orElse(0);
            return new Reading(Form.NONE, null, at, "neither JSON nor YAML: " + words(broken));
        }
        return new Reading(Form.YAML, plain(reader.root().get()), 0, "");
    }

    private static int place(String text, JsonProcessingException broken) {
        JsonLocation location = broken.getLocation();
        long offset = location == null ? 0 : location.getCharOffset();
        return Math.clamp(offset, 0, text.length());
    }

    private static String words(JsonProcessingException broken) {
        return JsonWords.of(broken.getOriginalMessage());
    }

    /** Recursion is bounded by the nesting that {@link YamlReader} allows. */
    private static Object plain(Value value) {
        return switch (value) {
            case Mapping mapping -> plain(mapping);
            case Sequence sequence -> {
                List<Object> items = new ArrayList<>();
                sequence.getItems().forEach(item -> items.add(plain(item)));
                yield items;
            }
            case Scalar scalar -> plain(scalar);
            case null, default -> null;
        };
    }

    private static Map<String, Object> plain(Mapping mapping) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Entry entry : mapping.getEntries()) {
            members.put(entry.getKey(), plain(entry.getValue()));
        }
        return members;
    }

    private static Object plain(Scalar scalar) {
        try {
            return switch (scalar.getTag()) {
                case "null" -> null;
                case "bool" -> scalar.getText().toLowerCase(Locale.ROOT).equals("true");
                case "int" -> Long.decode(scalar.getText().replace("0o", "0"));
                case "float" -> Double.valueOf(scalar.getText());
                default -> scalar.getText();
            };
        } catch (NumberFormatException tooLarge) {
            return scalar.getText();
        }
    }
}
