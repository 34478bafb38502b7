package io.torgo.cli.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Receipts: listed, shown, verified, mirrored. */
@Command(name = "receipts", sortOptions = false, synopsisSubcommandLabel = "COMMAND",
        description = "List, show, verify and mirror receipts.")
final class ReceiptsCommand implements Callable<Integer> {

    private final App app;

    @Spec
    private CommandSpec spec;

    ReceiptsCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        throw Groups.incomplete(spec);
    }

    @Command(name = "list", sortOptions = false, description = "List all receipts, oldest first.")
    int list() {
        Map<String, Object> answer = app.client().get("/receipts");
        if (app.console().isJson()) {
            app.console().json(answer);
            return ExitCode.FINE;
        }
        Table table = new Table("id", "time", "operation", "actor", "subject");
        new Tree(answer).trees("receipts").forEach(receipt -> table.row(receipt.text("id"), receipt.text("time"),
                receipt.text("operation"), receipt.text("actor"), receipt.text("subject")));
        table.lines().forEach(app.console()::line);
        return ExitCode.FINE;
    }

    @Command(name = "show", sortOptions = false, description = "Show the exact text of a receipt.")
    int show(@Parameters(paramLabel = "ID") String id) {
        Map<String, Object> answer = app.client().get("/receipts/" + GatewayClient.encoded(id));
        if (app.console().isJson()) {
            app.console().json(answer);
        } else {
            app.console().line(new Tree(answer).text("text").stripTrailing());
        }
        return ExitCode.FINE;
    }

    @Command(name = "verify", sortOptions = false,
            description = "Check text, chain, signature and inclusion proof; exit code 5 where one fails.")
    int verify(@Parameters(arity = "0..*", paramLabel = "ID") List<String> ids,
            @Option(names = "--all", description = "All receipts.") boolean all) {
        boolean named = ids != null && !ids.isEmpty();
        if (named == all) {
            throw new CliFailure(ExitCode.USAGE, "CLI-USAGE", "name receipts, or use --all",
                    "See: torgo receipts verify --help");
        }
        Map<String, Object> answer = app.client().post("/receipts/verify", Map.of("ids", all ? List.of() : ids));
        Tree tree = new Tree(answer);
        if (app.console().isJson()) {
            app.console().json(answer);
        } else {
            printVerification(tree);
        }
        return tree.trees("failed").isEmpty() ? ExitCode.FINE : ExitCode.INVALID_SIGNATURE;
    }

    private void printVerification(Tree answer) {
        Console console = app.console();
        answer.trees("failed").forEach(failure -> console.line(console.red("failed") + "  " + failure.text("id") + ": "
                + failure.text("reason")));
        console.line(answer.text("verified") + " verified, " + answer.trees("failed").size() + " failed");
        Tree checkpoint = answer.at("checkpoint");
        console.line("log of " + checkpoint.text("size") + " receipts, root " + checkpoint.text("root"));
    }

    @Command(name = "mirror", sortOptions = false,
            description = "Mirror a file as MARKUP does, or compare a receipt with the source it claims to mirror.")
    int mirror(@Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--unit", paramLabel = "UNIT", defaultValue = "word",
                    description = "char, word or line; default word.") String unit,
            @Option(names = "--compare", paramLabel = "RECEIPT",
                    description = "Receipt to compare; exit code 1 where it deviates.") Path receipt) {
        String source = Inputs.text(file, Inputs.bytes(file, app.console().in()));
        return receipt == null ? mirrored(source, unit) : compared(source, receipt);
    }

    private int mirrored(String source, String unit) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("text", source);
        request.put("unit", unit);
        Map<String, Object> answer = app.client().post("/receipts/mirror", request);
        if (app.console().isJson()) {
            app.console().json(answer);
        } else {
            // byte for byte: mirroring the output gives the input back
            app.console().out().print(new Tree(answer).text("text"));
        }
        return ExitCode.FINE;
    }

    private int compared(String source, Path receipt) {
        String text = Inputs.text(receipt, Inputs.bytes(receipt, app.console().in()));
        Map<String, Object> answer = app.client().post("/receipts/mirror", Map.of("source", source, "receipt", text));
        Tree tree = new Tree(answer);
        if (app.console().isJson()) {
            app.console().json(answer);
        } else {
            tree.trees("deviations").forEach(one -> app.console().line(receipt + ":" + one.text("line") + ": found \""
                    + one.text("found") + "\", expected \"" + one.text("expected") + "\": " + one.text("reason")));
            app.console().line(tree.is("exact")
                    ? "exact mirror by " + tree.text("rule")
                    : "no exact mirror; nearest rule: " + tree.text("rule"));
        }
        return tree.is("exact") ? ExitCode.FINE : ExitCode.PROBLEMS;
    }
}
