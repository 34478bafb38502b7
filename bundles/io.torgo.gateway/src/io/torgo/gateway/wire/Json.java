package io.torgo.gateway.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes JSON-like plain Java values. Reading is strict: at most 64 levels, numbers of at most 100 digits,
 * no member twice, nothing after the value.
 */
public final class Json {

    /** Levels of nesting that are read. */
    public static final int MAX_DEPTH = 64;

    private static final int MAX_NUMBER = 100;
    private static final int MAX_STRING = 300 << 20;
    private static final int MAX_NAME = 4096;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER).maxStringLength(MAX_STRING).maxNameLength(MAX_NAME).build())
            .build();

    private Json() {
    }

    /** The value as UTF-8, members in the order of their map; NaN and infinities become {@code null}. */
    public static byte[] bytes(Object value) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(1024);
        try (JsonGenerator generator = FACTORY.createGenerator(buffer)) {
            write(generator, value);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return buffer.toByteArray();
    }

    public static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** Reads a JSON object; throws {@link IOException} that says what is wrong with anything else. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(byte[] json) throws IOException {
        if (value(json) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IOException("a JSON object was expected");
    }

    /** Reads one JSON value. */
    public static Object value(byte[] json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new IOException("the JSON text is empty");
            }
            Object value = read(parser, first);
            if (parser.nextToken() != null) {
                throw new IOException("there is more text after the JSON value");
            }
            return value;
        }
    }

    private static Object read(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new IOException("unexpected JSON token " + token);
        };
    }

    private static Number integer(JsonParser parser) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : (Number) parser.getLongValue();
    }

    private static Map<String, Object> members(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.put(name, read(parser, parser.nextToken()));
        }
        return members;
    }

    private static List<Object> elements(JsonParser parser) throws IOException {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(read(parser, token));
        }
        return elements;
    }

    private static void write(JsonGenerator out, Object value) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case Map<?, ?> map -> writeMembers(out, map);
            case Iterable<?> list -> writeElements(out, list);
            case Boolean flag -> out.writeBoolean(flag);
            case Number number -> writeNumber(out, number);
            default -> out.writeString(value.toString());
        }
    }

    private static void writeMembers(JsonGenerator out, Map<?, ?> map) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.writeFieldName(member.getKey().toString());
            write(out, member.getValue());
        }
        out.writeEndObject();
    }

    private static void writeElements(JsonGenerator out, Iterable<?> list) throws IOException {
        out.writeStartArray();
        for (Object element : list) {
            write(out, element);
        }
        out.writeEndArray();
    }

    private static void writeNumber(JsonGenerator out, Number number) throws IOException {
        switch (number) {
            case BigInteger big -> out.writeNumber(big);
            case BigDecimal big -> out.writeNumber(big);
            case Double real -> writeReal(out, real);
            case Float real -> writeReal(out, real);
            default -> out.writeNumber(number.longValue());
        }
    }

    private static void writeReal(JsonGenerator out, double real) throws IOException {
        if (Double.isFinite(real)) {
            out.writeNumber(real);
        } else {
            out.writeNull();
        }
    }
}
