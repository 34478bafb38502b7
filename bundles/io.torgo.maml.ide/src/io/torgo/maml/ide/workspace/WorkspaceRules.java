package io.torgo.maml.ide.workspace;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.ide.internal.FileUses;
import io.torgo.maml.ide.internal.Places;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings that a document alone does not show. */
final class WorkspaceRules {

    private static final int MAX_NAMED = 3;

    private WorkspaceRules() {
    }

    static List<Diagnostic> check(URI key, ParsedDocument parsed, Index index) {
        return Stream.concat(duplicates(key, parsed, index), missing(key, parsed)).toList();
    }

    private static Stream<Diagnostic> duplicates(URI key, ParsedDocument parsed, Index index) {
        return index.get(key).flatMap(DocumentSummary::id).stream().flatMap(id -> {
            List<DocumentSummary> others = index.withId(id.name()).stream()
                    .filter(other -> !FileUses.key(other.document()).equals(key)).toList();
            return others.isEmpty() || id.offset() + id.length() > parsed.text().length()
                    ? Stream.empty()
                    : Stream.of(duplicate(key, parsed, id, others));
        });
    }

    private static Diagnostic duplicate(URI key, ParsedDocument parsed, Named id, List<DocumentSummary> others) {
        String more = others.size() > MAX_NAMED ? " and " + (others.size() - MAX_NAMED) + " more" : "";
        String places = others.stream().limit(MAX_NAMED).map(other -> place(key, other))
                .collect(Collectors.joining(", ", "", more));
        return Places.warning("MAML-L01", parsed.lines(), id.offset(), id.length(),
                "The id is also that of " + places, "Give each document an id of its own; a new UUID is made quickly.");
    }

    private static String place(URI from, DocumentSummary other) {
        String line = other.id().map(id -> " line " + id.line()).orElse("");
        return relative(from, other.document()) + line;
    }

    /** The name of a file as seen from another: below its folder or beside it; otherwise in full. */
    static String relative(URI from, URI to) {
        return Settings.file(from).flatMap(base -> Settings.file(to)
                .map(file -> RelativePath.of(base.getParent(), file))).orElse(to.toString());
    }

    private static Stream<Diagnostic> missing(URI key, ParsedDocument parsed) {
        return FileUses.of(parsed).stream()
                .filter(use -> use.kind() == FileUse.Kind.SPEC || use.kind() == FileUse.Kind.VALIDATION)
                .filter(use -> isMissing(key, use)).map(use -> Places.warning("MAML-L02", parsed.lines(), use.offset(),
                        use.length(), "There is no file '" + use.path() + "' beside the document",
                        use.kind() == FileUse.Kind.SPEC
                                ? "Correct the path, or add the file with the contracts."
                                : "Correct the path, or put the receipt there."));
    }

    private static boolean isMissing(URI key, FileUse use) {
        return FileUses.resolve(key, use.file()).map(Path::of).filter(Files::notExists).isPresent();
    }
}
