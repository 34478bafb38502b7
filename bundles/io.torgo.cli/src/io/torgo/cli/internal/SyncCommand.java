package io.torgo.cli.internal;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Relays and stores a data set without a document. */
@Command(name = "sync", sortOptions = false, description = "Relay and store a data set.")
final class SyncCommand implements Callable<Integer> {

    private final App app;

    @Option(names = "--data", required = true, paramLabel = "FILE",
            description = "CSV of readings, or the name of a data set.")
    private Path data;

    @Option(names = "--tor-uri", paramLabel = "URI", defaultValue = "",
            description = "Where to store, for example tor://localhost:9050/torgo; default the embedded peers.")
    private String uri;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of everything simulated.")
    private Long seed;

    SyncCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        DataFiles.Found found = new DataFiles(app.home().folder(), app.environment()).find(data);
        Path file = found.file();
        if (found.synthetic()) {
            app.console().progress("data", file.getFileName() + " is the synthetic data set that ships with TORGO");
        }
        byte[] csv = Inputs.bytes(file, InputStream.nullInputStream());
        String query = "?name=" + GatewayClient.encoded(file.getFileName().toString()) + "&uri="
                + GatewayClient.encoded(uri) + (seed == null ? "" : "&seed=" + seed)
                + (found.synthetic() ? "&synthetic=true" : "");
        Reply reply = app.client().stream("/sync" + query, "text/csv", csv, app.console()::progress);
        return new RunReport(app, csv).report(file.toString(), reply);
    }
}
