package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterSchemaTest {

    /** Codes of the front matter whose reasons a schema can express. */
    private static final Set<String> EXPRESSED = Set.of("MAML-K01", "MAML-K02", "MAML-K03", "MAML-K04", "MAML-K06",
            "MAML-K07", "MAML-K08", "MAML-K10");
    /** Codes that mean that there is no front matter to speak of, or that a template was not filled in. */
    private static final Pattern UNREADABLE = Pattern.compile("MAML-(?:F0[1345]|Y0.|K05)");

    private final Validator validator = new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory())
            .createValidator();
    private final URI schema = validator.registerSchema(FrontMatterSchema.text());

    private List<Error> errors(ParsedDocument document) {
        return validator.validate(schema, (Object) json(document.model().getFrontMatter().getEntries())).getErrors();
    }

    private static ObjectNode json(List<Entry> entries) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        entries.forEach(entry -> node.set(entry.getKey(), json(entry.getValue())));
        return node;
    }

    private static JsonNode json(Value value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case Mapping mapping -> json(mapping.getEntries());
            case Sequence sequence -> {
                ArrayNode items = nodes.arrayNode();
                sequence.getItems().forEach(item -> items.add(json(item)));
                yield items;
            }
            case Scalar scalar -> switch (scalar.getTag()) {
                case "null" -> nodes.nullNode();
                case "bool" -> nodes.booleanNode(Boolean.parseBoolean(scalar.getText()));
                case "int", "float" -> nodes.numberNode(Double.valueOf(scalar.getText()));
                default -> nodes.textNode(scalar.getText());
            };
            case null, default -> nodes.nullNode();
        };
    }

    @Test
    void isASchemaOfTheDraft() throws Exception {
        JsonNode text = new ObjectMapper().readTree(FrontMatterSchema.text());
        assertEquals("https://json-schema.org/draft/2020-12/schema", text.path("$schema").asText());
        assertEquals(FrontMatterSchema.ID, text.path("$id").asText());
    }

    @Test
    void describesEveryKeyOfTheVocabulary() throws Exception {
        JsonNode text = new ObjectMapper().readTree(FrontMatterSchema.text());
        for (Term key : Vocabulary.terms(Term.Kind.KEY)) {
            JsonNode node = text;
            for (String part : key.name().split("\\.")) {
                node = node.path("properties").path(part);
            }
            boolean outside = key.name().startsWith("wallet.");
            assertEquals(outside ? "" : key.meaning(), node.path("description").asText(), key.name());
        }
    }

    @Test
    void acceptsTheReferenceShape() {
        assertEquals(List.of(), errors(MamlParser.parse(Samples.VALID)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "2.0.0" | 2.0
            "urn:uuid:018f3c2e- | "urn:uuid:18f3c2e-
            "urn:uuid:018f3c2e- | "urn:uuid:g18f3c2e-
            "urn:uuid:018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f" | my workflow
            "agent://station-7" | Station Seven
            "workflow" | ""
            ["agent://*"] | public
            "gateway://local" | "no uri"
            level: "strict" | level: "maybe"
            method: "ortac-runtime" | schema: "x"
            2026-01-31T12:00:00Z | yesterday
            created_at: | updated_at:
            origin: | author:
            """)
    void refuses(String old, String changed) {
        String text = Samples.VALID.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(changed));
        assertTrue(!errors(MamlParser.parse(text)).isEmpty(), changed);
        assertTrue(!Samples.errors(text).isEmpty(), changed);
    }

    /** Wherever the front matter can be read, schema and validator say the same. */
    @Test
    void agreesWithTheValidatorOnTheCorpus() {
        int valid = 0;
        int invalid = 0;
        for (Corpus.Sample sample : Corpus.load()) {
            ParsedDocument document = MamlParser.parse(sample.bytes());
            List<String> codes = Samples.codes(MamlValidator.validate(document, Profile.STRICT_2_0_0));
            if (document.model().getFrontMatter() != null
                    && codes.stream().noneMatch(code -> UNREADABLE.matcher(code).matches())) {
                boolean expected = codes.stream().noneMatch(EXPRESSED::contains);
                List<Error> errors = errors(document);
                assertEquals(expected, errors.isEmpty(), () -> sample.file() + " " + codes + " " + errors.stream()
                        .map(error -> error.getInstanceLocation() + " " + error.getError()).toList());
                valid += expected ? 1 : 0;
                invalid += expected ? 0 : 1;
            }
            assertTrue(!sample.valid() || errors(document).isEmpty(), sample.file());
        }
        assertTrue(valid >= 34 && invalid > 100, valid + " " + invalid);
    }
}
