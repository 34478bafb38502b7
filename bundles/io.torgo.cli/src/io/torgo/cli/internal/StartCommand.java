package io.torgo.cli.internal;

import io.torgo.cli.internal.GatewayProcess.Tie;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the gateway. */
@Command(name = "start", sortOptions = false, description = "Start the gateway of the home folder.")
final class StartCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;

    private final App app;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0",
            description = "Port on the loopback interface; default any free one.")
    private int port;

    @Option(names = "--foreground", description = "Stay, and end the gateway with this command.")
    private boolean foreground;

    StartCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > MAX_PORT) {
            throw new CliFailure(ExitCode.USAGE, "CLI-USAGE", port + " is no port", "Use 1 to 65535, or 0 for any.");
        }
        Optional<GatewayClient> running = app.gateways().running();
        if (running.isPresent()) {
            app.console().say("the gateway is already running");
            return told(running.get());
        }
        if (foreground) {
            return GatewayProcess.start(app.home(), app.environment(), Tie.FOREGROUND, port).await();
        }
        return told(app.gateways().startDetached(port));
    }

    private int told(GatewayClient client) {
        if (app.console().isJson()) {
            app.console().json(client.get("/status"));
        } else {
            app.console().line(client.url());
        }
        return ExitCode.FINE;
    }
}
