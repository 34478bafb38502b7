package io.torgo.maml.embedded.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON text with the place of each member, by its JSON Pointer (RFC 6901). Comments are allowed. */
final class JsonPlaces {

    /** A stretch of the text. */
    record Span(int offset, int length) {
    }

    private static final JsonMapper LOOSE = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_YAML_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private final JsonNode root;
    private final Map<String, Span> spans = new HashMap<>();

    private JsonPlaces(JsonNode root) {
        this.root = root;
    }

    /** Reads a text; empty where it is no JSON. */
    static Optional<JsonPlaces> read(String text) {
        try (JsonParser parser = LOOSE.createParser(text)) {
            JsonPlaces places = new JsonPlaces(LOOSE.readTree(text));
            while (parser.nextToken() != null) {
                places.note(parser);
            }
            return Optional.of(places);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** A member's place is that of its name; an item's that of its first token. */
    private void note(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
            int from = (int) parser.currentTokenLocation().getCharOffset();
            boolean opens = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
            parser.getText();
            int to = opens ? from + 1 : (int) parser.currentLocation().getCharOffset();
            spans.putIfAbsent(pointer(parser, opens), new Span(from, Math.max(1, to - from)));
        }
    }

    private static String pointer(JsonParser parser, boolean opens) {
        return opens
                ? parser.getParsingContext().getParent().pathAsPointer().toString()
                : parser.getParsingContext().pathAsPointer().toString();
    }

    JsonNode root() {
        return root;
    }

    /** The place of what a pointer names; of the nearest thing around it that is known. */
    Span at(String pointer) {
        String around = pointer;
        while (!around.isEmpty() && !spans.containsKey(around)) {
            around = around.substring(0, Math.max(0, around.lastIndexOf('/')));
        }
        return spans.getOrDefault(around, new Span(0, 1));
    }
}
