package io.torgo.cli.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says how the gateway is. */
@Command(name = "status", sortOptions = false, description = "Say how the gateway is; exit code 6 where none runs.")
final class StatusCommand implements Callable<Integer> {

    private final App app;

    StatusCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        Optional<GatewayClient> client = app.gateways().running();
        if (client.isEmpty()) {
            return missing();
        }
        Map<String, Object> status = client.get().get("/status");
        if (app.console().isJson()) {
            app.console().json(status);
        } else {
            print(new Tree(status));
        }
        return ExitCode.FINE;
    }

    private int missing() {
        if (app.console().isJson()) {
            app.console().json(Map.of("running", false));
        } else {
            app.console().line("no gateway is running for " + app.home());
            app.console().say("start one with: torgo start");
        }
        return ExitCode.UNREACHABLE;
    }

    private void print(Tree status) {
        app.console().line("running " + status.text("version") + " at " + status.text("url") + ", process "
                + status.text("pid") + ", for " + status.whole("uptime_ms") / 1000 + " s, home " + app.home());
        Table table = new Table("component", "state", "reason");
        status.trees("health").forEach(part -> table.row(part.text("component"), part.text("state"),
                part.text("reason")));
        table.lines().forEach(app.console()::line);
    }
}
