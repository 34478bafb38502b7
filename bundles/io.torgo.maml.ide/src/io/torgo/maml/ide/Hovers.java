package io.torgo.maml.ide;

import io.torgo.maml.CodeBook;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.Explanation;
import io.torgo.maml.ide.internal.WordHover;
import io.torgo.maml.ide.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains findings, keys, values, permissions, sections, languages and history actions. */
public final class Hovers {

    private static final int MAX_FINDINGS = 3;
    private static final String RULE = "\n\n---\n\n";

    private Hovers() {
    }

    /** What is known about an offset: findings first, then the word that stands there. */
    public static Optional<Hover> at(DocumentAnalysis analysis, int offset) {
        return at(analysis, offset, new Workspace());
    }

    /** As {@link #at(DocumentAnalysis, int)}; of an id also what the documents around make of it. */
    public static Optional<Hover> at(DocumentAnalysis analysis, int offset, Workspace workspace) {
        if (offset < 0 || offset > analysis.document().text().length()) {
            return Optional.empty();
        }
        Optional<Hover> word = WordHover.at(analysis.document(), offset, workspace);
        List<Diagnostic> found = analysis.diagnosticsAt(offset).stream().limit(MAX_FINDINGS).toList();
        if (found.isEmpty()) {
            return word;
        }
        String findings = found.stream().map(Hovers::text).collect(Collectors.joining(RULE));
        String more = word.map(hover -> RULE + hover.markdown()).orElse("");
        Diagnostic first = found.getFirst();
        return Optional.of(word.map(hover -> new Hover(hover.offset(), hover.length(), findings + more))
                .orElseGet(() -> new Hover(first.offset(), first.length(), findings)));
    }

    private static String text(Diagnostic found) {
        String why = CodeBook.explain(found.code()).map(Explanation::why).map(text -> "\n\nWhy: " + text).orElse("");
        return "**" + found.code() + "** (" + found.severity().id() + "): " + found.message() + "\n\nCure: "
                + found.cure() + why;
    }
}
