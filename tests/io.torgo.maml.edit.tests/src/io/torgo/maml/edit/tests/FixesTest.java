package io.torgo.maml.edit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.CodeBook;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.Explanation;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.edit.Fix;
import io.torgo.maml.edit.Fixes;
import io.torgo.maml.edit.TextEdit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixesTest {

    /** Errors of the code book that no machine can cure: what was lost, or what has more than one meaning. */
    private static final Set<String> NO_CURE = Set.of("MAML-Y02", "MAML-Y05", "MAML-P02", "MAML-P03", "MAML-P04",
            "MAML-P07");

    private static List<Fix> fixes(String text, String code) {
        ParsedDocument document = MamlParser.parse(text);
        return Judge.findings(text).stream().filter(found -> found.code().equals(code)).findFirst()
                .map(found -> Fixes.of(document, found, Judge.stamps())).orElse(List.of());
    }

    private static String fixed(String text, String code) {
        List<Fix> fixes = fixes(text, code);
        assertFalse(fixes.isEmpty(), "no fix for " + code + " in " + text);
        assertTrue(fixes.getFirst().preferred());
        return TextEdit.apply(text, fixes.getFirst().edits());
    }

    /** Each row breaks one line of a valid document and says what the fix of that code makes of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            K02 | maml_version: "2.0.0" | maml_version: 2.0 | maml_version: "2.0.0"
            K02 | maml_version: "2.0.0" | maml_version: 1 | maml_version: "1.0.0"
            K02 | type: "workflow" | type: 7 | type: "7"
            K02 | type: "workflow" | type: | type: "workflow"
            K02 | created_at: 2026-01-31T12:00:00Z | created_at: 5 Mar 2026 | created_at: 2026-03-05  # was: 5 Mar 2026
            K06 | origin: "agent://station-7" | origin: Hub One | origin: "agent://hub-one"  # was: Hub One
            K06 | origin: "agent://station-7" | origin: ann@example.org | origin: "mailto:ann@example.org"
            K07 | read: ["agent://*"] | read: agent://a | read: ["agent://a"]
            K07 | read: ["agent://*"] | read: public | read: ["agent://public"]
            K07 | read: ["agent://*"] | read: true | read: []  # was: true
            K07 | read: ["agent://*"] | read: [my_db://x/*] | read: ["my-db://x/*"]  # was: my_db://x/*
            K07 | read: ["agent://*"] | read: ["team"] | read: ["agent://team"]
            K05 | origin: "agent://station-7" | origin: "agent://<ORG>" | origin: "user://local"  # was: agent://<ORG>
            F03 | type: "workflow" | type: @work | type: "@work"
            F03 | type: "workflow" | type: %{type}  # fill | type: "%{type}"  # fill
            F03 | type: "workflow" | type: work: flow | type: "work: flow"
            F03 | type: "workflow" | type: "work | type: "work"
            F03 | read: ["agent://*"] | read: ["agent://*"  # all | read: ["agent://*"]  # all
            F03 | type: "workflow" | type "workflow" | type: "workflow"
            F03 | type: "workflow" | type="workflow" | type: "workflow"
            F03 | type: "workflow" | type:workflow | type: workflow
            F03 | type: "workflow" | type: {a: 1, unit: % } | type: {a: 1, unit: "%" }
            F03 | type: "workflow" | **type:** workflow | type: workflow
            F03 | type: "workflow" | type: *work* | type: "*work*"
            Y02 | type: "workflow" | type: *work | type: "*work"
            K02 | type: "workflow" | type: [prompt] | type: "prompt"
            K02 | type: "workflow" | type: {a: b} | type: "workflow"  # was: {a: b}
            K02 | maml_version: "2.0.0" | maml_version: [2, 0] | maml_version: "2.0.0"  # was: [2, 0]
            K07 | read: ["agent://*"] | read: {users: [a]} | read: []  # was: {users: [a]}
            K07 | read: ["agent://*"] | read: ["agent://a", {b: c}] | read: ["agent://a"]  # was: ["agent://a", {b: c}]
            """)
    void mendsALine(String code, String good, String bad, String mended) {
        String valid = Judge.HEAD + Judge.BODY;
        String broken = valid.replace(good, bad);
        assertFalse(broken.equals(valid), "the row changes nothing");
        assertEquals(valid.replace(good, mended), fixed(broken, "MAML-" + code));
        assertTrue(fixes(broken, "MAML-" + code).getFirst().safe());
    }

    /** A tab is mended where it indents, and left where it is part of a value. */
    @Test
    void replacesTabsThatIndent() {
        String text = Judge.HEAD.replace("  read", "\tread").replace("workflow", "work\tflow") + Judge.BODY;
        assertEquals(text.replace("\tread", "  read"), fixed(text, "MAML-F03"));
    }

    @Test
    void turnsAListOfRequirementsIntoLibs() {
        assertEquals(withHead("requires:\n  libs:\n  - a\n  - b\n"),
                fixed(withHead("requires:\n- a\n- b\n"), "MAML-K08"));
        assertEquals(withHead("requires: {libs: [a]}\n"), fixed(withHead("requires: [a]\n"), "MAML-K08"));
        assertEquals(withHead("requires: {libs: [\"a\"]}\n"), fixed(withHead("requires: a\n"), "MAML-K08"));
    }

    @Test
    void namesTheMethodOfAVerification() {
        String mended = fixed(withHead("verification:\n  schema: x\n"), "MAML-K10");
        assertEquals(withHead("verification:\n  method: \"ortac-runtime\"\n  schema: x\n"), mended);
        assertEquals(withHead("verification:  # was: true\n  method: \"ortac-runtime\"\n"),
                fixed(withHead("verification: true\n"), "MAML-K10"));
    }

    private static String withHead(String lines) {
        return Judge.HEAD.replace("created_at", lines + "created_at") + Judge.BODY;
    }

    @Test
    void deletesASecondKeyWhereItSaysTheSameAndKeepsItAsACommentOtherwise() {
        String same = withHead("type: workflow\n").replace("type: \"workflow\"", "type: workflow");
        assertTrue(fixes(same, "MAML-Y04").getFirst().safe());
        assertEquals(List.of(), Judge.errors(fixed(same, "MAML-Y04")));
        assertEquals(withHead("# type: prompt\n"), fixed(withHead("type: prompt\n"), "MAML-Y04"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            python | import os\\nprint(os.name)
            python | def f(x):\\n    return x
            json | {"a": [1, 2]}
            yaml | a: 1\\nb:\\n  - c
            bash | pip install qiskit
            bash | #!/bin/sh\\necho x
            javascript | const a = require('fs');
            ocaml | let rec f x = f (x - 1)
            sql | SELECT a FROM b WHERE c = 1;
            openqasm | OPENQASM 3.0;\\nqubit q;
            text | ├── src\\n└── test
            text | Once upon a time.
            """)
    void guessesALanguage(String language, String code) {
        String written = code.replace("\\n", "\n");
        String text = Judge.HEAD + Judge.BODY + "\n## Code_Blocks\n```\n" + written + "\n```\n";
        assertEquals(text.replace("```\n" + written, "```" + language + "\n" + written), fixed(text, "MAML-C01"));
    }

    @Test
    void closesOpensAndDeletesFences() {
        String open = Judge.HEAD + Judge.BODY + "\n## Code_Blocks\n```python\nprint(1)\n\n## History\n";
        String closed = fixed(open, "MAML-C02");
        assertEquals(open.replace("\n## History", "\n```\n\n## History"), closed);
        assertEquals(Judge.code(open), Judge.code(closed));
        assertEquals(Judge.HEAD + Judge.BODY, fixed(Judge.HEAD + Judge.BODY + "```\n", "MAML-C03"));
    }

    @Test
    void makesASchemaStrict() {
        String text = schema("{type: 'object', // all\n \"required\": [\"a\"],}");
        assertEquals(schema("{\n  \"type\" : \"object\",\n  \"required\" : [\n    \"a\"\n  ]\n}"),
                fixed(text, "MAML-J02"));
        assertFalse(fixes(text, "MAML-J02").getFirst().safe(), "a comment would be lost");
        String dots = schema("{\"type\": \"object\", \"required\": [\"a\", ...], ...}");
        assertEquals(schema("{\n  \"type\" : \"object\",\n  \"required\" : [\n    \"a\",\n    \"...\"\n  ],\n"
                + "  \"$comment\" : \"...\"\n}"), fixed(dots, "MAML-J01"));
        assertEquals(schema("{\n  \"type\" : \"object\",\n  \"$comment\" : \"What comes in:\"\n}"),
                fixed(schema("What comes in:\n{\"type\": \"object\"}"), "MAML-J01"));
        assertEquals(schema("{\"type\": \"object\", \"description\": \"a number\"}"), fixed(schema("a number"),
                "MAML-J01"));
        String yaml = Judge.HEAD + Judge.BODY + "\n## Input_Schema\nnodes: 5\ntask: sync\n";
        assertEquals(yaml.replace("nodes: 5\ntask: sync\n", "```yaml\nnodes: 5\ntask: sync\n```\n"),
                fixed(yaml, "MAML-J01"));
    }

    private static String schema(String text) {
        return Judge.HEAD + Judge.BODY + "\n## Input_Schema\n" + text + "\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            2026-02-01 10:00 CREATE Written by hand. | - 2026-02-01T10:00Z: [CREATE] Written by hand.
            * 2026-02-01T10:00:00Z - VERIFY: All is well. | - 2026-02-01T10:00:00Z: [VERIFY] All is well.
            2026-02-01: something happened | - 2026-02-01: [NOTE] something happened
            # Run it with care | <!-- # Run it with care -->
            """)
    void normalisesHistory(String line, String entry) {
        String text = Judge.HEAD + Judge.BODY + "\n## History\n- 2026-01-31T12:00:00Z: [CREATE] Made by `agent://a`.\n"
                + line + "\n";
        assertEquals(text.replace(line, entry), fixed(text, "MAML-H01"));
    }

    @Test
    void findsSectionsThatAreSpelledOtherwise() {
        for (String heading : List.of("# Intent", "### Intent", "**Intent**", "## Intnet")) {
            String text = Judge.HEAD + Judge.BODY.replace("## Intent", heading);
            assertEquals(Judge.HEAD + Judge.BODY, fixed(text, "MAML-S01"), heading);
        }
    }

    @Test
    void findsAFrontMatterThatIsNotAtTheTop() {
        String text = "Some words before.\n\n```yaml\n" + Judge.HEAD + "```\n" + Judge.BODY;
        assertEquals(Judge.HEAD + "Some words before.\n\n" + Judge.BODY, fixed(text, "MAML-F01"));
        String open = Judge.HEAD.substring(4) + Judge.BODY;
        assertEquals(Judge.HEAD + Judge.BODY, fixed(open, "MAML-F02"));
    }

    /** The bad example of every error in the code book is cured by a fix, except where there is no obvious cure. */
    @Test
    void curesTheBadExamplesOfTheCodeBook() {
        Set<String> uncured = new TreeSet<>();
        for (Explanation explained : CodeBook.all()) {
            // The settings of a project have codes of their own; they are no document.
            boolean error = explained.severity() == Severity.ERROR && !explained.bad().isBlank()
                    && !explained.code().startsWith("MAML-N");
            if (error && Arrays.stream(Profile.values()).noneMatch(profile -> isCured(explained, profile))) {
                uncured.add(explained.code());
            }
        }
        uncured.removeAll(NO_CURE);
        assertEquals(Set.of(), uncured);
    }

    private static boolean isCured(Explanation explained, Profile profile) {
        ParsedDocument document = MamlParser.parse(explained.bad());
        List<Diagnostic> found = of(explained, explained.bad(), profile);
        List<Fix> fixes = found.isEmpty() ? List.of() : Fixes.of(document, found.getFirst(), Judge.stamps());
        return !fixes.isEmpty() && of(explained, TextEdit.apply(explained.bad(), fixes.getFirst().edits()), profile)
                .size() < found.size();
    }

    private static List<Diagnostic> of(Explanation explained, String text, Profile profile) {
        return MamlValidator.validate(MamlParser.parse(text), profile).stream()
                .filter(found -> found.code().equals(explained.code())).toList();
    }

    @Test
    void offersToSuppressWhatIsNoError() {
        String text = Judge.HEAD.replace("\"2.0.0\"", "\"2.0\"") + Judge.BODY;
        Fix suppression = fixes(text, "MAML-W02").getLast();
        assertTrue(suppression.title().startsWith("Suppress MAML-W02"));
        assertFalse(suppression.safe());
        assertTrue(TextEdit.apply(text, suppression.edits()).contains("# maml-disable MAML-W02 "));
    }

    /** Whatever is found in whatever text, the fixes apply to it. */
    @Test
    void everyFixOfDamagedDocumentsApplies() {
        Mutations mutations = new Mutations(Shared.files());
        for (int i = 0; i < 1000; i++) {
            String text = mutations.nextText();
            ParsedDocument document = MamlParser.parse(text);
            for (Diagnostic found : Judge.findings(text)) {
                for (Fix fix : Fixes.of(document, found)) {
                    assertFalse(fix.edits().isEmpty(), fix.title());
                    assertEquals(found, fix.diagnostic());
                    TextEdit.apply(document.text(), fix.edits());
                }
            }
        }
    }

    /** Every error of the corpus has a fix of its own; only a schema that starts with a stray fence waits for that. */
    @Test
    void everyErrorOfTheCorpusHasAFix() {
        Set<String> left = new TreeSet<>();
        for (Shared.Sample sample : Shared.documents()) {
            ParsedDocument document = MamlParser.parse(sample.text());
            Judge.errors(sample.text()).stream().filter(found -> Fixes.of(document, found).isEmpty())
                    .filter(found -> !document.text().startsWith("```", found.offset()))
                    .forEach(found -> left.add(found.code()));
        }
        assertEquals(Set.of(), left);
    }
}
