package io.torgo.maml.ui.internal.fixes;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.Profile;
import io.torgo.maml.edit.Fix;
import io.torgo.maml.edit.Fixer;
import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ide.Actions;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ui.internal.DocumentModel;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.maml.ui.internal.Edits;
import io.torgo.maml.ui.internal.Settings;
import io.torgo.maml.ui.internal.problems.Markers;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;

/** Finds what cures a marker, in the text as it is now. */
final class FixFinder {

    private FixFinder() {
    }

    /** The analysis of a marker's file: of its open document, else of the file. */
    static Optional<DocumentAnalysis> analysis(IMarker marker) {
        if (!(marker.getResource() instanceof IFile file)) {
            return Optional.empty();
        }
        return Documents.open(file).map(document -> DocumentModel.of(document).now(document))
                .or(() -> Documents.uri(file).flatMap(FixFinder::unopened));
    }

    private static Optional<DocumentAnalysis> unopened(URI uri) {
        return Documents.workspace().analysis(uri)
                .map(analysis -> analysis.withCode(Documents.workspace().diagnostics(uri)));
    }

    /** The fixes of a marker's finding; empty where the finding is gone or has none. */
    static List<Fix> fixes(DocumentAnalysis analysis, IMarker marker) {
        return finding(analysis, marker).map(found -> fixes(analysis, found)).orElse(List.of());
    }

    private static List<Fix> fixes(DocumentAnalysis analysis, Diagnostic found) {
        return Actions.at(analysis, found.offset(), found.length()).stream()
                .filter(fix -> fix.diagnostic().equals(found)).toList();
    }

    /** The finding that a marker shows: the nearest one with its code and message. */
    private static Optional<Diagnostic> finding(DocumentAnalysis analysis, IMarker marker) {
        int place = marker.getAttribute(IMarker.CHAR_START, 0);
        String code = marker.getAttribute(Markers.CODE, "");
        String message = marker.getAttribute(IMarker.MESSAGE, "");
        return analysis.diagnostics().stream()
                .filter(found -> found.code().equals(code) && message.endsWith(found.message()))
                .min(Comparator.comparingInt(found -> Math.abs(found.offset() - place)));
    }

    /** What fixes everything in a text that can be fixed safely; empty where there is nothing. */
    static List<TextEdit> all(String text) {
        Profile profile = Settings.profile().orElse(Profile.STRICT_2_0_0);
        return Edits.between(text, Fixer.fix(text, profile).text());
    }
}
