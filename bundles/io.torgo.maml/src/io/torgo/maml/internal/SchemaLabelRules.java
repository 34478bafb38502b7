package io.torgo.maml.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Severity;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Section;
import java.util.Set;

/** What the dialects that are told apart by {@code schema} demand: the Dunes SDK and the context-free grammars. */
final class SchemaLabelRules {

    private static final String SDK = "maml_v1";
    private static final Set<String> GRAMMARS = Set.of("dunes.maml.v1", "glastonbury.maml.v1");
    private static final Set<String> SIGNATURES = Set.of("crystals-dilithium", "crystals-dilithium-256",
            "crystals-dilithium-512");
    private static final Set<String> LANGUAGES = Set.of("python", "qiskit", "ocaml", "javascript", "sql");

    private SchemaLabelRules() {
    }

    /** The SDK reads any label, so another one is only worth a warning. */
    static void sdk(Document document, Problems problems) {
        Reads.sound(document, "schema").filter(entry -> !SDK.equals(Values.text(entry.getValue())))
                .ifPresent(entry -> problems.warning("P05", Values.place(entry), "'schema' is "
                        + Values.describe(entry.getValue()) + "; the Dunes SDK writes " + SDK,
                        "Write schema: " + SDK + "."));
    }

    static void grammar(ParsedDocument parsed, Problems problems) {
        Document document = parsed.model();
        oneOf(document, "schema", GRAMMARS, problems);
        oneOf(document, "security", SIGNATURES, problems);
        Reads.sound(document, "timestamp").filter(entry -> !(entry.getValue() instanceof Scalar scalar
                && ScalarTags.isTime(scalar.getText()))).ifPresent(entry -> problems.error("K02", Values.place(entry),
                        "'timestamp' is no time of ISO 8601", "Write the time in UTC, such as 2026-01-31T12:00:00Z."));
        Names.SCHEMA_SECTIONS.forEach(name -> Reads.sections(document, name)
                .forEach(section -> json(section, problems)));
        parsed.codeBlocks().stream().filter(block -> !block.getLanguage().isEmpty()
                && !LANGUAGES.contains(block.getLanguage())).forEach(block -> language(block, problems));
    }

    private static void oneOf(Document document, String key, Set<String> values, Problems problems) {
        Reads.sound(document, key).filter(entry -> !values.contains(Values.text(entry.getValue())))
                .ifPresent(entry -> wrong(entry, values, problems));
    }

    private static void wrong(Entry entry, Set<String> values, Problems problems) {
        String list = String.join(", ", values.stream().sorted().toList());
        problems.error("P04", Values.place(entry), "'" + entry.getKey() + "' is " + Values.describe(entry.getValue())
                + "; the grammar knows " + list, "Write one of " + list + ".");
    }

    private static void json(Section section, Problems problems) {
        boolean fenced = section.getBlocks().stream().anyMatch(block -> "json".equals(block.getLanguage()));
        if (!fenced) {
            problems.add("P06", Severity.ERROR, section.getOffset(), section.getHeadingLength(), section.getName()
                    + " has no block of JSON", "Write the schema in a block fenced as ```json.");
        }
    }

    private static void language(CodeBlock block, Problems problems) {
        problems.error("P07", block, "The grammar does not know the language " + Problems.quote(block.getLanguage()),
                "Use python, qiskit, ocaml, javascript or sql.");
    }
}
