package io.torgo.cli.internal;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.LineMap;
import io.torgo.maml.MamlParser;
import io.torgo.maml.Severity;
import io.torgo.maml.report.TextReport.Part;
import io.torgo.maml.report.TextReport;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Diagnostics for people, in colours. */
final class DiagnosticPrinter {

    private final Console console;
    private final TextReport report;
    private final TreeSet<String> codes = new TreeSet<>();

    DiagnosticPrinter(Console console) {
        this.console = console;
        this.report = new TextReport(this::painted);
    }

    private String painted(Part part, String text) {
        return switch (part) {
            case PLACE -> console.bold(text);
            case ERROR, CARET -> console.red(text);
            case WARNING -> console.yellow(text);
        };
    }

    /** Findings as the gateway tells them. */
    void print(String file, byte[] document, List<Tree> diagnostics) {
        if (!diagnostics.isEmpty()) {
            print(file, MamlParser.parse(document).lines(),
                    diagnostics.stream().map(DiagnosticPrinter::diagnostic).toList());
        }
    }

    private static Diagnostic diagnostic(Tree told) {
        Severity severity = Stream.of(Severity.values()).filter(one -> one.id().equals(told.text("severity")))
                .findFirst().orElse(Severity.ERROR);
        return new Diagnostic(told.text("code"), severity, 0, 0, (int) Math.max(1, told.whole("line")),
                (int) Math.max(1, told.whole("column")), (int) told.whole("endLine"), (int) told.whole("endColumn"),
                told.text("message"), told.text("cure"));
    }

    void print(String file, LineMap lines, List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            report.lines(file, lines, diagnostic).forEach(console::line);
            codes.add(diagnostic.code());
        }
    }

    void adviseExplain() {
        if (!codes.isEmpty()) {
            console.line("More about a code: torgo explain " + codes.first());
        }
    }
}
