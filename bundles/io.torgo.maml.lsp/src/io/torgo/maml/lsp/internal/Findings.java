package io.torgo.maml.lsp.internal;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.workspace.Workspace;
import io.torgo.maml.project.ProjectSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that is wrong with a document: its own findings, the workspace's and those of the checkers of code. */
final class Findings {

    private final Workspace workspace;
    private final Settings settings;
    private final CodeFindings code;

    Findings(Workspace workspace, Settings settings, CodeFindings code) {
        this.workspace = workspace;
        this.settings = settings;
        this.code = code;
    }

    /** What is known at once, in the order of the places. */
    List<Diagnostic> of(View view) {
        List<Diagnostic> all = new ArrayList<>(judgements(view));
        all.addAll(code.of(view));
        all.sort(Diagnostic.BY_POSITION);
        return all;
    }

    /** A view's analysis with all that is known at once, for services that explain or mend findings. */
    DocumentAnalysis judged(View view) {
        return new DocumentAnalysis(view.document(), of(view), view.analysis().outline());
    }

    private List<Diagnostic> judgements(View view) {
        List<Diagnostic> found = workspace.diagnostics(view.address());
        return settings.profile().map(profile -> {
            Set<Diagnostic> own = new HashSet<>(view.analysis().diagnostics());
            List<Diagnostic> judged = new ArrayList<>(MamlValidator.validate(view.document(), profile));
            List<Diagnostic> inProject = Address.file(view.address())
                    .map(file -> ProjectSettings.of(file).apply(file, judged)).orElse(judged);
            List<Diagnostic> all = new ArrayList<>(inProject);
            found.stream().filter(finding -> !own.contains(finding)).forEach(all::add);
            return all;
        }).orElse(found);
    }
}
