package io.torgo.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs that were, that go on, and that wait. */
@Command(name = "runs", sortOptions = false, synopsisSubcommandLabel = "COMMAND",
        description = "List, show, cancel and resume runs.")
final class RunsCommand implements Callable<Integer> {

    private static final int MOST = 9999;
    private static final Set<String> UNFINISHED = Set.of("queued", "running");

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

    @Command(name = "list", sortOptions = false, description = "List runs and where they stand, oldest first.")
    int list(@Option(names = "--last", paramLabel = "N", defaultValue = "50",
            description = "Only the last N; ${DEFAULT-VALUE} if not given.") int last) {
        Map<String, Object> answer = app.client().get("/runs?states=" + Math.clamp(last, 0, MOST));
        if (app.console().isJson()) {
            app.console().json(answer);
            return ExitCode.FINE;
        }
        Table table = new Table("run", "state", "document", "queued", "started", "ended", "code");
        List<Tree> states = new Tree(answer).trees("states");
        states.forEach(run -> table.row(run.text("run"), run.text("state"), run.text("document"), run.text("queued"),
                run.text("started"), run.text("ended"), run.text("code")));
        if (!states.isEmpty()) {
            table.lines().forEach(app.console()::line);
        }
        return ExitCode.FINE;
    }

    @Command(name = "show", sortOptions = false,
            description = "Show how a run ended, or where it stands; exit code 0 whatever it was.")
    int show(@Parameters(paramLabel = "ID") String id) {
        String path = "/runs/" + GatewayClient.encoded(id);
        Map<String, Object> state = app.client().get(path + "/state");
        if (UNFINISHED.contains(new Tree(state).text("state"))) {
            return told(state);
        }
        Map<String, Object> answer = app.client().get(path);
        if (app.console().isJson()) {
            app.console().json(answer);
        } else {
            Tree run = new Tree(answer);
            new RunSummary(app.console(), app.home().folder()).print(run.text("document"), run);
        }
        return ExitCode.FINE;
    }

    @Command(name = "cancel", sortOptions = false, description = "Cancel a run that waits or goes on.")
    int cancel(@Parameters(paramLabel = "ID") String id) {
        return told(app.client().delete("/runs/" + GatewayClient.encoded(id)));
    }

    @Command(name = "resume", sortOptions = false,
            description = "Take up again a run that was given up because the gateway stopped in the middle of it.")
    int resume(@Parameters(paramLabel = "ID") String id) {
        return told(app.client().post("/runs/" + GatewayClient.encoded(id) + "/resume", Map.of()));
    }

    private int told(Map<String, Object> state) {
        if (app.console().isJson()) {
            app.console().json(state);
        } else {
            Tree run = new Tree(state);
            app.console().line(run.text("run") + ": " + run.text("state"));
        }
        return ExitCode.FINE;
    }
}
