package io.torgo.maml.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.Severity;
import io.torgo.maml.ide.workspace.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionsTest {

    @Test
    void proposesMissingKeys() {
        List<String> labels = labels("---\nid: x\nty|\n---\n");
        assertEquals(List.of("type"), labels);
        assertFalse(labels("---\nid: x\n|\n---\n").contains("id"));
    }

    @Test
    void proposesInnerKeysWithTheirIndent() {
        assertEquals(List.of("read", "write", "execute"), labels("---\npermissions:\n  |\n---\n"));
    }

    @Test
    void proposesMissingSections() {
        assertEquals(List.of("Context", "Content", "Code_Blocks"),
                labels("---\n---\n## Intent\nx\n## Co|\n").stream().toList());
        assertFalse(labels("---\n---\n## Intent\nx\n## |\n").contains("Intent"));
    }

    @Test
    void acceptedSectionIsAHeading() {
        assertEquals("## Intent\n", accept("## In|\n", "Intent"));
        assertEquals("## Intent\n", accept("##|\n", "Intent"));
    }

    @Test
    void proposesLanguages() {
        assertEquals(List.of("python"), labels("## Code_Blocks\n```py|\n"));
    }

    @Test
    void proposesNothingInProse() {
        assertTrue(labels("## Intent\nBring hel|\n").isEmpty());
    }

    @Test
    void everyKeyOfTheBookIsKnownToTheValidator() {
        for (Word word : WordBook.KEYS) {
            String text = "---\n" + word.pattern() + "\n---\n";
            assertTrue(DocumentAnalysis.of(text).diagnostics().stream()
                    .noneMatch(found -> found.severity() == Severity.INFO && found.line() == 2), word.name());
        }
    }

    private static List<String> labels(String marked) {
        return at(marked).stream().map(Completion::label).toList();
    }

    private static List<Completion> at(String marked) {
        return Completions.at(DocumentAnalysis.of(marked.replace("|", "")), marked.indexOf('|'), new Workspace());
    }

    private static String accept(String marked, String label) {
        Completion found = at(marked).stream().filter(each -> each.label().equals(label)).findFirst().orElseThrow();
        return new StringBuilder(marked.replace("|", ""))
                .replace(found.offset(), found.offset() + found.length(), found.snippet()).toString();
    }
}
