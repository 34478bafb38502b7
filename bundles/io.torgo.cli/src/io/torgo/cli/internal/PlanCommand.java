package io.torgo.cli.internal;

import io.torgo.gateway.wire.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what running a document would do. */
@Command(name = "plan", sortOptions = false, description = "Say what running a document would do; changes nothing.")
final class PlanCommand implements Callable<Integer> {

    private final App app;

    @Parameters(paramLabel = "FILE", description = "The document; - for standard input.")
    private Path file;

    @Option(names = "--policy", paramLabel = "FILE", description = "Policy to use in place of the gateway's.")
    private Path policy;

    PlanCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        Map<String, Object> request = Documents.request(file, Inputs.bytes(file, app.console().in()));
        if (policy != null) {
            request.put("policy", Inputs.existing(policy).toString());
        }
        Map<String, Object> plan = app.client().send("/maml/plan", "application/json", Json.bytes(request)).required();
        return new PlanReport(app.console()).report(plan);
    }
}
