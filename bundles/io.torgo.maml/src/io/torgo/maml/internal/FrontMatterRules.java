package io.torgo.maml.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules for the keys of the front matter: which have to be there, and of what type the simple ones are. */
public final class FrontMatterRules {

    private static final Pattern SEMANTIC_VERSION = Pattern.compile(
            "(?:lite-)?(?:0|[1-9][0-9]{0,8})(?:\\.(?:0|[1-9][0-9]{0,8})){2}(?:[-+][0-9A-Za-z.+-]{1,40})?");

    private final Document document;
    private static final Pattern TEMPLATE_WORD = Pattern.compile("[A-Z][A-Z0-9]*(?:[_ -][A-Z0-9]+)++");

    private final ParsedDocument parsed;
    private final Profile profile;
    private final Problems problems;

    private FrontMatterRules(ParsedDocument parsed, Profile profile, Problems problems) {
        this.parsed = parsed;
        this.profile = profile;
        this.document = parsed.model();
        this.problems = problems;
    }

    /** Checks the front matter, where there is one whose line breaks are not lost. */
    public static void check(ParsedDocument parsed, Profile profile, Problems problems) {
        FrontMatter head = parsed.model().getFrontMatter();
        boolean unreadable = parsed.syntaxProblems().stream().anyMatch(problem -> problem.code().equals("MAML-F05"));
        if (head != null && !unreadable) {
            new FrontMatterRules(parsed, profile, problems).check(head);
        }
    }

    private void check(FrontMatter head) {
        if (isWhole()) {
            Demands.of(profile).checkKeys(parsed, head, problems);
        }
        KeyRules.check(head, profile, problems);
        TrapRules.check(parsed, head, problems);
        switch (profile) {
            case CHIMERA -> ChimeraRules.check(parsed, problems);
            case GLASTONBURY -> GlastonburyRules.check(document, problems);
            case DUNES_SDK -> SchemaLabelRules.sdk(document, problems);
            case CFG -> SchemaLabelRules.grammar(parsed, problems);
            default -> reference();
        }
    }

    private void reference() {
        dialect();
        simpleTypes();
        IdentityRules.check(document, problems);
        AccessRules.check(document, problems);
        if (profile != Profile.STRICT_1_0_0) {
            VerificationRules.check(document, problems);
        }
    }

    /** A document of another dialect breaks many rules of the reference and none of its own. */
    private void dialect() {
        FrontMatter head = document.getFrontMatter();
        Profile own = Profile.suggestedFor(parsed.dialect());
        if (!own.isReference()) {
            problems.add("W32", Severity.INFO, head.getOffset(), parsed.lines().end(head.getLine()) - head.getOffset(),
                    "This document is of the dialect " + parsed.dialect().id() + ", but is judged by the reference",
                    "Nothing has to be done; the profile " + own.id() + " judges it by its own rules.");
        }
    }

    /** What is missing in a header that could only be read in parts cannot be told. */
    private boolean isWhole() {
        return parsed.syntaxProblems().stream().noneMatch(problem -> problem.code().equals("MAML-F03")
                || problem.code().equals("MAML-F04") || problem.code().startsWith("MAML-Y"));
    }

    private void simpleTypes() {
        for (String key : List.of("maml_version", "id", "type", "origin")) {
            Reads.sound(document, key).ifPresent(this::string);
        }
        Reads.sound(document, "created_at").ifPresent(this::time);
        Reads.sound(document, "quantum_security_flag").ifPresent(this::flag);
        Reads.value(document, "type").filter(value -> Values.isString(value) && Uris.isPlaceholder(Values.text(value)))
                .ifPresent(value -> problems.warning("W27", value, "'type' is the placeholder "
                        + Problems.quote(Values.text(value)), "Fill in the template: write the real value."));
        Optional<Value> version = Reads.value(document, "maml_version").filter(Values::isString);
        version.filter(value -> !SEMANTIC_VERSION.matcher(Values.text(value)).matches())
                .ifPresent(value -> problems.warning("W02", value, "The version " + Problems.quote(Values.text(value))
                        + " is not a semantic version", "Write three numbers, such as \"2.0.0\"."));
        version.map(Values::text).filter(text -> SEMANTIC_VERSION.matcher(text).matches()
                && !Names.VERSIONS.contains(text)).ifPresent(text -> problems.info("W01", version.get(),
                        "The version "
                                + Problems.quote(text) + " is none that is known; the document is read as 2.0.0",
                        "Write \"2.0.0\" unless a gateway asks for this version."));
    }

    private void string(Entry entry) {
        if (Values.isString(entry.getValue()) && !Values.text(entry.getValue()).isBlank()) {
            return;
        }
        if (isBracketed(entry.getValue())) {
            problems.error("K05", entry.getValue(), "'" + entry.getKey() + "' is a placeholder of a template",
                    "Fill in the template: write the real value.");
            return;
        }
        boolean quotable = entry.getValue() instanceof Scalar scalar && !Values.isNull(scalar)
                && !scalar.getText().isBlank();
        problems.error("K02", Values.place(entry), "'" + entry.getKey() + "' is " + Values.describe(entry.getValue())
                + ", not a string", quotable ? "Put the value in double quotes." : "Write one string as its value.");
    }

    /** {@code [YOUR_ID]} is a list for YAML and {@code {{id}}} a mapping; their authors meant to have them replaced. */
    private static boolean isBracketed(Value value) {
        if (value instanceof Mapping mapping) {
            return mapping.getEntries().size() == 1 && mapping.getEntries().getFirst().getKey().equals("?");
        }
        return value instanceof Sequence sequence && sequence.getItems().size() == 1
                && TEMPLATE_WORD.matcher(Values.text(sequence.getItems().getFirst())).matches();
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
