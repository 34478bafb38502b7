package io.torgo.cli.internal;

/** Cancels the run that a command waits for when the command is ended from outside, by Ctrl-C for example. */
final class Interruption implements AutoCloseable {

    private final GatewayClient client;
    private final Thread hook = new Thread(this::cancel, "torgo-cancel");
    private volatile String run = "";

    Interruption(GatewayClient client) {
        this.client = client;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The run has that id. */
    void run(String id) {
        run = id;
    }

    private void cancel() {
        if (!run.isEmpty()) {
            try {
                client.cancel(run);
            } catch (CliFailure failure) {
                // the process ends anyway; the run stays as torgo runs list shows it
                return;
            }
        }
    }

    /** The command has its answer. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, and the hook is at work
            return;
        }
    }
}
