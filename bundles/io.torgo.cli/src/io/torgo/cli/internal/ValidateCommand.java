package io.torgo.cli.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.project.ProjectSettings;
import io.torgo.maml.report.FileReport;
import io.torgo.maml.report.JsonReport;
import io.torgo.maml.report.SarifReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Validates documents, in process. */
@Command(name = "validate", sortOptions = false, description = "Check documents; needs no gateway.")
final class ValidateCommand implements Callable<Integer> {

    /** How findings are shown. */
    enum Format {
        TEXT, JSON, SARIF
    }

    private final App app;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents, or folders with documents; - for "
            + "standard input.")
    private List<Path> files;

    @Option(names = "--profile", paramLabel = "P", defaultValue = "",
            description = "strict-1.0.0, strict-2.0.0, chimera, glastonbury, dunes-sdk, cfg or lenient; default: what "
                    + "the project's maml.yaml says, else strict-2.0.0.")
    private String profile;

    @Option(names = "--format", paramLabel = "F", description = "text, json (as --json) or sarif; default text.")
    private Format format = Format.TEXT;

    @Option(names = "--no-code", description = "Do not look at the syntax of code blocks.")
    private boolean noCode;

    ValidateCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        if (format != Format.TEXT) {
            app.console().forPrograms();
        }
        List<Path> documents = Sources.documents(files);
        try (Judge judge = new Judge(Judge.profile(profile), !noCode, documents.size() > 1)) {
            return validate(documents, judge);
        }
    }

    private int validate(List<Path> documents, Judge judge) {
        List<Source> sources = documents.stream().map(file -> Sources.read(file, app.console().in())).toList();
        sources.forEach(judge::announce);
        List<FileReport> reports = new ArrayList<>();
        DiagnosticPrinter printer = new DiagnosticPrinter(app.console());
        for (Source source : sources) {
            FileReport report = judge.judge(source);
            reports.add(report);
            printer.print(report.file(), report.document().lines(), report.diagnostics());
        }
        List<ProjectSettings> faulty = judge.faultySettings();
        faulty.forEach(settings -> printer.print(name(settings), lines(settings), settings.faults()));
        finish(printer, reports, faulty);
        boolean fine = reports.stream().allMatch(FileReport::isValid)
                && faulty.stream().allMatch(settings -> MamlValidator.isValid(settings.faults()));
        return fine ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private static String name(ProjectSettings settings) {
        Path file = settings.file().orElseThrow();
        Path here = Path.of("").toAbsolutePath();
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }

    private static LineMap lines(ProjectSettings settings) {
        byte[] bytes = Inputs.bytes(settings.file().orElseThrow(), System.in);
        return new LineMap(new String(bytes, StandardCharsets.UTF_8));
    }

    private void finish(DiagnosticPrinter printer, List<FileReport> reports, List<ProjectSettings> faulty) {
        Console console = app.console();
        if (format == Format.SARIF) {
            console.json(SarifReport.of(reports, Path.of(""), VersionCommand.own()));
        } else if (console.isJson()) {
            console.json(json(reports, faulty));
        } else {
            printer.adviseExplain();
            console.line(summary(reports));
        }
    }

    private static Map<String, Object> json(List<FileReport> reports, List<ProjectSettings> faulty) {
        Map<String, Object> answer = new LinkedHashMap<>(JsonReport.of(reports));
        if (!faulty.isEmpty()) {
            answer.put("settings", faulty.stream().map(ValidateCommand::settings).toList());
        }
        return answer;
    }

    private static Map<String, Object> settings(ProjectSettings settings) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", name(settings));
        members.put("valid", MamlValidator.isValid(settings.faults()));
        members.put("diagnostics", settings.faults().stream().map(JsonReport::diagnostic).toList());
        return members;
    }

    private String summary(List<FileReport> reports) {
        Console console = app.console();
        long invalid = reports.stream().filter(report -> !report.isValid()).count();
        String verdict = invalid == 0 ? console.green("valid") : console.red(invalid + " invalid");
        return reports.size() == 1
                ? reports.get(0).file() + ": " + (invalid == 0 ? verdict : console.red("invalid"))
                : reports.size() + " documents, " + (invalid == 0 ? "all " : "") + verdict;
    }
}
