package io.torgo.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Codes of the platform's parts other than the language, from the resource {@code codes.properties}. */
final class PlatformCodes {

    private static final String RESOURCE = "codes.properties";

    private PlatformCodes() {
    }

    static Optional<Map<String, Object>> explain(String code) {
        Properties codes = read();
        String title = codes.getProperty(code);
        if (title == null) {
            return Optional.empty();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", code);
        fields.put("severity", "error");
        fields.put("title", title);
        fields.put("why", codes.getProperty(code + ".why", ""));
        fields.put("cure", codes.getProperty(code + ".cure", ""));
        return Optional.of(fields);
    }

    /** All codes with their titles, in order. */
    static List<Map<String, Object>> all() {
        Properties codes = read();
        return codes.stringPropertyNames().stream().filter(name -> name.indexOf('.') < 0).sorted()
                .map(name -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("code", name);
                    fields.put("severity", "error");
                    fields.put("title", codes.getProperty(name));
                    return fields;
                }).toList();
    }

    static Properties read() {
        Properties codes = new Properties();
        try (InputStream stream = PlatformCodes.class.getResourceAsStream(RESOURCE);
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            codes.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }
}
