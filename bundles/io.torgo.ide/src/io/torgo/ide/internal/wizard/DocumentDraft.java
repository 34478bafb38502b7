package io.torgo.ide.internal.wizard;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What the user wants to begin.
 *
 * @param kind   kind of the document
 * @param origin who writes it, such as {@code agent://torgo-colony-agent}
 * @param intent what it is for, in a sentence; empty for the kind's own words
 */
public record DocumentDraft(DocumentKind kind, String origin, String intent) {

    /** Who writes documents where the user did not say. */
    public static final String DEFAULT_ORIGIN = "agent://torgo-agent";

    private static final Pattern ORIGIN = Pattern.compile("(agent|user|gateway)://[A-Za-z0-9][A-Za-z0-9._/-]*");
    private static final String HEADER = """
            ---
            maml_version: "2.0.0"
            id: "urn:uuid:%s"
            type: "%s"
            origin: "%s"
            %spermissions:
              read: ["%s"]
              write: ["%s"]
              execute: ["gateway://local"]
            created_at: %s
            ---

            """;

    /** What is wrong with the origin; null where nothing is. */
    public static String originProblem(String origin) {
        return ORIGIN.matcher(origin).matches()
                ? null
                : "An origin is an identity such as " + DEFAULT_ORIGIN + " or user://name.";
    }

    /** The document's text, with a new id and the time of the clock. */
    public String text(UuidSource ids, Clock clock) {
        String header = HEADER.formatted(ids.next(), kind.type(), origin, requires(), origin, origin,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        // One line without hidden characters: those would be reported at once.
        String plain = intent.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ").strip();
        String sentence = plain.isEmpty() ? kind.meaning() : plain;
        return header + kind.body().replace("@INTENT@", escaped(sentence));
    }

    /** What the template's blocks import, and no more. */
    private String requires() {
        return switch (kind) {
            case MESH_WORKFLOW -> "requires:\n  resources: [\"bluetooth-meshd\"]\n";
            case DATA_STORAGE -> "requires:\n  resources: [\"tor\"]\n";
            case QUANTUM_WORKFLOW -> "requires:\n  libs: [\"qiskit\"]\n";
            case EMERGENCY_WORKFLOW -> "requires:\n  resources: [\"bluetooth-meshd\", \"tor\"]\n";
            default -> "";
        };
    }

    /** A sentence must not begin a section or a fence. */
    private static String escaped(String sentence) {
        return sentence.startsWith("#") || sentence.startsWith("`") || sentence.startsWith("~")
                || sentence.startsWith("-")
                        ? "\\" + sentence
                        : sentence;
    }
}
