package io.torgo.cli.internal;

import io.torgo.gateway.wire.MamlChecker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Validates documents, in process. */
@Command(name = "validate", sortOptions = false, description = "Check documents; needs no gateway.")
final class ValidateCommand implements Callable<Integer> {

    private final App app;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents; - for standard input.")
    private List<Path> files;

    @Option(names = "--profile", paramLabel = "P", defaultValue = "",
            description = "strict-2.0.0 (default) or lenient.")
    private String profile;

    ValidateCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        if (!MamlChecker.knows(profile)) {
            throw new CliFailure(ExitCode.USAGE, "CLI-UNKNOWN-PROFILE", "there is no profile " + profile,
                    "Use strict-2.0.0 or lenient.");
        }
        DiagnosticPrinter printer = new DiagnosticPrinter(app.console());
        List<Map<String, Object>> documents = new ArrayList<>();
        int invalid = 0;
        for (Path file : files) {
            invalid += check(file, printer, documents) ? 0 : 1;
        }
        finish(printer, documents, invalid);
        return invalid == 0 ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private boolean check(Path file, DiagnosticPrinter printer, List<Map<String, Object>> documents) {
        byte[] document = Inputs.bytes(file, app.console().in());
        MamlChecker.Check check = new MamlChecker().check(file.toString(), document, profile);
        documents.add(check.json());
        if (!app.console().isJson()) {
            printer.print(file.toString(), document, new Tree(check.json()).trees("diagnostics"));
        }
        return check.valid();
    }

    private void finish(DiagnosticPrinter printer, List<Map<String, Object>> documents, int invalid) {
        Console console = app.console();
        if (console.isJson()) {
            console.json(Map.of("documents", documents));
            return;
        }
        printer.adviseExplain();
        String verdict = invalid == 0 ? console.green("valid") : console.red(invalid + " invalid");
        console.line(documents.size() == 1
                ? files.get(0) + ": " + (invalid == 0 ? verdict : console.red("invalid"))
                : documents.size() + " documents, " + (invalid == 0 ? "all " : "") + verdict);
    }
}
