package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTest {

    private static final String CHIMERA = """
            ---
            maml_version: 2.0.0
            id: relay
            type: workflow
            origin: station
            requires:
              resources: cuda
            permissions:
              read: public
              execute: admin
            verification:
              schema: maml-workflow-v1
              signature: CRYSTALS-Dilithium
            ---
            # Relay
            """;

    private static final String GLASTONBURY = """
            ---
            maml_version: 2.0
            type: health-workflow
            encryption: "AES-2048"
            requires: ["fortran-256aes"]
            parameters:
              site: north
            mu_validation_file: "relay.mu.md"
            ---
            ## Execution Plan
            1. mode: fortran-256aes
            """;

    private static final String CFG = """
            ---
            schema: glastonbury.maml.v1
            context: vital signs
            security: crystals-dilithium-256
            timestamp: 2026-01-31T12:00:00Z
            ---
            ## Context
            Relay vital signs.

            ## Input_Schema
            ```json
            {"type": "object"}
            ```

            ## Output_Schema
            ```json
            {"type": "object"}
            ```

            ## Code_Blocks
            ```sql
            select 1;
            ```
            """;

    private static final String SDK = "---\nschema: maml_v1\n---\n# Anything\n";

    private static String sample(Profile profile) {
        return switch (profile) {
            case STRICT_1_0_0, STRICT_2_0_0, LENIENT -> Samples.VALID;
            case CHIMERA -> CHIMERA;
            case GLASTONBURY -> GLASTONBURY;
            case DUNES_SDK -> SDK;
            case CFG -> CFG;
        };
    }

    private static List<String> errors(String text, Profile profile) {
        return MamlValidator.validate(MamlParser.parse(text), profile).stream()
                .filter(found -> found.severity() == Severity.ERROR).map(Diagnostic::code).toList();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void acceptsWhatItDemands(Profile profile) {
        assertEquals(List.of(), errors(sample(profile), profile));
        assertEquals(Optional.of(profile), Profile.byId(profile.id()));
        assertTrue(profile.description().endsWith("."));
    }

    /** Each row changes one thing in the profile's own sample. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            CHIMERA | MAML-P01 | maml_version: 2.0.0 | maml_version: 2.1.0
            CHIMERA | MAML-P01 | maml_version: 2.0.0 | maml_version: 2.0
            CHIMERA | MAML-K01 | origin: station | by: station
            CHIMERA | MAML-K01 | requires: | needs:
            CHIMERA | MAML-K01 | verification: | checks:
            CHIMERA | MAML-K02 | id: relay | id: 7
            CHIMERA | MAML-K05 | id: relay | id: your_workflow
            CHIMERA | MAML-K07 | read: public | read:
            CHIMERA | MAML-K10 | signature: | mark:
            CHIMERA | MAML-P03 | # Relay | (nothing)
            GLASTONBURY | MAML-K01 | encryption: | cipher:
            GLASTONBURY | MAML-K01 | mu_validation_file: | file:
            GLASTONBURY | MAML-P02 | requires: ["fortran-256aes"] | requires: {libs: [a]}
            GLASTONBURY | MAML-P02 | encryption: "AES-2048" | encryption: 2048
            GLASTONBURY | MAML-P02 | mu_validation_file: "relay.mu.md" | mu_validation_file: [a]
            DUNES_SDK | MAML-K01 | schema: | scheme:
            CFG | MAML-K01 | context: | subject:
            CFG | MAML-P04 | schema: glastonbury.maml.v1 | schema: maml_v1
            CFG | MAML-P04 | security: crystals-dilithium-256 | security: rsa
            CFG | MAML-K02 | timestamp: 2026-01-31T12:00:00Z | timestamp: today
            CFG | MAML-S01 | ## Context | ## Objective
            CFG | MAML-S01 | ## Code_Blocks | ## Code
            CFG | MAML-P06 | ```json | ```yaml
            CFG | MAML-J01 | {"type": "object"} | {"type": ...}
            CFG | MAML-P07 | ```sql | ```bash
            LENIENT | MAML-C01 | ```python | ```
            LENIENT | MAML-Y03 | "workflow" | !!str "workflow"
            STRICT_1_0_0 | MAML-K01 | origin: | by:
            """)
    void refusesWhatLacks(Profile profile, String code, String old, String changed) {
        assertTrue(sample(profile).contains(old), old);
        assertEquals(List.of(code), errors(sample(profile).replaceFirst(Pattern.quote(old),
                Matcher.quoteReplacement(changed.replace("(nothing)", ""))), profile).stream().distinct().toList());
    }

    @Test
    void theFirstReferenceDoesNotKnowVerification() {
        String text = Samples.VALID.replace("method: \"ortac-runtime\"", "schema: \"x\"");
        assertTrue(errors(text, Profile.STRICT_2_0_0).contains("MAML-K10"));
        assertEquals(List.of(), errors(text, Profile.STRICT_1_0_0));
        assertTrue(MamlValidator.validate(MamlParser.parse(text), Profile.STRICT_1_0_0).stream()
                .anyMatch(found -> found.code().equals("MAML-W11") && found.message().contains("verification")));
    }

    @Test
    void theLabelOfTheSdkIsOnlyRecommended() {
        String other = SDK.replace("maml_v1", "maml_v9");
        assertEquals(List.of(), errors(other, Profile.DUNES_SDK));
        assertEquals("MAML-P05", MamlValidator.validate(MamlParser.parse(other), Profile.DUNES_SDK).getFirst().code());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyDialectHasAProfile(Dialect dialect) {
        Profile suggested = Profile.suggestedFor(dialect);
        assertFalse(suggested == Profile.STRICT_1_0_0);
        assertEquals(dialect == Dialect.CORE, suggested.isReference());
    }

    /** Of the documents of these dialects nearly all keep to the rules of their own validators. */
    @ParameterizedTest
    @CsvSource({"CFG, 31, 31", "GLASTONBURY_PLAN, 2, 2", "DUNES_SDK, 3, 3", "CHIMERA_DOC, 6, 8"})
    void fitsTheDocumentsOfItsDialect(Dialect dialect, int valid, int all) {
        List<ParsedDocument> documents = Corpus.load().stream().map(sample -> MamlParser.parse(sample.bytes()))
                .filter(document -> document.dialect() == dialect).toList();
        assertEquals(all, documents.size());
        assertEquals(valid, documents.stream().filter(document -> MamlValidator.judge(document,
                Profile.suggestedFor(dialect)).isValid()).count());
    }
}
