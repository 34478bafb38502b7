package io.torgo.cli.internal;

import io.torgo.gateway.GatewayHome.Running;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops the gateway; safe to repeat. */
@Command(name = "stop", sortOptions = false, description = "Stop the gateway of the home folder.")
final class StopCommand implements Callable<Integer> {

    private final App app;

    StopCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        Optional<Running> running = app.gateways().announced();
        if (running.isEmpty()) {
            return told("there is no gateway running");
        }
        // one that does not answer any more is stopping already
        app.gateways().running().ifPresent(client -> client.post("/stop", Map.of()));
        if (running.get().pid() != ProcessHandle.current().pid() && !app.gateways().awaitEnd(running.get())) {
            throw new CliFailure(ExitCode.UNREACHABLE, "CLI-STILL-RUNNING",
                    "the gateway, process " + running.get().pid() + ", has not ended yet",
                    "It ends when its work is done; otherwise end the process.");
        }
        return told("the gateway has stopped");
    }

    private int told(String sentence) {
        if (app.console().isJson()) {
            app.console().json(Map.of("running", false));
        } else {
            app.console().line(sentence);
        }
        return ExitCode.FINE;
    }
}
