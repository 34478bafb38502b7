package io.torgo.maml.ide;

import io.torgo.maml.ide.internal.LinkFinder;
import java.net.URI;
import java.util.List;

/** Finds links: spec files, receipts, data sets, Markdown links and addresses. */
public final class Links {

    private Links() {
    }

    /** The links of a document, in the order of their places; relative ones are resolved against the document. */
    public static List<Link> of(DocumentAnalysis analysis, URI document) {
        return LinkFinder.of(analysis.document(), document);
    }
}
