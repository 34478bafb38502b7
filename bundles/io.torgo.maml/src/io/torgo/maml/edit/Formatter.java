package io.torgo.maml.edit;

import io.torgo.maml.ParsedDocument;
import java.util.List;

/** Formats a document without touching what has a meaning: code, text, comments, the order of keys. Idempotent. */
public final class Formatter {

    private Formatter() {
    }

    /** The edits that format the whole document. */
    public static List<TextEdit> format(ParsedDocument document) {
        return format(document, 0, document.text().length());
    }

    /** The edits that format the lines touched by a range of the text. */
    public static List<TextEdit> format(ParsedDocument document, int offset, int length) {
        return List.of();
    }
}
