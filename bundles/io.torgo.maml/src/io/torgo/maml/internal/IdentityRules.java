package io.torgo.maml.internal;

import io.torgo.maml.model.Document;
import io.torgo.maml.model.Value;
import java.util.Locale;
import java.util.Set;

/** Rules for {@code id} and {@code origin}. */
final class IdentityRules {

    private static final String UUID_PREFIX = "urn:uuid:";
    /** The UUIDs of well-known examples; the first stands in 21 published documents, the second in 9. */
    private static final Set<String> COPIED = Set.of("123e4567-e89b-12d3-a456-426614174000",
            "550e8400-e29b-41d4-a716-446655440000", "00000000-0000-0000-0000-000000000000",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "12345678-1234-1234-1234-123456789012",
            "12345678-1234-5678-1234-567812345678");

    private IdentityRules() {
    }

    static void check(Document document, Problems problems) {
        Reads.value(document, "id").filter(Values::isString).filter(value -> !Values.text(value).isBlank())
                .ifPresent(value -> id(value, problems));
        Reads.value(document, "origin").filter(Values::isString).filter(value -> !Values.text(value).isBlank())
                .ifPresent(value -> origin(value, problems));
    }

    static void placeholder(String key, Value value, Problems problems) {
        problems.error("K05", value, "'" + key + "' is the placeholder " + Problems.quote(Values.text(value)),
                "Fill in the template: write the real value.");
    }

    private static void id(Value value, Problems problems) {
        String id = Values.text(value);
        if (Uris.isPlaceholder(id)) {
            placeholder("id", value, problems);
        } else if (id.toLowerCase(Locale.ROOT).startsWith(UUID_PREFIX)) {
            uuid(value, id.substring(UUID_PREFIX.length()), problems);
        } else if (Uris.isUuid(id)) {
            problems.warning("W25", value, "The id is a bare UUID", "Write urn:uuid: before it.");
        } else if (Uris.looksLikeUuid(id)) {
            uuid(value, id, problems);
        } else if (!Uris.isUri(id)) {
            problems.error("K03", value, "The id " + Problems.quote(id) + " is not a URI",
                    "Write urn:uuid: and a new UUID (version 7 is best).");
        }
    }

    private static void uuid(Value value, String uuid, Problems problems) {
        if (!Uris.isUuid(uuid)) {
            problems.error("K04", value, "The id " + Problems.quote(uuid) + " is not a UUID of RFC 9562: it needs 8-4-"
                    + "4-4-12 hexadecimal digits (0-9, a-f)", "Write a new UUID (version 7 is best).");
        } else if (!Uris.hasKnownVersion(uuid)) {
            problems.info("W05", value, "The UUID's version or variant is none that RFC 9562 defines",
                    "Nothing has to be done; a new document should get a UUID of version 7.");
        }
        if (COPIED.contains(uuid.toLowerCase(Locale.ROOT))) {
            problems.warning("W06", value, "This id stands in a guide and is shared by many documents",
                    "Write a new UUID (version 7 is best).");
        }
    }

    private static void origin(Value value, Problems problems) {
        String origin = Values.text(value);
        if (Uris.isPlaceholder(origin)) {
            placeholder("origin", value, problems);
        } else if (!Uris.isUri(origin)) {
            problems.error("K06", value, "The origin " + Problems.quote(origin) + " is not a URI",
                    "Write who made the document as a URI, such as agent://name.");
        } else {
            KeyRules.scheme(value, origin, problems);
        }
    }
}
