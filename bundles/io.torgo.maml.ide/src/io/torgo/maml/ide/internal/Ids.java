package io.torgo.maml.ide.internal;

import io.torgo.maml.ide.workspace.DocumentSummary;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ids of the documents around. */
final class Ids {

    private Ids() {
    }

    /** All ids but the document's own. */
    static Stream<String> others(Request request) {
        Optional<String> own = request.parsed().id();
        return request.workspace().ids().stream().filter(id -> own.filter(id::equals).isEmpty());
    }

    /** Which documents an id names. */
    static String meaning(Request request, String id) {
        return request.workspace().withId(id).stream().map(Ids::line).collect(Collectors.joining("\n\n"));
    }

    static String line(DocumentSummary summary) {
        String path = summary.document().getPath() == null
                ? summary.document().toString()
                : summary.document().getPath();
        String file = path.substring(path.lastIndexOf('/') + 1);
        String type = summary.type().isEmpty() ? "" : " (" + summary.type() + ")";
        return "`" + file + "`" + type + (summary.title().isEmpty() ? "" : ": " + summary.title());
    }
}
