package io.torgo.maml.report;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was found in one document.
 *
 * @param file        its name, as it was given
 * @param document    the document as read
 * @param profile     what it was judged by
 * @param diagnostics the findings, in the order of their places
 * @param settings    the settings file that had a say, if there is one
 */
public record FileReport(String file, ParsedDocument document, Profile profile, List<Diagnostic> diagnostics,
        Optional<Path> settings) {

    public FileReport {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether no finding is an error. */
    public boolean isValid() {
        return MamlValidator.isValid(diagnostics);
    }
}
