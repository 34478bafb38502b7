package io.torgo.cli.internal;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.Explanation;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.code.CodeCheckers;
import io.torgo.maml.embedded.EmbeddedCheckers;
import io.torgo.maml.project.ProjectSettings;
import io.torgo.maml.report.TextReport;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code torgo validate} prints for the bad example of a code: found out by judging it, so that it is true. */
final class ExampleOutput {

    private static final String NAME = "bad.maml.md";

    private ExampleOutput() {
    }

    /** The lines of the finding; empty for a code that one document alone cannot show. */
    static List<String> of(Explanation explained) {
        ParsedDocument document = MamlParser.parse(explained.bad());
        Optional<Diagnostic> found = Stream.concat(Stream.of(Profile.STRICT_2_0_0), Arrays.stream(Profile.values()))
                .flatMap(profile -> MamlValidator.validate(document, profile).stream())
                .filter(one -> is(one, explained))
                .findFirst();
        if (found.isPresent()) {
            return lines(NAME, document, found.get());
        }
        Optional<Diagnostic> fault = ProjectSettings.parse(Path.of(""), explained.bad()).faults().stream()
                .filter(one -> is(one, explained)).findFirst();
        return fault.map(one -> lines(ProjectSettings.FILE, document, one))
                .orElseGet(() -> inCode(document, explained));
    }

    private static boolean is(Diagnostic found, Explanation explained) {
        return found.code().equals(explained.code());
    }

    private static List<String> inCode(ParsedDocument document, Explanation explained) {
        try (CodeCheckers checkers = EmbeddedCheckers.all()) {
            return checkers.check(document).stream().filter(one -> is(one, explained)).findFirst()
                    .map(one -> lines(NAME, document, one)).orElse(List.of());
        }
    }

    private static List<String> lines(String name, ParsedDocument document, Diagnostic found) {
        return new TextReport(TextReport.Style.PLAIN).lines(name, document.lines(), found);
    }
}
