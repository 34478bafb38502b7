package io.torgo.maml.internal.security;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Severity;
import io.torgo.maml.internal.Problems;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.SchemaBlock;
import io.torgo.maml.model.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Inputs that are declared and no block uses, outputs that are promised and no block produces. */
final class SchemaUseRules {

    private static final Set<String> DATA = Set.of("json", "yaml", "yml", "text", "txt", "csv", "markdown", "mermaid",
            "xml", "toml", "");
    /** Each name is looked for in all of the code: their product has to stay small. */
    private static final int LONGEST_CODE = 200_000;
    private static final int MOST_MEMBERS = 100;
    /** Ways to take or give a value as a whole, whatever its members are called. */
    private static final List<String> WHOLE_INPUT = List.of("**input", "**data", "**params", "**kwargs", "...input",
            "torgo.input", "input_data)", "JSON.parse(", "json.load");
    private static final List<String> WHOLE_OUTPUT = List.of("**result", "...result", "json.load", "asdict(",
            "to_dict(", "__dict__", "return {**");

    private final ParsedDocument document;
    private final Problems problems;
    private final String code;

    private SchemaUseRules(ParsedDocument document, Problems problems, String code) {
        this.document = document;
        this.problems = problems;
        this.code = code;
    }

    static void check(ParsedDocument document, Problems problems) {
        StringBuilder code = new StringBuilder();
        for (CodeBlock block : document.codeBlocks()) {
            if (!DATA.contains(block.getLanguage())) {
                code.append(block.getCode()).append('\n');
            }
        }
        if (!code.isEmpty() && code.length() <= LONGEST_CODE) {
            new SchemaUseRules(document, problems, code.toString()).check();
        }
    }

    private void check() {
        section("Input_Schema", document::inputSchema, WHOLE_INPUT, "I01", "' is declared and no block uses it",
                "Use it, or delete it from the schema.");
        section("Output_Schema", document::outputSchema, WHOLE_OUTPUT, "I02", "' is promised and no block names it",
                "Produce it, or delete it from the schema.");
    }

    private void section(String name, Supplier<Optional<Map<String, Object>>> schema, List<String> wholes, String code,
            String message, String cure) {
        Optional<SchemaBlock> block = document.model().getSections().stream()
                .filter(section -> name.equals(section.getName())).map(Section::getSchema)
                .filter(found -> found != null).findFirst();
        if (block.isEmpty() || wholes.stream().anyMatch(this.code::contains)) {
            return;
        }
        Object properties = schema.get().map(found -> found.get("properties")).orElse(null);
        if (properties instanceof Map<?, ?> members) {
            members.keySet().stream().map(String::valueOf).limit(MOST_MEMBERS)
                    .filter(member -> !isWord(member) && !isCounted(member))
                    .forEach(member -> report(block.get(), member, code, "'" + member + message, cure));
        }
    }

    private void report(SchemaBlock schema, String member, String code, String message, String cure) {
        int from = Math.max(0, schema.getText().indexOf("properties"));
        int quoted = schema.getText().indexOf("\"" + member + "\"", from);
        int at = quoted < 0 ? Math.max(0, schema.getText().indexOf(member, from)) : quoted + 1;
        problems.add(code, Severity.INFO, schema.getOffset() + at, member.length(), message, cure);
    }

    /** The sandbox itself hands over the counts of a circuit that a block leaves behind. */
    private boolean isCounted(String member) {
        return member.equals("quantum_counts") && code.contains("qiskit");
    }

    /** Whether a name stands in the code as a word of its own. */
    private boolean isWord(String name) {
        int at = code.indexOf(name);
        while (at >= 0 && !name.isEmpty()) {
            boolean before = at > 0 && Character.isLetterOrDigit(code.charAt(at - 1));
            int end = at + name.length();
            boolean after = end < code.length() && Character.isLetterOrDigit(code.charAt(end));
            if (!before && !after) {
                return true;
            }
            at = code.indexOf(name, at + 1);
        }
        return name.isEmpty();
    }
}
