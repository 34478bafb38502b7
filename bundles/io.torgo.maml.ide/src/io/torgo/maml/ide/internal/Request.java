package io.torgo.maml.ide.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.edit.Stamps;
import io.torgo.maml.ide.Completion;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.workspace.Workspace;
import java.net.URI;
import java.util.Optional;

/**
 * A question for proposals.
 *
 * @param analysis  the text
 * @param offset    where, from 0 to the text's length
 * @param workspace the documents around it
 * @param document  the document's name, where it is known
 * @param fresh     time and ids for new text
 */
public record Request(DocumentAnalysis analysis, int offset, Workspace workspace, Optional<URI> document,
        Stamps stamps) {

    ParsedDocument parsed() {
        return analysis.document();
    }

    String text() {
        return parsed().text();
    }

    LineMap lines() {
        return parsed().lines();
    }

    int lineStart() {
        return lines().start(lines().line(offset));
    }

    /** The line up to the offset. */
    String before() {
        return text().substring(lineStart(), offset);
    }

    /** The line from the offset on. */
    String after() {
        return text().substring(offset, Math.max(offset, lines().end(lines().line(offset))));
    }

    /** A proposal that replaces what stands between a place and the offset. */
    Completion replacing(int from, Completion.Kind kind, String label, String snippet, String detail,
            String meaning) {
        return new Completion(kind, label, snippet, from, offset - from, detail, meaning);
    }
}
