package io.torgo.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.torgo.crypto.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How runs are kept on disk. Not a contract with anybody outside of this bundle. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new Jdk8Module())
            .addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    /** Field names as Python writes them: code blocks read these values. */
    private static final JsonMapper SNAKE_CASE = MAPPER.rebuild()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    private Json() {
    }

    /** One line of JSON; what our own records cannot be written as is a bug. */
    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IOException if the text is not what {@link #write} wrote for the type */
    static <T> T read(String text, Class<T> type) throws IOException {
        return MAPPER.readValue(text, type);
    }

    /** A value that {@link #write} wrote as part of another, as the type it had. */
    static <T> T convert(Object value, Class<T> type) {
        return MAPPER.convertValue(value, type);
    }

    /** What a code block sees of a value. */
    static Object forBlocks(Object value) {
        return SNAKE_CASE.convertValue(value, Object.class);
    }

    static String sha256(Object value) {
        return Hashes.sha256Hex(write(value).getBytes(StandardCharsets.UTF_8));
    }
}
