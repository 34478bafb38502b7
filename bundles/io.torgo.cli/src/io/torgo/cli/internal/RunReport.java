package io.torgo.cli.internal;

import java.util.Map;

/** Prints how a run ended. */
final class RunReport {

    private final App app;
    private final byte[] document;

    RunReport(App app, byte[] document) {
        this.app = app;
        this.document = document;
    }

    /** Answers the exit code. */
    int report(String file, Reply reply) {
        Map<String, Object> run = reply.body();
        if (!run.containsKey("status")) {
            throw reply.failure();
        }
        Console console = app.console();
        if (console.isJson()) {
            console.json(run);
        } else {
            DiagnosticPrinter printer = new DiagnosticPrinter(console);
            printer.print(file, document, reply.tree().trees("diagnostics"));
            printer.adviseExplain();
            new RunSummary(console, app.home().folder()).print(file, reply.tree());
        }
        boolean incident = "GATEWAY-INTERNAL".equals(reply.tree().at("error").text("code"));
        return incident ? ExitCode.INTERNAL : ExitCode.ofRun(reply.tree().text("status"));
    }
}
