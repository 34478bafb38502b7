package io.torgo.ide.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.torgo.run.ui.internal.command.Outcome;
import io.torgo.run.ui.internal.model.Receipt;
import io.torgo.run.ui.internal.model.ReceiptPage;
import io.torgo.run.ui.internal.model.Row;
import io.torgo.run.ui.internal.model.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private final String text = Recorded.json("receipt.json").path("text").asText();
    private final String document = Recorded.text("document.maml.md");
    private final Verdict genuine = Verdict.of(new Outcome(0, Recorded.json("verified.json"), null));

    @Test
    void readsFieldsAndMirror() {
        Receipt receipt = Receipt.read(text);
        assertEquals("r-000002", receipt.id());
        assertEquals("ok", receipt.fields().get("details.status"));
        assertTrue(receipt.source().startsWith("from qiskit import QuantumCircuit\n"), receipt.source());
        assertTrue(receipt.matches(receipt.source()));
    }

    @Test
    void theUnchangedBlockMatches() {
        ReceiptPage page = ReceiptPage.of(text, genuine, document, "document.maml.md");
        assertEquals(List.of(), page.differences());
        assertTrue(page.mirrorNote().contains("unchanged"), page.mirrorNote());
        assertEquals(Row.State.GOOD, page.verdict().state());
    }

    @Test
    void aChangedBlockIsShownLineByLine() {
        ReceiptPage page = ReceiptPage.of(text, genuine, document.replace("bell.h(0)", "bell.x(0)"),
                "document.maml.md");
        assertEquals(List.of(4), page.differences());
        assertTrue(page.mirrorNote().contains("differs in 1 line"), page.mirrorNote());
    }

    @Test
    void aChangedMirrorProvesNothing() {
        ReceiptPage page = ReceiptPage.of(text.replace("morf tiksiq", "morf tiksiQ"), genuine, "", "");
        assertTrue(page.mirrorNote().contains("proves nothing"), page.mirrorNote());
    }

    @Test
    void anotherDocumentIsNotCompared() {
        ReceiptPage page = ReceiptPage.of(text, genuine, document.replace("9d41a06ed2f5", "000000000000"), "other");
        assertEquals("Source, read back from the mirror", page.sourceTitle());
    }

    @Test
    void failedAndUnknownReceiptsAreNotGreen() throws Exception {
        Outcome failed = new Outcome(5, new ObjectMapper().readTree(
                "{\"verified\":0,\"failed\":[{\"id\":\"r-1\",\"reason\":\"the signature is wrong\"}]}"), null);
        assertEquals(Row.State.BAD, Verdict.of(failed).state());
        assertTrue(Verdict.of(failed).text().contains("the signature is wrong"));
        assertEquals(Row.State.WARNING, Verdict.of(Outcome.absent()).state());
    }

    @Test
    void anyTextCanBeRead() {
        for (String broken : new String[]{"", "---", "---\n", "---\nid: \"r\"", "---\n\": x\n---\n",
                "---\n:\n---\nabc"}) {
            assertFalse(Receipt.read(broken).isMirrored(), broken);
            assertEquals("", ReceiptPage.of(broken, genuine, document, "d").source(), broken);
        }
    }
}
