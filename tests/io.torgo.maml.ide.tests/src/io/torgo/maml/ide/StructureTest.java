package io.torgo.maml.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.ide.workspace.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Folds, selections, hints and lenses: what follows from the structure of one document. */
class StructureTest {

    private static final String TEXT = """
            ---
            id: "a"
            permissions:
              read:
                - "agent://*"
              execute: []
            ---
            ## Intent
            Say hello.

            ## Code_Blocks
            ```python
            print(1)
            ```
            ```bash
            ls
            ```
            ## Input_Schema
            {
              "type": "object"
            }
            ## History
            - 2026-01-31T12:00:00Z: [CREATE] Written by `agent://a`.
            - 2026-01-31T13:00:00Z: [VERIFY] Seen by `agent://a`.
            """;

    @Test
    void foldsPartsDownToTheirLastLine() {
        String folds = Folds.of(DocumentAnalysis.of(TEXT)).stream()
                .map(fold -> fold.kind() + " " + fold.startLine() + "-" + fold.endLine())
                .collect(Collectors.joining(", "));
        assertEquals("FRONT_MATTER 1-7, KEY 3-6, KEY 4-5, SECTION 8-9, SECTION 11-17, CODE_BLOCK 12-14, "
                + "CODE_BLOCK 15-17, SECTION 18-21, HISTORY 22-24", folds);
    }

    @Test
    void widensASelectionInTheHeader() {
        assertEquals(List.of("agent", "agent://*", "\"agent://*\"", "- \"agent://*\""),
                selections(TEXT.replace("agent://*", "ag|ent://*")).subList(0, 4).stream().map(String::strip).toList());
    }

    @Test
    void widensASelectionInTheBody() {
        List<String> steps = selections(TEXT.replace("print(1)", "pri|nt(1)"));
        assertEquals(List.of("print", "print(1)", "print(1)\n"), steps.subList(0, 3));
        assertTrue(steps.get(3).startsWith("```python") && steps.get(3).endsWith("```"), steps.get(3));
        assertEquals(TEXT, steps.getLast());
    }

    private static List<String> selections(String text) {
        Marked marked = Marked.of(text);
        List<Span> spans = Selections.around(marked.analysis(), marked.offset());
        return spans.stream().map(span -> marked.text().substring(span.offset(), span.offset() + span.length()))
                .toList();
    }

    @Test
    void hintsSayWhatIsInEffect() {
        assertEquals("""
                --- ⟨maml_version: read as 2.0.0⟩
                id: "a"
                permissions: ⟨write: nobody⟩
                  read:
                    - "agent://*" ⟨every agent⟩
                  execute: [] ⟨nobody⟩
                ---
                """, hinted(TEXT.substring(0, TEXT.indexOf("## Intent"))));
        assertTrue(hinted(TEXT).contains("```python ⟨runs in the gateway's Python⟩"), hinted(TEXT));
        assertTrue(hinted("---\nmaml_version: \"2.0.0\"\npermissions:\n  read: [\"*\"]\n  write: [\"agent://a\"]\n"
                + "  execute: [\"gateway://local\"]\n---\n")
                .endsWith("read: [\"*\"] ⟨everybody⟩\n  write: [\"agent://a\"]\n"
                        + "  execute: [\"gateway://local\"]\n---\n"));
    }

    private static String hinted(String text) {
        StringBuilder shown = new StringBuilder(text);
        Hints.of(DocumentAnalysis.of(text), 0, text.length()).reversed()
                .forEach(hint -> shown.insert(hint.offset(), " ⟨" + hint.label() + "⟩"));
        return shown.toString();
    }

    @Test
    void lensesStandAboveTheDocumentAndEachBlock() {
        List<Lens> lenses = Lenses.of(DocumentAnalysis.of(TEXT));
        assertEquals("Plan, Run, Verify, Sign, Run block, Run to here, Run block, Run to here",
                lenses.stream().map(Lens::title).collect(Collectors.joining(", ")));
        assertEquals(List.of(0, 0, 1, 1), lenses.stream().skip(4).map(Lens::block).toList());
        assertEquals(TEXT.indexOf("```bash"), lenses.getLast().offset());
        assertTrue(Lenses.of(DocumentAnalysis.of("")).isEmpty());
    }

    @Test
    void aLargeDocumentGetsItsSectionsAndAMessage() {
        DocumentAnalysis large = DocumentAnalysis.of(TEXT + "x\n".repeat(600_000));
        assertTrue(large.isLarge());
        assertTrue(large.diagnostics().stream().anyMatch(found -> found.code().equals("MAML-L03")));
        assertEquals(5, large.outline().size());
        assertTrue(large.outline().stream().allMatch(node -> node.children().isEmpty()));
        assertFalse(DocumentAnalysis.of(TEXT).isLarge());
    }
}
