package io.torgo.cli.internal;

import io.torgo.api.verify.SpecFile;
import io.torgo.api.verify.SpecReport;
import io.torgo.verify.ContractVerifier;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says whether a specification by itself is well formed and well typed. */
final class SpecificationReport {

    private final Console console;

    SpecificationReport(Console console) {
        this.console = console;
    }

    /** Answers the exit code. */
    int check(Path file) {
        byte[] content = Inputs.bytes(Inputs.existing(file), InputStream.nullInputStream());
        SpecReport report = new ContractVerifier().check(new SpecFile(file.getFileName().toString(), content));
        List<Map<String, Object>> diagnostics = report.findings().stream().map(SpecificationReport::diagnostic)
                .toList();
        if (console.isJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("accepted", report.accepted());
            answer.put("diagnostics", diagnostics);
            console.json(answer);
        } else {
            new DiagnosticPrinter(console).print(file.toString(), content,
                    diagnostics.stream().map(Tree::new).toList());
            console.line(file + ": " + (report.accepted() ? console.green("accepted") : console.red("not accepted")));
        }
        return report.accepted() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private static Map<String, Object> diagnostic(SpecReport.Finding finding) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", finding.code());
        members.put("severity", finding.severity());
        members.put("line", finding.line());
        members.put("column", finding.column());
        members.put("endLine", finding.endLine());
        members.put("endColumn", finding.endColumn());
        members.put("message", finding.message());
        members.put("cure", finding.cure());
        return members;
    }
}
