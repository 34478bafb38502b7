package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.model.HistoryEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant TIME = Instant.parse("2026-02-01T08:30:00.5Z");
    private static final String LINE = "- 2026-02-01T08:30:00Z: [EXECUTE] Relayed 9 readings by `gateway://local`.";

    private static String append(String text) {
        return append(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String append(byte[] bytes) {
        byte[] appended = History.append(MamlParser.parse(bytes), TIME, "execute", "Relayed 9 readings",
                "gateway://local");
        return new String(appended, StandardCharsets.ISO_8859_1);
    }

    @Test
    void appendsBehindTheLastEntry() {
        assertEquals(Samples.VALID + LINE + "\n", append(Samples.VALID));
    }

    @Test
    void addsTheSectionWhereItIsAbsent() {
        String text = Samples.HEAD + "## Intent\nx\n";
        assertEquals(text + "\n## History\n" + LINE + "\n", append(text));
    }

    @Test
    void keepsWhatStandsBehindTheHistory() {
        String start = Samples.HEAD + "## History\n- 2026-01-01T00:00:00Z: [CREATE] x.\n";
        assertEquals(start + LINE + "\n\n\n## Intent\nx", append(start + "\n\n## Intent\nx"));
    }

    @Test
    void keepsLineEndings() {
        String crlf = Samples.VALID.replace("\n", "\r\n");
        assertEquals(crlf + LINE + "\r\n", append(crlf));
        String cr = Samples.VALID.replace("\n", "\r");
        assertEquals(cr + LINE + "\r", append(cr));
    }

    @Test
    void endsAnUnendedLastLine() {
        String text = Samples.VALID.stripTrailing();
        assertEquals(text + "\n" + LINE + "\n", append(text));
    }

    @Test
    void keepsDamagedBytesAndTheByteOrderMark() {
        String text = "\u00EF\u00BB\u00BF" + Samples.HEAD + "\u00FF\u00C3\n## History\n\n## Intent\n\u00F0\u009F\n";
        String appended = append(text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(text.replace("## History\n", "## History\n" + LINE + "\n"), appended);
    }

    @Test
    void makesADocumentOfNothing() {
        assertEquals("## History\n" + LINE + "\n", append(""));
    }

    @Test
    void staysOneLineWhateverTheTextAndIsReadBack() {
        byte[] appended = History.append(MamlParser.parse(Samples.VALID), TIME, "a]b", "two\nlines `x`",
                "agent://`\r\nx");
        ParsedDocument document = MamlParser.parse(appended);
        assertTrue(MamlValidator.isValid(MamlValidator.validate(document, Profile.STRICT_2_0_0)));
        HistoryEntry last = document.model().getSections().getLast().getHistory().getLast();
        assertEquals("A)B", last.getAction());
        assertEquals("two lines 'x'", last.getText());
        assertEquals("agent://'  x", last.getActor());
        assertEquals("2026-02-01T08:30:00Z", last.getTime());
    }
}
