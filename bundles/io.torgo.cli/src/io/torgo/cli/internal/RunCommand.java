package io.torgo.cli.internal;

import io.torgo.gateway.wire.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a document on the gateway. */
@Command(name = "run", sortOptions = false, description = "Run a document.")
final class RunCommand implements Callable<Integer> {

    private final App app;

    @Parameters(paramLabel = "FILE", description = "The document; - for standard input.")
    private Path file;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of everything simulated; the same gives the same.")
    private Long seed;

    @Option(names = "--policy", paramLabel = "FILE", description = "Policy to use in place of the gateway's.")
    private Path policy;

    @Option(names = "--input", paramLabel = "FILE", description = "JSON object given to the document as its input.")
    private Path input;

    @ArgGroup(exclusive = true)
    private Blocks blocks;

    /** Which code blocks to run; all where neither is given. */
    private static final class Blocks {
        @Option(names = "--block", paramLabel = "N", description = "Run only that code block; the first is 0.")
        private Integer only;
        @Option(names = "--to", paramLabel = "N", description = "Run the code blocks up to that one.")
        private Integer last;
    }

    RunCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        byte[] document = Inputs.bytes(file, app.console().in());
        Map<String, Object> request = request(document);
        Reply reply = app.client().stream("/maml/execute", "application/json",
                Json.bytes(request), app.console()::progress);
        return new RunReport(app, document).report(file.toString(), reply);
    }

    private Map<String, Object> request(byte[] document) {
        Map<String, Object> request = Documents.request(file, document);
        if (seed != null) {
            request.put("seed", seed);
        }
        if (policy != null) {
            request.put("policy", Inputs.existing(policy).toString());
        }
        if (blocks != null) {
            request.put(blocks.only == null ? "to" : "block", blocks.only == null ? blocks.last : blocks.only);
        }
        request.put("input", input == null ? new LinkedHashMap<>() : Inputs.object(input));
        return request;
    }
}
