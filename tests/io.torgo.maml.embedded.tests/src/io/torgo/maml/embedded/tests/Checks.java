package io.torgo.maml.embedded.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.code.CodeCheckers;
import io.torgo.maml.embedded.EmbeddedCheckers;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Blocks of one language, judged as parts of a document. */
final class Checks {

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
            ## Intent
            Relay vital signs.

            ## Context
            site: north

            """;

    /** One set for all tests: the interpreters are started once. */
    static final CodeCheckers ALL = EmbeddedCheckers.all();

    private Checks() {
    }

    static String document(String language, String code) {
        return HEAD + "## Code_Blocks\n```" + language + "\n" + code + "\n```\n";
    }

    static List<Diagnostic> find(String language, String code) {
        Assumptions.assumeTrue(ALL.status().getOrDefault(language.split(":")[0], false),
                language + " cannot be checked here");
        return ALL.check(MamlParser.parse(document(language, code)));
    }

    static void assertSound(String language, String code) {
        assertEquals(List.of(), find(language, code), code);
    }

    /** One fault, at the place that a » marks, with a message that holds a word. */
    static void assertFault(String language, String marked, String word) {
        int at = marked.indexOf('»');
        String code = marked.replace("»", "");
        List<Diagnostic> found = find(language, code);
        assertEquals(1, found.size(), code + "\n" + found);
        String text = MamlParser.parse(document(language, code)).text();
        Diagnostic fault = found.getFirst();
        assertEquals("MAML-X01", fault.code());
        assertEquals(text.indexOf(code) + at, fault.offset(),
                fault + " stands before " + text.substring(fault.offset()));
        assertTrue(fault.message().contains(word), fault.message());
    }
}
