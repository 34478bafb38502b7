package io.torgo.maml.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Severity;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules for the keys of the front matter: which have to be there, and of what type the simple ones are. */
public final class FrontMatterRules {

    private static final Pattern SEMANTIC_VERSION = Pattern.compile(
            "(?:lite-)?(?:0|[1-9][0-9]{0,8})(?:\\.(?:0|[1-9][0-9]{0,8})){2}(?:[-+][0-9A-Za-z.+-]{1,40})?");

    private static final Map<String, String> EXAMPLES = Map.of("maml_version", "maml_version: \"2.0.0\"", "id",
            "id: \"urn:uuid:<a new UUID>\"", "type", "type: \"workflow\"", "origin", "origin: \"agent://<your agent>\"",
            "permissions", "permissions: with read, write and execute lists", "created_at",
            "created_at: 2026-01-31T12:00:00Z");

    private final Document document;
    private final ParsedDocument parsed;
    private final Problems problems;

    private FrontMatterRules(ParsedDocument parsed, Problems problems) {
        this.parsed = parsed;
        this.document = parsed.model();
        this.problems = problems;
    }

    /** Checks the front matter, where there is one whose line breaks are not lost. */
    public static void check(ParsedDocument parsed, Problems problems) {
        FrontMatter head = parsed.model().getFrontMatter();
        boolean unreadable = parsed.syntaxProblems().stream().anyMatch(problem -> problem.code().equals("MAML-F05"));
        if (head != null && !unreadable) {
            new FrontMatterRules(parsed, problems).check(head);
        }
    }

    private void check(FrontMatter head) {
        if (isWhole()) {
            Names.REQUIRED_KEYS.forEach(key -> require(head, key));
        }
        duplicates(head.getEntries());
        head.getEntries().forEach(this::unknown);
        simpleTypes();
        IdentityRules.check(document, problems);
        AccessRules.check(document, problems);
        VerificationRules.check(document, problems);
    }

    /** What is missing in a header that could only be read in parts cannot be told. */
    private boolean isWhole() {
        return parsed.syntaxProblems().stream().noneMatch(problem -> problem.code().equals("MAML-F03")
                || problem.code().equals("MAML-F04") || problem.code().startsWith("MAML-Y"));
    }

    private void require(FrontMatter head, String key) {
        if (Reads.entry(document, key).isEmpty()) {
            int length = parsed.lines().end(head.getLine()) - head.getOffset();
            problems.error("K01", head.getOffset(), length, "The required key '" + key + "' is missing",
                    "Add " + EXAMPLES.get(key) + ".");
        }
    }

    /** Looks for keys that stand twice in one mapping, the inner ones included. */
    private void duplicates(List<Entry> entries) {
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            if (!seen.add(entry.getKey())) {
                problems.error("Y04", entry.getKeyOffset(), entry.getKeyLength(), "The key "
                        + Problems.quote(entry.getKey()) + " stands here a second time; only the first is read",
                        "Delete one of the two.");
            }
            if (entry.getValue() instanceof Mapping mapping) {
                duplicates(mapping.getEntries());
            }
        }
    }

    private void unknown(Entry entry) {
        if (!Names.REFERENCE_KEYS.contains(entry.getKey())) {
            problems.add("W11", Severity.INFO, entry.getKeyOffset(), entry.getKeyLength(), "The key "
                    + Problems.quote(entry.getKey()) + " is not in the reference",
                    "Nothing has to be done: it is kept as it is.");
        }
    }

    private void simpleTypes() {
        for (String key : List.of("maml_version", "id", "type", "origin")) {
            Reads.sound(document, key).ifPresent(this::string);
        }
        Reads.sound(document, "created_at").ifPresent(this::time);
        Reads.sound(document, "quantum_security_flag").ifPresent(this::flag);
        Optional<Value> version = Reads.value(document, "maml_version").filter(Values::isString);
        version.filter(value -> !SEMANTIC_VERSION.matcher(Values.text(value)).matches())
                .ifPresent(value -> problems.warning("W02", value, "The version " + Problems.quote(Values.text(value))
                        + " is not a semantic version", "Write three numbers, such as \"2.0.0\"."));
    }

    private void string(Entry entry) {
        if (Values.isString(entry.getValue()) && !Values.text(entry.getValue()).isBlank()) {
            return;
        }
        boolean quotable = entry.getValue() instanceof Scalar scalar && !Values.isNull(scalar)
                && !scalar.getText().isBlank();
        problems.error("K02", Values.place(entry), "'" + entry.getKey() + "' is " + Values.describe(entry.getValue())
                + ", not a string", quotable ? "Put the value in double quotes." : "Write one string as its value.");
    }

    private void time(Entry entry) {
        boolean time = entry.getValue() instanceof Scalar scalar && ScalarTags.isTime(scalar.getText());
        if (!time) {
            problems.error("K02", Values.place(entry), "'created_at' is no time of ISO 8601",
                    "Write the time in UTC, such as 2026-01-31T12:00:00Z.");
        }
    }

    private void flag(Entry entry) {
        if (!(entry.getValue() instanceof Scalar scalar) || !"bool".equals(scalar.getTag())) {
            problems.warning("W03", Values.place(entry), "'quantum_security_flag' is neither true nor false",
                    "Write true or false, without quotes.");
        }
    }
}
