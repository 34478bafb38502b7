package io.torgo.cli.internal;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.code.CodeCheckers;
import io.torgo.maml.embedded.EmbeddedCheckers;
import io.torgo.maml.ide.workspace.Workspace;
import io.torgo.maml.project.ProjectSettings;
import io.torgo.maml.report.FileReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges documents as their projects want it: profile, severities and checkers of the nearest {@code maml.yaml}. */
final class Judge implements AutoCloseable {

    /** Findings that only several documents together show. */
    private static final List<String> OF_WORKSPACE = List.of("MAML-L01", "MAML-L02");

    private final Optional<Profile> asked;
    private final boolean checksCode;
    private final Map<Path, ProjectSettings> settings = new HashMap<>();
    private final Workspace workspace;
    private CodeCheckers checkers;

    /**
     * @param asked      what the user wants documents to be judged by, whatever the project says
     * @param checksCode whether the syntax of code blocks is looked at
     * @param together   whether documents are compared with each other
     */
    Judge(Optional<Profile> asked, boolean checksCode, boolean together) {
        this.asked = asked;
        this.checksCode = checksCode;
        this.workspace = together ? new Workspace() : null;
    }

    /** The profile of that name; empty for the empty name. */
    static Optional<Profile> profile(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Profile.byId(id).orElseThrow(() -> new CliFailure(ExitCode.USAGE, "CLI-UNKNOWN-PROFILE",
                "there is no profile " + id, "Use one of: "
                        + String.join(", ", Stream.of(Profile.values()).map(Profile::id).toList()) + ".")));
    }

    /** Makes a document known to those judged after it; all of them first, then each is judged. */
    void announce(Source source) {
        if (workspace != null && source.path().isPresent()) {
            workspace.open(source.path().get().toUri(), MamlParser.parse(source.bytes()).text());
        }
    }

    FileReport judge(Source source) {
        ParsedDocument document = MamlParser.parse(source.bytes());
        Path place = source.place();
        ProjectSettings project = settings(place);
        Profile profile = asked.orElseGet(() -> project.profile(place));
        List<Diagnostic> further = new ArrayList<>(code(document, project));
        further.addAll(shared(source));
        List<Diagnostic> found = MamlValidator.judge(document, profile, further).findings();
        // a file that the user names is looked at, also where the project leaves it out
        List<Diagnostic> wanted = project.isExcluded(place) ? found : project.apply(place, found);
        return new FileReport(source.name(), document, profile, wanted, project.file());
    }

    /** The profile that holds for a file. */
    Profile profileOf(Path place) {
        return asked.orElseGet(() -> settings(place).profile(place));
    }

    ProjectSettings settings(Path place) {
        Path folder = Objects.requireNonNullElse(place.getParent(), place);
        return settings.computeIfAbsent(folder, one -> ProjectSettings.of(place));
    }

    /** The settings that were used so far and have faults, each once. */
    List<ProjectSettings> faultySettings() {
        Map<Path, ProjectSettings> faulty = new HashMap<>();
        settings.values().stream().filter(one -> !one.faults().isEmpty())
                .forEach(one -> faulty.putIfAbsent(one.root(), one));
        return faulty.values().stream().sorted((one, other) -> one.root().compareTo(other.root())).toList();
    }

    private List<Diagnostic> code(ParsedDocument document, ProjectSettings project) {
        if (!checksCode || !document.text().contains("## ")) {
            return List.of();
        }
        if (checkers == null) {
            checkers = EmbeddedCheckers.all();
        }
        return project.checked(document, checkers.check(document));
    }

    private List<Diagnostic> shared(Source source) {
        if (workspace == null || source.path().isEmpty()) {
            return List.of();
        }
        return workspace.diagnostics(source.path().get().toUri()).stream()
                .filter(found -> OF_WORKSPACE.contains(found.code())).toList();
    }

    @Override
    public void close() {
        if (checkers != null) {
            checkers.close();
        }
    }
}
