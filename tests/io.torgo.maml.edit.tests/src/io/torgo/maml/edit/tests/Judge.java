package io.torgo.maml.edit.tests;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.edit.Stamps;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Section;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Short ways to what the tests ask of a document. */
final class Judge {

    static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    static final String HEAD = """
            ---
            maml_version: "2.0.0"
            id: "urn:uuid:018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f"
            type: "workflow"
            origin: "agent://station-7"
            permissions:
              read: ["agent://*"]
            created_at: 2026-01-31T12:00:00Z
            ---
            """;
    static final String BODY = """

            ## Intent
            Relay vital signs.

            ## Context
            site: north
            """;

    private Judge() {
    }

    static List<Diagnostic> findings(String text) {
        return MamlValidator.validate(MamlParser.parse(text), Profile.STRICT_2_0_0);
    }

    static List<Diagnostic> errors(String text) {
        return errors(text, Profile.STRICT_2_0_0);
    }

    static List<Diagnostic> errors(String text, Profile profile) {
        return MamlValidator.validate(MamlParser.parse(text), profile).stream()
                .filter(found -> found.severity() == Severity.ERROR).toList();
    }

    /** Time and randomness that are the same in every run. */
    static Stamps stamps() {
        return new Stamps(Clock.fixed(NOW, ZoneOffset.UTC), new Random(7));
    }

    /** The code of all blocks, in order. */
    static List<String> code(String text) {
        ParsedDocument document = MamlParser.parse(text);
        return Stream.concat(document.model().getBlocks().stream(), document.model().getSections().stream()
                .map(Section::getBlocks).flatMap(List::stream)).map(CodeBlock::getCode).toList();
    }
}
