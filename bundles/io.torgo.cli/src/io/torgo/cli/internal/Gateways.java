package io.torgo.cli.internal;

import io.torgo.cli.internal.GatewayProcess.Tie;
import io.torgo.gateway.GatewayHome;
import io.torgo.gateway.GatewayHome.Running;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Finds the gateway of a home folder, or starts one. */
final class Gateways implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration ENDING = Duration.ofSeconds(40);
    private static final long PAUSE_MILLIS = 15;

    private final GatewayHome home;
    private final Console console;
    private final Map<String, String> environment;
    private GatewayProcess embedded;

    Gateways(GatewayHome home, Console console, Map<String, String> environment) {
        this.home = home;
        this.console = console;
        this.environment = environment;
    }

    /** The gateway that runs now. */
    Optional<GatewayClient> running() {
        return home.running().map(this::client).filter(client -> client.answers(LOOK));
    }

    /** Whether the gateway in use was started for this command, and ends with it. */
    boolean isEmbedded() {
        return embedded != null;
    }

    /** What the running gateway said about itself. */
    Optional<Running> announced() {
        return home.running();
    }

    GatewayClient runningOrEmbedded() {
        return running().orElseGet(() -> startOnce(Tie.EMBEDDED, 0));
    }

    GatewayClient startDetached(int port) {
        return startOnce(Tie.DETACHED, port);
    }

    private GatewayClient client(Running running) {
        try {
            String token = home.existingToken().orElseThrow(() -> new CliFailure(ExitCode.DENIED, "CLI-NO-TOKEN",
                    "a gateway runs, but its token is not in " + home, "Name the gateway's home folder with --home."));
            return new GatewayClient(running.url(), token);
        } catch (IOException e) {
            throw new CliFailure(ExitCode.DENIED, "CLI-NO-TOKEN", "the token in " + home + " cannot be read: "
                    + e.getMessage(), "Run torgo as the user who owns the home folder.");
        }
    }

    /** Two commands at once start one gateway: the second finds the first one's. */
    private GatewayClient startOnce(Tie tie, int port) {
        try {
            home.create();
            try (FileChannel file = FileChannel.open(home.folder().resolve("start.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                // released when the file is closed
                file.lock();
                return runningOrStart(tie, port);
            }
        } catch (IOException e) {
            throw new CliFailure(ExitCode.UNREACHABLE, "CLI-HOME", "the home folder " + home + " cannot be used: "
                    + e.getMessage(), "Name another folder with --home or TORGO_HOME.");
        }
    }

    private GatewayClient runningOrStart(Tie tie, int port) {
        awaitEndOfStopping();
        Optional<GatewayClient> found = running();
        if (found.isPresent()) {
            return found.get();
        }
        console.say("starting the gateway of " + home);
        GatewayProcess process = GatewayProcess.start(home, environment, tie, port);
        if (tie == Tie.EMBEDDED) {
            embedded = process;
        }
        return awaitReady(process);
    }

    /**
     * A gateway that is announced and alive but does not answer is stopping: its files are its own until it ended. One
     * that says that it is stopping finishes what others asked for, and bounds that itself.
     */
    private void awaitEndOfStopping() {
        long end = System.nanoTime() + ENDING.toNanos();
        while (home.running().isPresent() && running().isEmpty() && System.nanoTime() - end < 0) {
            if (home.running().map(this::client).filter(client -> client.isStopping(LOOK)).isPresent()) {
                end = System.nanoTime() + ENDING.toNanos();
            }
            pause();
        }
    }

    private GatewayClient awaitReady(GatewayProcess process) {
        long end = System.nanoTime() + READY.toNanos();
        while (process.isAlive() && System.nanoTime() - end < 0) {
            Optional<GatewayClient> ready = home.running().filter(running -> running.pid() == process.pid())
                    .map(this::client).filter(client -> client.answers(LOOK));
            if (ready.isPresent()) {
                return ready.get();
            }
            failIfTold(process);
            pause();
        }
        failIfTold(process);
        String how = process.isAlive() ? "was not ready after " + READY.toSeconds() + " s" : "ended while it started";
        process.kill();
        throw new CliFailure(ExitCode.UNREACHABLE, "CLI-GATEWAY-FAILED", "the gateway " + how,
                "Read " + process.log() + ".");
    }

    private void failIfTold(GatewayProcess process) {
        StartFailure.told(home).ifPresent(problem -> {
            process.kill();
            throw StartFailure.failure(problem);
        });
    }

    /** Waits until the process that was announced is gone. */
    boolean awaitEnd(Running running) {
        long end = System.nanoTime() + ENDING.toNanos();
        while (GatewayHome.isAlive(running) && System.nanoTime() - end < 0) {
            pause();
        }
        return !GatewayHome.isAlive(running);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CliFailure(ExitCode.UNREACHABLE, "CLI-INTERRUPTED", "interrupted while waiting for the gateway",
                    "Try again.");
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.end();
        }
    }
}
