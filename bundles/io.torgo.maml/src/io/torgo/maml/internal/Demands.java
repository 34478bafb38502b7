package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.model.FrontMatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys and sections that a profile demands.
 *
 * @param keys     keys of the front matter, in the profile's order
 * @param sections names of sections
 */
record Demands(List<String> keys, List<String> sections) {

    private static final Demands NONE = new Demands(List.of(), List.of());
    private static final Demands REFERENCE = new Demands(Names.REQUIRED_KEYS, Names.REQUIRED_SECTIONS);

    private static final Map<Profile, Demands> BY_PROFILE = Map.of(Profile.STRICT_1_0_0, REFERENCE,
            Profile.STRICT_2_0_0, REFERENCE, Profile.CHIMERA,
            new Demands(List.of("maml_version", "id", "type", "origin", "requires", "permissions", "verification"),
                    List.of()),
            Profile.GLASTONBURY,
            new Demands(List.of("encryption", "requires", "parameters", "mu_validation_file"), List.of()),
            Profile.DUNES_SDK, new Demands(List.of("schema"), List.of()), Profile.CFG,
            new Demands(List.of("schema", "context", "security"),
                    List.of("Context", "Input_Schema", "Output_Schema", "Code_Blocks")));

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("maml_version", "maml_version: \"2.0.0\""), Map.entry("id", "id: \"urn:uuid:<a new UUID>\""),
            Map.entry("type", "type: \"workflow\""), Map.entry("origin", "origin: \"agent://<your agent>\""),
            Map.entry("permissions", "permissions: with read, write and execute lists"),
            Map.entry("created_at", "created_at: 2026-01-31T12:00:00Z"),
            Map.entry("requires", "requires: with what a run needs"),
            Map.entry("verification", "verification: with method, or with schema and signature"),
            Map.entry("encryption", "encryption: \"AES-256\""),
            Map.entry("parameters", "parameters: with a 'name: value' line for each"),
            Map.entry("mu_validation_file", "mu_validation_file: with the path of the receipt"),
            Map.entry("schema", "schema: with the label of the dialect"), Map.entry("context", "context: the subject"),
            Map.entry("security", "security: crystals-dilithium"),
            Map.entry("timestamp", "timestamp: 2026-01-31T12:00:00Z"));

    static Demands of(Profile profile) {
        return BY_PROFILE.getOrDefault(profile, NONE);
    }

    /** Reports each key that is not there, at the front matter's first line. */
    void checkKeys(ParsedDocument parsed, FrontMatter head, Problems problems) {
        for (String key : keys) {
            if (Reads.entry(parsed.model(), key).isEmpty()) {
                int length = parsed.lines().end(head.getLine()) - head.getOffset();
                problems.error("K01", head.getOffset(), length, "The required key '" + key + "' is missing",
                        "Add " + EXAMPLES.get(key) + ".");
            }
        }
    }

    /** Reports each section that is not there, where it would go. */
    void checkSections(ParsedDocument parsed, Problems problems) {
        for (String name : sections) {
            if (Reads.sections(parsed.model(), name).findAny().isEmpty()) {
                Optional<Integer> meant = meantAs(parsed, name);
                insertion(parsed, problems, "S01", Severity.ERROR, "The section ## " + name + " is missing"
                        + meant.map(line -> "; line " + line + " is no heading of level 2").orElse(""),
                        meant.map(line -> "Write '## " + name + "' in line " + line + ".").orElse("Add a line '## "
                                + name + "' with its text behind the front matter."));
            }
        }
    }

    /** The line outside of code that has the section's name as a heading of another level, or without its blank. */
    private static Optional<Integer> meantAs(ParsedDocument parsed, String name) {
        String text = parsed.text();
        LineMap lines = parsed.lines();
        for (int at = text.indexOf(name); at > 0; at = text.indexOf(name, at + name.length())) {
            int line = lines.line(at);
            boolean alone = Texts.isBlank(text, at + name.length(), lines.end(line));
            if (alone && isMarks(text, lines.start(line), at) && BlockFinder.at(parsed.model(), at).isEmpty()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static boolean isMarks(String text, int from, int to) {
        int end = Texts.trimEnd(text, from, to);
        int at = from;
        while (at < end && text.charAt(at) == '#') {
            at++;
        }
        return at == end && end > from;
    }

    /** Reports at the end of the front matter, where something would go; without one, at the first line. */
    static void insertion(ParsedDocument parsed, Problems problems, String code, Severity severity, String message,
            String cure) {
        FrontMatter head = parsed.model().getFrontMatter();
        LineMap lines = parsed.lines();
        int end = head == null ? lines.end(1) : head.getOffset() + head.getLength();
        int start = lines.start(lines.line(end));
        problems.add(code, severity, start, end - start, message, cure);
    }
}
