package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.model.Section;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes one entry into the bytes of a document. */
public final class HistoryWriter {

    private HistoryWriter() {
    }

    /** The entry's line, without line break. */
    public static String line(Instant time, String action, String text, String actor) {
        return "- " + time.truncatedTo(ChronoUnit.SECONDS) + ": [" + clean(action).toUpperCase(Locale.ROOT)
                .replace('[', '(').replace(']', ')') + "] " + clean(text) + " by `" + clean(actor) + "`.";
    }

    private static String clean(String text) {
        StringBuilder one = new StringBuilder();
        text.codePoints().map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c == '`' ? '\'' : c)
                .forEach(one::appendCodePoint);
        return one.toString().strip();
    }

    /** The document's bytes with the line behind the last filled line of the last history section. */
    public static byte[] append(ParsedDocument document, String line) {
        Section history = Reads.sections(document.model(), "History").reduce((first, last) -> last).orElse(null);
        String eol = lineBreak(document.text());
        LineMap lines = document.lines();
        int end = history == null ? document.text().length() : history.getOffset() + history.getLength();
        int filled = Texts.trimEnd(document.text(), 0, end);
        int after = lines.line(filled) + 1;
        byte[] bytes = document.bytes();
        int at = SourceText.decode(bytes).byteStart(after);
        boolean ended = at > 0 && (bytes[at - 1] == '\n' || bytes[at - 1] == '\r') || filled == 0;
        String heading = history == null ? (filled == 0 ? "" : eol) + "## History" + eol : "";
        return insert(bytes, at, (ended ? "" : eol) + heading + line + eol);
    }

    private static byte[] insert(byte[] bytes, int at, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + text.length() + 16);
        out.write(bytes, 0, at);
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    /** The first line break of a text; LF where it has none. */
    private static String lineBreak(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return "\n";
            }
            if (text.charAt(i) == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "\r\n" : "\r";
            }
        }
        return "\n";
    }
}
