package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {

    /** A header for each dialect; {@code /} stands for a line break. */
    private static final String TABLE = """
            CORE | ---/maml_version: "2.0.0"/id: "urn:x:1"/---/
            CORE | ---/maml_version: "lite-1.0.0"/id: "urn:x:1"/---/
            CORE | ---/maml_version: "2.0.0"/id: "urn:x:1"/schema: "my own"/---/
            CORE | ---/maml_version: "2.0.0"/id: "urn:x:1"/encryption: AES-256/parameters: {a: 1}/---/
            CORE | prose and nothing else
            DUNES_SDK | ---/schema: maml_v1/version: 1.0/---/
            DUNES_SDK | ---/schema: something/---/
            CFG | ---/schema: dunes.maml.v1/context: x/---/
            CFG | ---/schema: "glastonbury.maml.v1"/---/
            JSON_PROMPT | ---/schema: json_prompt_v1/---/
            JSON_PROMPT | ---/schema: "MAML v1.0"/---/
            JSON_PROMPT | ---/schema: maml-1.0/---/
            JSON_PROMPT | ---/schema: maml-v1.0/---/
            JSON_PROMPT | ---/schema: mamlschema_v1/---/
            JSON_PROMPT | ---/title: x/author: y/tools: [a]/---/
            CHIMERA_DOC | ---/maml_version: 2.0.0/id: relay/permissions: {read: public, execute: admin}/---/
            CHIMERA_DOC | ---/maml_version: 2.0.0/id: relay/verification: {schema: a, signature: b}/---/
            CHIMERA_DOC | ---/maml_version: 2.0.0/id: relay/requires:/  os: %{os}/permissions:/  execute: admin/---/
            GLASTONBURY_PLAN | ---/maml_version: 2.0/id: "urn:x:1"/mu_validation_file: a.mu/---/
            GLASTONBURY_PLAN | ---/encryption: AES-2048/requires: [a]/parameters: {b: c}/---/
            TORGO | ---/torgo_version: "1.0"/id: "urn:x:1"/---/
            VIAL | ---/maml_version: "1.0.0"/id: "urn:x:1"/dunes_icon: "🐪"/beluga_icon: "🐋"/---/
            FUNCTION_TAG | @text:bold("x")/@code:block/
            FUNCTION_TAG | @meta title/
            FUNCTION_TAG | @include other/
            STARLINK_CONFIG | ---/mode: backup-mesh/starlink-poll-interval: 30s/---/- mesh-id: x/
            STARLINK_CONFIG | mode: backup-mesh/signal-threshold: 20%/
            SAKINA_YAML | ---/name: x/context:/  type: healthcare/actions: [fetch_data]/---/
            SAKINA_YAML | name: x/context:/  type: emergency/actions:/  - analyze/
            GH200 | ---/name: x/---/## MAML_WORKFLOW/a: b/
            GH200 | # Page//## MAML_WORKFLOW/a: b/
            TORGO_INI | [TORGO]/version=1.0/protocol=astrobotany/
            MAX_SCRIPT | ---/schema: max_script_v1/prompts: []/---/
            MAX_SCRIPT | ---/schema: mxs_script_v1/---/
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = TABLE)
    void recognises(Dialect dialect, String text) {
        assertEquals(dialect, MamlParser.parse(text.replace('/', '\n')).dialect());
    }

    @Test
    void theTableNamesEveryDialect() {
        Set<Dialect> named = EnumSet.noneOf(Dialect.class);
        TABLE.lines().forEach(line -> named.add(Dialect.valueOf(line.substring(0, line.indexOf(' ')))));
        assertEquals(EnumSet.allOf(Dialect.class), named);
    }

    @Test
    void namesAreUniqueAndNotEmpty() {
        List<String> ids = Arrays.stream(Dialect.values()).map(Dialect::id).toList();
        List<String> titles = Arrays.stream(Dialect.values()).map(Dialect::title).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertEquals(titles.size(), new HashSet<>(titles).size());
        assertFalse(titles.stream().anyMatch(String::isBlank));
    }

    /** The index tells fewer dialects apart; where it names one, ours is the same or a finer one. */
    @Test
    void agreesWithTheIndex() {
        for (Corpus.Sample sample : Corpus.load()) {
            Dialect found = MamlParser.parse(sample.bytes()).dialect();
            Set<Dialect> allowed = switch (sample.dialect()) {
                case "core" -> EnumSet.of(Dialect.CORE, Dialect.CHIMERA_DOC, Dialect.VIAL);
                case "chimera-doc" -> EnumSet.of(Dialect.CHIMERA_DOC);
                case "dunes-cfg" -> EnumSet.of(Dialect.CFG);
                case "dunes-schema" -> EnumSet.of(Dialect.DUNES_SDK, Dialect.JSON_PROMPT);
                case "glastonbury-plan" -> EnumSet.of(Dialect.GLASTONBURY_PLAN);
                case "json-prompt" -> EnumSet.of(Dialect.JSON_PROMPT);
                case "torgo" -> EnumSet.of(Dialect.TORGO);
                default -> EnumSet.of(Dialect.VIAL);
            };
            assertEquals(true, allowed.contains(found), sample.file() + " " + found);
        }
    }
}
