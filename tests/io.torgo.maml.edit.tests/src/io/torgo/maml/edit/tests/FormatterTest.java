package io.torgo.maml.edit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.edit.Formatter;
import io.torgo.maml.edit.TextEdit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormatterTest {

    /** Each is formatted, read and judged several times; {@code -Dtorgo.mutations=10000} looks longer. */
    private static final int MUTATIONS = Integer.getInteger("torgo.mutations", 2_000);

    private static final String UNFORMED = """
            ---
            # made by hand \s
            maml_version:   "2.0.0"\s
            id: "urn:uuid:018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f"
            type: "workflow"  # the kind
            origin: "agent://station-7"
            permissions:
                read: ["agent://*"]   # all
                execute:
                    - "gateway://local"
            note: |
                two blanks \s
                  inside
            created_at: 2026-01-31T12:00:00Z
            --- \s
            ##   INTENT \s
            Relay vital signs. \s
            Twice.



            ## Context
            site: north
            ## Code Blocks
            ```python
            x = 1 \s


            ```
            ## 🐪 History
            - 2026-01-31T12:00:01Z: [CREATE] Made by `agent://a`.


            """;

    private static final String FORMED = """
            ---
            # made by hand
            maml_version: "2.0.0"
            id: "urn:uuid:018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f"
            type: "workflow"  # the kind
            origin: "agent://station-7"
            permissions:
              read: ["agent://*"]   # all
              execute:
                - "gateway://local"
            note: |
                two blanks \s
                  inside
            created_at: 2026-01-31T12:00:00Z
            ---

            ## Intent
            Relay vital signs. \s
            Twice.

            ## Context
            site: north

            ## Code_Blocks
            ```python
            x = 1 \s


            ```

            ## 🐪 History
            - 2026-01-31T12:00:01Z: [CREATE] Made by `agent://a`.
            """;

    /** The formatted text with its byte order mark, where it has one. */
    private static String format(String text) {
        ParsedDocument document = MamlParser.parse(text);
        String mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
        return mark + TextEdit.apply(document.text(), Formatter.format(document));
    }

    @Test
    void bringsADocumentIntoTheForm() {
        assertEquals(FORMED, format(UNFORMED));
        assertEquals(FORMED, format(FORMED));
    }

    @Test
    void leavesAFormedDocumentAlone() {
        assertEquals(List.of(), Formatter.format(MamlParser.parse(Judge.HEAD + Judge.BODY)));
    }

    @Test
    void keepsLineBreaksOfOtherSystems() {
        String text = (Judge.HEAD + Judge.BODY.substring(1)).replace("\n", "\r\n");
        assertEquals((Judge.HEAD + Judge.BODY).replace("\n", "\r\n"), format(text));
    }

    @Test
    void leavesABlockThatIsNeverClosedAsItIs() {
        String text = Judge.HEAD + Judge.BODY + "\n## Code_Blocks\n```python\nx = 1\n\n\n## History\n\n\n";
        assertEquals(text.substring(0, text.length() - 2), format(text));
    }

    @Test
    void formatsOnlyTheLinesOfARange() {
        String text = Judge.HEAD.replace("type: ", "type:   ").replace("origin: ", "origin:   ") + Judge.BODY;
        int at = text.indexOf("origin");
        ParsedDocument document = MamlParser.parse(text);
        assertEquals(text.replace("origin:   ", "origin: "), TextEdit.apply(text, Formatter.format(document, at, 3)));
    }

    /** A range of a document is formatted with the same care as the whole. */
    @Test
    void formatsAnyRangeWithoutHarm() {
        Random random = new Random(11);
        for (Shared.Sample sample : Shared.documents()) {
            ParsedDocument document = MamlParser.parse(sample.text());
            int from = random.nextInt(document.text().length());
            int length = random.nextInt(document.text().length() - from);
            String text = TextEdit.apply(document.text(), Formatter.format(document, from, length));
            assertEquals(Judge.code(sample.text()), Judge.code(text), sample.file());
            assertEquals(values(sample.text()), values(text), sample.file());
            assertTrue(Judge.errors(text).size() <= Judge.errors(sample.text()).size(), sample.file());
            int line = document.lines().start(document.lines().line(from));
            assertTrue(text.startsWith(document.text().substring(0, Math.max(0, line - 2)).stripTrailing()),
                    sample.file());
        }
    }

    @Test
    void isIdempotentAndNeverAddsErrors() {
        List<byte[]> files = Shared.files();
        Mutations mutations = new Mutations(files);
        long start = System.nanoTime();
        int changed = 0;
        for (int i = 0; i < files.size() + MUTATIONS; i++) {
            String text = i < files.size()
                    ? new String(files.get(i), StandardCharsets.UTF_8)
                    : mutations.nextText();
            changed += check(text) ? 1 : 0;
        }
        System.out.printf("format: %d files and %d damaged ones, %d changed, all idempotent, %.1f s%n", files.size(),
                MUTATIONS, changed, (System.nanoTime() - start) / 1e9);
    }

    /** Whether formatting changes the text; the second time it does not, and code stays byte for byte. */
    private static boolean check(String text) {
        String once = format(text);
        assertEquals(once, format(once), () -> "not idempotent: " + text);
        assertEquals(Judge.code(text), Judge.code(once), () -> "code changed: " + text);
        assertTrue(Judge.errors(once).size() <= Judge.errors(text).size(), () -> "more errors: " + text);
        assertEquals(values(text), values(once));
        return !once.equals(text);
    }

    private static List<Object> values(String text) {
        ParsedDocument document = MamlParser.parse(text);
        return List.of(document.id(), document.type(), document.origin(), document.context(), document.inputSchema(),
                document.outputSchema(), document.requires("libs"), document.permissions("read"), document.specFiles());
    }
}
