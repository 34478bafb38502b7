package io.torgo.maml.ide.workspace;

import java.net.URI;

/** What a name in a text means. */
sealed interface Target {

    /** The stretch of the name. */
    Span span();

    /** The id of a document. */
    record Id(String name, Span span) implements Target {
    }

    /** A file. */
    record File(URI file, Span span) implements Target {
    }

    /** A section of a document, by its name in links. */
    record Heading(URI document, String anchor, Span span) implements Target {
    }

    /** A named value of the document: of its parameters, or of its context. */
    record Variable(Kind kind, String name, Span span) implements Target {
    }

    /** Where a named value is defined. */
    enum Kind {
        PARAMETER, CONTEXT
    }
}
