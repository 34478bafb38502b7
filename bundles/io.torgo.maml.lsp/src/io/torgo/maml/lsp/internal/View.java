package io.torgo.maml.lsp.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.ide.DocumentAnalysis;
import java.net.URI;

/**
 * An analysed state of a document with everything that a request needs; immutable.
 *
 * @param address   the document
 * @param name      its address as the client writes it
 * @param version   the client's number of the state, {@value #CLOSED} for a document that is not open
 * @param analysis  what the language services know about the text
 * @param positions places in the text
 */
record View(URI address, String name, int version, DocumentAnalysis analysis, Positions positions) {

    static final int CLOSED = -1;

    ParsedDocument document() {
        return analysis.document();
    }

    String text() {
        return document().text();
    }

    boolean isOpen() {
        return version != CLOSED;
    }

    boolean isLarge() {
        return analysis.isLarge();
    }
}
