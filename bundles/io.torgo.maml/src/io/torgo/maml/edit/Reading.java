package io.torgo.maml.edit;

import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;

/** Reads a text whose first character is text, also where it looks like a byte order mark. */
final class Reading {

    private static final String MARK = "\uFEFF";

    private Reading() {
    }

    /** The document of which {@link ParsedDocument#text()} is the text: of several marks a reader drops the first. */
    static ParsedDocument of(String text) {
        return MamlParser.parse(text.startsWith(MARK) ? MARK + text : text);
    }
}
