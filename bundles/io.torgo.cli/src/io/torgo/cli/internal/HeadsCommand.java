package io.torgo.cli.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** CHIMERA's four heads: looked at, asked, given a new key. */
@Command(name = "heads", sortOptions = false, synopsisSubcommandLabel = "COMMAND",
        description = "See, ask and re-key CHIMERA's four heads.")
final class HeadsCommand implements Callable<Integer> {

    private final App app;

    @Spec
    private CommandSpec spec;

    HeadsCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        throw Groups.incomplete(spec);
    }

    @Command(name = "status", sortOptions = false, description = "Show the heads.")
    int status() {
        Map<String, Object> answer = app.client().get("/head/status");
        if (app.console().isJson()) {
            app.console().json(answer);
            return ExitCode.FINE;
        }
        Table table = new Table("head", "role", "state", "process", "key", "accepted", "rebuilt", "last took");
        new Tree(answer).trees("heads").forEach(head -> table.row(head.text("head"), head.text("role"),
                head.text("state"), head.text("pid"), head.text("key_epoch"), head.text("accepted"),
                head.text("rebuilds"), Math.round(Double.parseDouble(head.text("rebuild_ms"))) + " ms"));
        table.lines().forEach(app.console()::line);
        return ExitCode.FINE;
    }

    @Command(name = "ask", sortOptions = false,
            description = "Ask a head, for example: ask storage put key=ward value=seven.")
    int ask(@Parameters(paramLabel = "ROLE") String role, @Parameters(paramLabel = "OPERATION") String operation,
            @Parameters(paramLabel = "NAME=TEXT", arity = "0..*") Map<String, String> parameters) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("role", role);
        request.put("operation", operation);
        request.put("parameters", parameters == null ? Map.of() : parameters);
        Map<String, Object> answer = app.client().post("/head/ask", request);
        if (app.console().isJson()) {
            app.console().json(answer);
        } else if (answer.get("answer") instanceof Map<?, ?> texts && !texts.isEmpty()) {
            texts.forEach((name, text) -> app.console().line(name + ": " + text));
        } else {
            app.console().line("accepted");
        }
        return ExitCode.FINE;
    }

    @Command(name = "rekey", sortOptions = false,
            description = "Replace a head that may be compromised: new process, new key, state from the other three.")
    int rekey(@Parameters(paramLabel = "HEAD", description = "0 to 3.") int head) {
        Map<String, Object> answer = app.client().post("/head/rekey/" + head, Map.of());
        if (app.console().isJson()) {
            app.console().json(answer);
        } else {
            Tree tree = new Tree(answer);
            app.console().line("head " + head + " (" + tree.text("role") + ") has key " + tree.text("key_epoch")
                    + " and was rebuilt in " + Math.round(Double.parseDouble(tree.text("rebuild_ms"))) + " ms");
        }
        return ExitCode.FINE;
    }
}
