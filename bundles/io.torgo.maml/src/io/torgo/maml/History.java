package io.torgo.maml;

import io.torgo.maml.internal.HistoryWriter;
import java.time.Instant;

/** Appends to a document's history. */
public final class History {

    private History() {
    }

    /**
     * The document's bytes with one line appended to {@code ## History}, in the reference's form
     * <code>- time: [ACTION] text by `actor`.</code> The section is added at the end where it is absent; the document's
     * line-ending style is kept and every other byte untouched. Line breaks and back-ticks in the arguments become
     * blanks and apostrophes, so that an entry stays one line.
     *
     * @param time   written in UTC, to the second
     * @param action a word such as {@code EXECUTE}; written in upper case
     * @param text   one sentence without its full stop
     * @param actor  a name or URI
     */
    public static byte[] append(ParsedDocument document, Instant time, String action, String text, String actor) {
        return HistoryWriter.append(document, HistoryWriter.line(time, action, text, actor));
    }
}
