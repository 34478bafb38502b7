package io.torgo.maml.embedded.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": [1, 2.5e3, null]}", "{\"a\": 1}\n{\"a\": 2}", "{\"a\": ${parameters.n}}",
            "{ ... }",
            "{\"a\": {{ value }}}", "\"x\""})
    void soundJsonIsLeftAlone(String code) {
        Checks.assertSound("json", code);
    }

    @Test
    void faultsOfJsonAreAtTheirPlace() {
        Checks.assertFault("json", "{\"a\": 1,\n \"b\" »2}", "JSON");
        Checks.assertFault("json", "{\"a\": [1, 2»}", "JSON");
        Checks.assertFault("json", "{\"a\": »'x'}", "JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\nb: [x, y]\n---\nc: &n {d: *n}", "a: {{ value }}", "a: ${parameters.n}",
            "- a\n- b: |\n    x",
            "---\na: 1\n---\n## Context\nsite: x", "a: 1\na: 2"})
    void soundYamlIsLeftAlone(String code) {
        Checks.assertSound("yaml", code);
    }

    @Test
    void faultsOfYamlAreAtTheirPlace() {
        Checks.assertFault("yaml", "a: [1, 2\nb»: 3", "YAML");
        Checks.assertFault("yml", "𝔘: 1\na: b: »c".replace("b: »c", "b»: c"), "YAML");
    }

    @Test
    void deepNestingTakesNoLongTime() {
        for (String bracket : List.of("[", "{", "{\"a\": ", "- ", "? ")) {
            assertTimeout(Duration.ofSeconds(2), () -> Checks.find("yaml", bracket.repeat(100_000)), bracket);
        }
    }

    @Test
    void schemasAreCheckedAsSchemas() {
        assertSchema("{\"type\": \"object\", \"properties\": {\"a\": {»\"type\": \"tensor\"}}}");
        assertSchema("{\"properties\": {\"a\": {\"type\": \"string\", »\"minLength\": -1}}}");
        assertSchema("{»\"required\": \"a\"}");
        assertSchema("{\"$schema\": \"http://json-schema.org/draft-07/schema#\", »\"exclusiveMinimum\": true}");
        assertSchema("{\"anyOf\": [{}, »7]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\": [\"string\", \"null\"], \"x-own\": 1}", "{\"patient\": \"string\"}", "{}",
            "{\"$schema\": \"https://example.org/own\", \"type\": 5}", "{\"a\": ", "{\"$ref\": \"#/nowhere\"}",
            "{\"$schema\": \"http://json-schema.org/draft-04/schema#\", \"exclusiveMinimum\": true, \"minimum\": 1}"})
    void soundSchemasAreLeftAlone(String schema) {
        assertEquals(List.of(), schema(schema));
    }

    private static void assertSchema(String marked) {
        String schema = marked.replace("»", "");
        List<Diagnostic> found = schema(schema);
        assertEquals(1, found.size(), schema + found);
        String text = document(schema).text();
        assertEquals(text.indexOf(schema) + marked.indexOf('»'), found.getFirst().offset(), found.toString());
        assertEquals("MAML-J04", found.getFirst().code());
        assertTrue(found.getFirst().length() > 0);
    }

    private static List<Diagnostic> schema(String schema) {
        return Checks.ALL.check(document(schema));
    }

    private static ParsedDocument document(String schema) {
        return MamlParser.parse(Checks.HEAD + "## Input_Schema\n" + schema + "\n");
    }
}
