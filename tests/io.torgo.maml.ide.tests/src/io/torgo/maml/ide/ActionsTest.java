package io.torgo.maml.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.Severity;
import io.torgo.maml.edit.Fix;
import io.torgo.maml.edit.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionsTest {

    private static final String BROKEN = Samples.GOOD.replace("maml_version: \"2.0.0\"", "maml_version: 2.0")
            .replace("```python", "```");

    @Test
    void offersTheObviousFixFirstAndSuppressionLast() {
        String text = Samples.GOOD.replace("type: \"mesh_workflow\"", "type: \"mesh_workflow\"\nfavourite: \"blue\"");
        int place = text.indexOf("favourite");
        List<Fix> fixes = Actions.at(DocumentAnalysis.of(text), place, 3);
        assertFalse(fixes.isEmpty());
        List<Boolean> preferred = fixes.stream().map(Fix::preferred).toList();
        assertEquals(preferred.stream().sorted((one, other) -> Boolean.compare(other, one)).toList(), preferred);
        assertTrue(fixes.getLast().edits().getFirst().text().contains("maml-disable"), fixes::toString);
        assertEquals(1, fixes.stream().filter(fix -> fix.edits().getFirst().text().contains("maml-disable")).count());
    }

    @Test
    void offersNothingWhereNothingIsWrong() {
        DocumentAnalysis analysis = DocumentAnalysis.of(Samples.GOOD);
        assertTrue(Actions.at(analysis, Samples.GOOD.indexOf("Say hello"), 0).isEmpty());
    }

    @Test
    void mendsAllThatIsSafe() {
        DocumentAnalysis before = DocumentAnalysis.of(BROKEN);
        List<TextEdit> edits = Actions.fixAll(before);
        DocumentAnalysis after = DocumentAnalysis.of(TextEdit.apply(BROKEN, edits));
        assertTrue(errors(before) > errors(after), () -> before.diagnostics() + " " + after.diagnostics());
        assertTrue(edits.stream().noneMatch(edit -> edit.text().contains("maml-disable")));
    }

    private static long errors(DocumentAnalysis analysis) {
        return analysis.diagnostics().stream().map(Diagnostic::severity).filter(Severity.ERROR::equals).count();
    }
}
