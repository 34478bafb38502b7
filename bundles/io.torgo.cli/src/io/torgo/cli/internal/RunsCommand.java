package io.torgo.cli.internal;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs that were. */
@Command(name = "runs", sortOptions = false, synopsisSubcommandLabel = "COMMAND", description = "List and show runs.")
final class RunsCommand implements Callable<Integer> {

    private final App app;

    @Spec
    private CommandSpec spec;

    RunsCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        throw Groups.incomplete(spec);
    }

    @Command(name = "list", sortOptions = false, description = "List the ids of runs, oldest first.")
    int list() {
        Map<String, Object> answer = app.client().get("/runs");
        if (app.console().isJson()) {
            app.console().json(answer);
        } else {
            new Tree(answer).texts("runs").forEach(app.console()::line);
        }
        return ExitCode.FINE;
    }

    @Command(name = "show", sortOptions = false, description = "Show how a run ended; exit code 0 whatever it was.")
    int show(@Parameters(paramLabel = "ID") String id) {
        Map<String, Object> answer = app.client().get("/runs/" + GatewayClient.encoded(id));
        if (app.console().isJson()) {
            app.console().json(answer);
        } else {
            Tree run = new Tree(answer);
            new RunSummary(app.console(), app.home().folder()).print(run.text("document"), run);
        }
        return ExitCode.FINE;
    }
}
