package io.torgo.gateway.internal;

import com.sun.net.httpserver.HttpExchange;
import io.torgo.gateway.GatewayConfig;
import io.torgo.gateway.wire.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** One request, as routes see it. */
final class Call {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    private final HttpExchange exchange;
    private final List<String> segments;
    private final GatewayConfig config;
    private final Bodies bodies;

    Call(HttpExchange exchange, List<String> segments, GatewayConfig config, Bodies bodies) {
        this.exchange = exchange;
        this.segments = segments;
        this.config = config;
        this.bodies = bodies;
    }

    HttpExchange exchange() {
        return exchange;
    }

    /** The path's last segment, checked to be an id. */
    String id() {
        String id = segments.get(segments.size() - 1);
        if (!ID.matcher(id).matches()) {
            throw new Refusal(404, "GATEWAY-NOT-FOUND", "the last part of the path is no id", "Check the id.");
        }
        return id;
    }

    boolean accepts(String type) {
        List<String> accept = exchange.getRequestHeaders().getOrDefault("Accept", List.of());
        return accept.stream().anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(type));
    }

    /** Media type of the body without parameters, lower case, may be empty. */
    String type() {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    boolean isJson() {
        return "application/json".equals(type());
    }

    String header(String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** The body as document: its bytes are valid UTF-8 without NUL. */
    byte[] document() throws IOException {
        byte[] bytes = bodies.read(exchange, config.maxDocument(), config.bodyTime());
        Bodies.text(bytes);
        return bytes;
    }

    /** A document inside JSON, held to the same bounds. */
    byte[] document(Map<String, Object> members) {
        byte[] bytes = Bodies.withoutNul(text(members, "document", null)).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > config.maxDocument()) {
            throw new Refusal(413, "GATEWAY-TOO-LARGE", "the document is larger than the " + config.maxDocument()
                    + " bytes allowed here", "Put the data beside the document instead of into it.");
        }
        return bytes;
    }

    /** The body as JSON object. Escapes may double a document's size, and leave room for the members around it. */
    Map<String, Object> json() throws IOException {
        byte[] bytes = bodies.read(exchange, 2 * config.maxDocument() + (1 << 16), config.bodyTime());
        Bodies.text(bytes);
        try {
            return Json.object(bytes);
        } catch (IOException e) {
            throw new Refusal(400, "GATEWAY-BAD-JSON", "the body is no acceptable JSON object: " + firstLine(e),
                    "Send one JSON object of at most " + Json.MAX_DEPTH + " levels, no member twice.");
        }
    }

    private static String firstLine(IOException e) {
        String message = e.getMessage() == null ? "unreadable" : e.getMessage();
        return message.lines().findFirst().orElse("unreadable");
    }

    /** The body as stream, for uploads. */
    Bodies.Bounded upload() {
        return bodies.open(exchange, config.maxUpload(), config.uploadTime());
    }

    /** Parameters behind the question mark; of a repeated one the last counts. */
    Map<String, String> query() {
        String raw = exchange.getRequestURI().getRawQuery();
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            query.put(decode(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return query;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "GATEWAY-BAD-REQUEST", "the query is not properly encoded",
                    "Percent-encode parameters as UTF-8.");
        }
    }

    /** A text member; {@code otherwise} where it is absent, a refusal where that is null. */
    static String text(Map<String, Object> members, String name, String otherwise) {
        Object value = members.get(name);
        if (value == null && otherwise != null) {
            return otherwise;
        }
        if (value instanceof String text) {
            return text;
        }
        throw badMember(name, "text");
    }

    static OptionalLong whole(Map<String, Object> members, String name) {
        Object value = members.get(name);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (value instanceof Long number) {
            return OptionalLong.of(number);
        }
        throw badMember(name, "a whole number of 64 bits");
    }

    /** An absolute path on this machine; relative ones would mean the gateway's own working folder. */
    static Optional<Path> path(Map<String, Object> members, String name) {
        String text = text(members, name, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute).or(() -> {
                throw badMember(name, "an absolute path");
            });
        } catch (InvalidPathException e) {
            throw badMember(name, "an absolute path");
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> members, String name) {
        Object value = members.get(name);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw badMember(name, "an object");
    }

    static List<String> texts(Map<String, Object> members, String name) {
        Object value = members.getOrDefault(name, List.of());
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw badMember(name, "a list of texts");
    }

    static Refusal badMember(String name, String expected) {
        return new Refusal(400, "GATEWAY-BAD-REQUEST", "\"" + name + "\" must be " + expected,
                "Send \"" + name + "\" as " + expected + ".");
    }
}
