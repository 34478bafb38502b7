package io.torgo.maml.ui.internal;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;

/**
 * A document's text and the modification stamp it had.
 *
 * @param text  the whole text
 * @param stamp its stamp; another text has another one
 */
public record Snapshot(String text, long stamp) {

    /** The text as it is now; may be called on any thread. */
    public static Snapshot of(IDocument document) {
        long before = stamp(document);
        String text = document.get();
        // Typing between the two questions gives an old stamp to a new text: it is taken for stale, and asked again.
        return new Snapshot(text, before);
    }

    /** The stamp that a document has now. */
    public static long stamp(IDocument document) {
        return ((IDocumentExtension4) document).getModificationStamp();
    }
}
