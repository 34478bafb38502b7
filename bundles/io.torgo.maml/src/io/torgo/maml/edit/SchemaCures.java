package io.torgo.maml.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.SchemaBlock;
import io.torgo.maml.model.Section;
import java.util.List;
import java.util.Optional;

/** Cures for schema sections. What stands in a fence stays: there only the fence's language may be corrected. */
final class SchemaCures {

    private static final int MAX_SCHEMA = 200_000;
    private static final ObjectReader LOOSE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_YAML_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_MISSING_VALUES)
            .build().readerFor(JsonNode.class);
    private static final String NOTE = "$comment";
    private static final int MAX_PROSE_LINES = 60;

    private SchemaCures() {
    }

    private static Optional<Section> section(Case one) {
        int offset = one.finding().offset();
        return one.model().getSections().stream().filter(section -> section.getSchema() != null)
                .filter(section -> Keys.covers(section, offset) && offset >= section.getSchema().getOffset())
                .findFirst();
    }

    /** J01: a schema that is no JSON object. */
    static List<Fix> object(Case one) {
        return section(one).map(section -> section.getBlocks().isEmpty() ? bare(one, section) : fenced(one, section))
                .orElse(List.of());
    }

    private static List<Fix> bare(Case one, Section section) {
        SchemaBlock schema = section.getSchema();
        String text = schema.getText();
        if (text.isEmpty()) {
            return one.safe("Write a schema that allows any object", one.insertLines(section.getLine() + 1,
                    "{\"type\": \"object\"}" + one.eol()));
        }
        Optional<String> strict = strict(text).or(() -> strict(closed(text)));
        if (strict.isPresent()) {
            return one.safe("Write it as strict JSON", replace(one, schema, strict.get()));
        }
        Optional<Fix> yaml = isYamlObject(text) ? Optional.of(asYaml(one, schema)) : Optional.empty();
        return yaml.filter(fix -> !text.startsWith("{")).or(() -> objectAndProse(one, schema))
                .or(() -> withoutEllipsis(one, schema)).or(() -> yaml).or(() -> prose(one, schema)).map(List::of)
                .orElse(List.of());
    }

    private static Fix asYaml(Case one, SchemaBlock schema) {
        return one.safe("Put the YAML in a fence of that language", new TextEdit(schema.getOffset(), 0, "```yaml"
                + one.eol()), behind(one, schema, "```")).getFirst();
    }

    /** Words in place of a schema: they become the description of one that allows any object. */
    private static Optional<Fix> prose(Case one, SchemaBlock schema) {
        String text = schema.getText();
        if (text.contains("{") || text.contains("```") || text.lines().count() > MAX_PROSE_LINES) {
            return Optional.empty();
        }
        String words = Words.quoted(text.strip().replaceAll("\\s+", " "));
        return one.safe("Make the words the description of a schema", replace(one, schema, "{\"type\": \"object\", "
                + "\"description\": " + words.replace("\\x", "\\u00") + "}")).stream().findFirst();
    }

    private static TextEdit behind(Case one, SchemaBlock schema, String line) {
        return one.insertLines(one.lines().line(Keys.end(schema)) + 1, line + one.eol());
    }

    /** An object between other words: they go into its {@code $comment}, which JSON Schema has for that. */
    private static Optional<Fix> objectAndProse(Case one, SchemaBlock schema) {
        String text = schema.getText();
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}') + 1;
        String words = from < 0 || to <= from ? "" : (text.substring(0, from) + " " + text.substring(to)).strip();
        if (words.isEmpty() || words.contains("```")) {
            return Optional.empty();
        }
        return object(text.substring(from, to)).filter(object -> !object.has(NOTE)).flatMap(object -> written(
                object.put(NOTE, words.replaceAll("\\s+", " ")))).map(json -> one
                        .safe(
                                "Put the words into the schema's $comment", replace(one, schema, json))
                        .getFirst());
    }

    /** Three dots among members or items: they stay, as a text that JSON allows there. */
    private static Optional<Fix> withoutEllipsis(Case one, SchemaBlock schema) {
        String quoted = JsonDots.quote(schema.getText());
        return quoted.equals(schema.getText())
                ? Optional.empty()
                : strict(quoted).or(() -> strict(closed(quoted))).map(json -> one.safe("Put the dots in quotes",
                        replace(one, schema, json)).getFirst());
    }

    private static List<Fix> fenced(Case one, Section section) {
        CodeBlock block = section.getBlocks().getFirst();
        SchemaBlock schema = section.getSchema();
        if (isYamlObject(schema.getText()) && !block.getLanguage().startsWith("y")) {
            int line = block.getLine();
            String opener = one.lines().text(line);
            int info = opener.indexOf(block.getInfo().isEmpty() ? "\n" : block.getInfo());
            TextEdit edit = info < 0
                    ? new TextEdit(one.lines().end(line), 0, "yaml")
                    : new TextEdit(one.lines().start(line) + info, block.getInfo().length(), "yaml");
            return one.safe("Call the block yaml", edit);
        }
        return strict(schema.getText()).or(() -> strict(closed(schema.getText())))
                .map(json -> one.doubtful("Write it as strict JSON", replace(one, schema, json))).orElse(List.of());
    }

    /** J02: a schema that is JSON but for comments, commas and quotation marks; comments would be lost. */
    static List<Fix> strictly(Case one) {
        return section(one).map(Section::getSchema).flatMap(schema -> strict(schema.getText()).map(json -> one.doubtful(
                "Write it as strict JSON", replace(one, schema, json)))).orElse(List.of());
    }

    /** P06: the context-free grammars want a schema in a fence. */
    static List<Fix> fence(Case one) {
        return one.model().getSections().stream().filter(some -> some.getOffset() == one.finding().offset())
                .filter(some -> some.getSchema() != null && some.getBlocks().isEmpty()).map(Section::getSchema)
                .filter(schema -> strict(schema.getText()).isPresent()).findFirst()
                .map(schema -> one.safe("Put the schema in a fence", new TextEdit(schema.getOffset(), 0, "```json"
                        + one.eol()), behind(one, schema, "```")))
                .orElse(List.of());
    }

    private static TextEdit replace(Case one, SchemaBlock schema, String json) {
        return new TextEdit(schema.getOffset(), schema.getLength(), json.replace("\n", one.eol()));
    }

    private static boolean isYamlObject(String text) {
        return text.length() <= MAX_SCHEMA && Yaml.isMapping(text);
    }

    /** The brackets that a text leaves open, closed at its end. */
    private static String closed(String text) {
        StringBuilder open = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                open.append(c == '{' ? '}' : ']');
            } else if (!open.isEmpty() && c == open.charAt(open.length() - 1)) {
                open.setLength(open.length() - 1);
            }
        }
        return quoted || open.length() > 20 ? text : text + open.reverse();
    }

    /** The text as strict JSON, two blanks a level; empty where it is no object even when read loosely. */
    private static Optional<String> strict(String text) {
        return object(text).flatMap(SchemaCures::written);
    }

    private static Optional<ObjectNode> object(String text) {
        if (text.length() > MAX_SCHEMA || !text.strip().startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonNode node = LOOSE.readValue(text);
            return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private static Optional<String> written(ObjectNode object) {
        try {
            return Optional.of(writer().writeValueAsString(object));
        } catch (JsonProcessingException tooDeep) {
            return Optional.empty();
        }
    }

    private static ObjectWriter writer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder().build().writer(new DefaultPrettyPrinter().withObjectIndenter(indenter)
                .withArrayIndenter(indenter));
    }
}
