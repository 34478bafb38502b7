package io.torgo.cli.internal;

import io.torgo.api.Problem;
import java.util.Map;

/** Prints what running a document would do. */
final class PlanReport {

    private final Console console;

    PlanReport(Console console) {
        this.console = console;
    }

    /** Answers the exit code. */
    int report(Map<String, Object> plan) {
        Tree tree = new Tree(plan);
        if (console.isJson()) {
            console.json(plan);
        } else {
            print(tree);
        }
        return exitCode(tree);
    }

    private static int exitCode(Tree plan) {
        if (plan.is("runnable")) {
            return ExitCode.FINE;
        }
        return plan.at("error").text("code").startsWith("POLICY-") ? ExitCode.DENIED : ExitCode.PROBLEMS;
    }

    private void print(Tree plan) {
        console.line(console.bold(plan.text("document")) + " " + console.dim(plan.text("hash")));
        Table steps = new Table("step", "language", "uses");
        plan.trees("steps").forEach(step -> steps.row(step.text("block"), step.text("language"),
                String.join(", ", step.texts("capabilities"))));
        table(steps, plan.trees("steps").size());
        Table resources = new Table("resource", "state", "by");
        plan.trees("resources").forEach(resource -> resources.row(resource.text("name"), resource.text("state"),
                resource.text("by") + " " + resource.text("version")));
        table(resources, plan.trees("resources").size());
        Table permissions = new Table("permission", "granted", "because");
        plan.trees("permissions").forEach(permission -> permissions.row(permission.text("asked"),
                permission.is("granted") ? "yes" : "no", permission.text("reason")));
        table(permissions, plan.trees("permissions").size());
        Table contracts = new Table("contract", "of", "level", "state");
        plan.trees("contracts").forEach(contract -> contracts.row(contract.text("kind"), contract.text("subject"),
                contract.text("level"), contract.text("state")));
        table(contracts, plan.trees("contracts").size());
        verdict(plan);
    }

    private void table(Table table, int rows) {
        if (rows > 0) {
            console.line("");
            table.lines().forEach(console::line);
        }
    }

    private void verdict(Tree plan) {
        console.line("");
        console.line(plan.is("runnable") ? console.green("may run") : console.red("must not run"));
        if (plan.has("error")) {
            Tree error = plan.at("error");
            Explanations.print(console, new Problem(error.text("code"), error.text("message"), error.text("cure")));
        }
    }
}
