package io.torgo.maml.ui.internal.problems;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.Profile;
import io.torgo.maml.code.CodeCheckers;
import io.torgo.maml.embedded.EmbeddedCheckers;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.project.ProjectSettings;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.maml.ui.internal.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects all findings of a document: the validator's, the workspace's and those of the parsers of its code. */
final class Judge {

    private static final CodeCheckers CHECKERS = EmbeddedCheckers.all();

    private Judge() {
    }

    /** Ends the processes that checkers hold. */
    static void close() {
        CHECKERS.close();
    }

    /** The findings without those in code; takes milliseconds. */
    static List<Diagnostic> structure(Optional<URI> uri, DocumentAnalysis analysis) {
        List<Diagnostic> found = uri.map(Documents.workspace()::diagnostics).orElse(List.of());
        Set<Diagnostic> all = new LinkedHashSet<>(found.isEmpty() ? analysis.diagnostics() : found);
        profile(uri).ifPresent(profile -> {
            all.removeAll(analysis.diagnostics());
            all.addAll(MamlValidator.validate(analysis.document(), profile));
        });
        return sorted(all);
    }

    /** The user's profile, where the project does not have one. */
    private static Optional<Profile> profile(Optional<URI> uri) {
        return Settings.profile().filter(ignored -> settings(uri).flatMap(ProjectSettings::file).isEmpty());
    }

    /** The syntax errors in code, without those that the document itself silences; may take seconds. */
    static List<Diagnostic> code(Optional<URI> uri, DocumentAnalysis analysis) {
        if (!Settings.checkCode() || analysis.isLarge()) {
            return List.of();
        }
        List<Diagnostic> found = CHECKERS.check(analysis.document()).stream()
                .filter(each -> isChecked(uri, CodeLanguages.of(analysis.document(), each))).toList();
        List<Diagnostic> kept = MamlValidator.judge(analysis.document(), Profile.LENIENT, found).findings();
        return found.stream().filter(kept::contains).toList();
    }

    private static boolean isChecked(Optional<URI> uri, String language) {
        return settings(uri).map(project -> project.isChecked(language)).orElse(true);
    }

    private static Optional<ProjectSettings> settings(Optional<URI> uri) {
        return uri.filter(each -> "file".equals(each.getScheme())).map(each -> ProjectSettings.of(Path.of(each)));
    }

    /** Both kinds of findings in the order of their places. */
    static List<Diagnostic> both(List<Diagnostic> structure, List<Diagnostic> code) {
        Set<Diagnostic> all = new LinkedHashSet<>(structure);
        all.addAll(code);
        return sorted(all);
    }

    private static List<Diagnostic> sorted(Set<Diagnostic> all) {
        List<Diagnostic> list = new ArrayList<>(all);
        list.sort(Diagnostic.BY_POSITION);
        return List.copyOf(list);
    }
}
