package io.torgo.cli.internal;

import io.torgo.gateway.wire.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a document on the gateway. */
@Command(name = "run", sortOptions = false, description = "Run a document. Ctrl-C cancels the run.")
final class RunCommand implements Callable<Integer> {

    private static final String JSON = "application/json";
    private static final String STANDARD = "-";

    private final App app;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The document; - for standard input.")
    private Path file;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of everything simulated; the same gives the same.")
    private Long seed;

    @Option(names = "--policy", paramLabel = "FILE", description = "Policy to use in place of the gateway's.")
    private Path policy;

    @Option(names = "--input", paramLabel = "FILE",
            description = "JSON object given to the document as its input; - for standard input.")
    private Path input;

    @ArgGroup(exclusive = true)
    private Blocks blocks;

    @ArgGroup(exclusive = true)
    private Way way = new Way();

    /** Which code blocks to run; all where neither is given. */
    private static final class Blocks {
        @Option(names = "--block", paramLabel = "N", description = "Run only that code block; the first is 0.")
        private Integer only;
        @Option(names = "--to", paramLabel = "N", description = "Run the code blocks up to that one.")
        private Integer last;
    }

    /** What to do in place of running and waiting. */
    private static final class Way {
        @Option(names = {"-n", "--dry-run"}, description = "Say what would happen; run nothing.")
        private boolean dry;
        @Option(names = "--detach",
                description = "Queue the run and return; it is run when its turn comes, also after a restart.")
        private boolean detached;
        @Option(names = "--history", description = "Append a line on the run to ## History of FILE.")
        private boolean history;
    }

    RunCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        refuseTwiceStandard();
        byte[] document = Inputs.bytes(file, app.console().in());
        Map<String, Object> request = request(document);
        if (way.dry) {
            return new PlanReport(app.console())
                    .report(app.client().send("/maml/plan", JSON, Json.bytes(request)).required());
        }
        if (way.detached) {
            return detach(request, document);
        }
        Reply reply = follow(request);
        int code = new RunReport(app, document).report(file.toString(), reply);
        if (way.history) {
            new HistoryLine(app.console()).append(file, document, reply.tree());
        }
        return code;
    }

    private void refuseTwiceStandard() {
        boolean standard = STANDARD.equals(file.toString());
        if (standard && input != null && STANDARD.equals(input.toString())) {
            throw new ParameterException(spec.commandLine(), "FILE and --input cannot both be standard input");
        }
        if (standard && way.history) {
            throw new ParameterException(spec.commandLine(), "--history needs a FILE to write to");
        }
    }

    private Reply follow(Map<String, Object> request) {
        try (Interruption interruption = new Interruption(app.client())) {
            return app.client().stream("/maml/execute", JSON, Json.bytes(request), (phase, message) -> {
                if (phase.equals("run")) {
                    interruption.run(message);
                } else {
                    app.console().progress(phase, message);
                }
            });
        }
    }

    private int detach(Map<String, Object> request, byte[] document) {
        request.put("detach", true);
        Reply reply = app.client().send("/maml/execute", JSON, Json.bytes(request));
        if (reply.tree().has("status")) {
            return new RunReport(app, document).report(file.toString(), reply);
        }
        Map<String, Object> run = reply.required();
        if (app.console().isJson()) {
            app.console().json(run);
        } else {
            app.console().line(reply.tree().text("run"));
        }
        if (app.gateways().isEmbedded()) {
            app.console().say("the gateway ends with this command; the run goes on after the next torgo start");
        }
        return ExitCode.FINE;
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
        request.put("input", input == null ? new LinkedHashMap<>() : Inputs.object(input, app.console().in()));
        return request;
    }
}
