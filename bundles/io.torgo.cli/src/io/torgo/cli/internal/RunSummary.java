package io.torgo.cli.internal;

import io.torgo.api.Problem;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a run did, for people: relayed, stored, found, receipts, and where it all lies. */
final class RunSummary {

    private static final int OUTPUT_LINES = 20;
    private static final int PEOPLE = 5;
    private static final int ANOMALIES = 10;
    private static final int MOST_OUTCOMES = 8;
    private static final String INDENT = "          ";

    private final Console console;
    private final Path home;

    RunSummary(Console console, Path home) {
        this.console = console;
        this.home = home;
    }

    void print(String file, Tree run) {
        head(file, run);
        run.trees("steps").forEach(this::step);
        run.trees("relays").forEach(this::relay);
        run.trees("objects").forEach(this::object);
        section("", run.at("storage").text("note"));
        run.trees("circuits").forEach(this::circuit);
        anomalies(run);
        triage(run);
        run.trees("clauses").forEach(this::clause);
        receipts(run.texts("receipts"));
        section("Home", home.toString());
        run.texts("warnings").forEach(warning -> section(console.yellow("Warning"), "Warning".length(), warning));
        if (run.has("error")) {
            Tree error = run.at("error");
            Explanations.print(console, new Problem(error.text("code"), error.text("message"), error.text("cure")));
        }
    }

    private void head(String file, Tree run) {
        String status = run.text("status");
        String coloured = "ok".equals(status) ? console.green(status) : console.red(status);
        String seed = run.has("seed") ? ", seed " + run.text("seed") : "";
        console.line(console.bold(file) + ": " + coloured
                + (run.has("run") ? " (run " + run.text("run") + seed + ")" : ""));
        console.line("");
    }

    private void section(String title, String text) {
        section(title, title.length(), text);
    }

    private void section(String title, int width, String text) {
        if (!text.isEmpty()) {
            console.line(title + " ".repeat(Math.max(1, INDENT.length() - width)) + text);
        }
    }

    private void step(Tree step) {
        String ending = "ok".equals(step.text("status")) ? "ok" : step.text("status") + " " + step.text("code");
        section("Step", step.text("block") + ", " + step.text("language") + ": " + ending + ", "
                + millis(step.real("millis")));
        output(step.text("stdout"));
        output(step.text("stderr"));
        output(String.join("\n", step.texts("log")));
        step.trees("outputs").forEach(file -> section("", "left " + file.text("name") + ", "
                + count(file.whole("bytes")) + " bytes, in outputs/" + step.text("block") + " of the run's folder"));
    }

    private void clause(Tree clause) {
        String verdict = clause.text("verdict").replace('_', ' ');
        String values = clause.text("counterexample").isEmpty() ? "" : " (" + clause.text("counterexample") + ")";
        section("Clause", ("FAILED".equals(verdict) ? console.red(verdict) : verdict) + ": " + clause.text("kind")
                + " at " + clause.text("spec") + ":" + clause.text("line") + ":" + clause.text("column") + ": "
                + clause.text("reason") + values);
    }

    private void output(String text) {
        List<String> lines = text.lines().toList();
        int shown = console.isVerbose() ? lines.size() : Math.min(lines.size(), OUTPUT_LINES);
        lines.subList(0, shown).forEach(line -> console.line(INDENT + "| " + line));
        if (shown < lines.size()) {
            console.line(INDENT + "| … " + (lines.size() - shown) + " more lines, all with --verbose");
        }
    }

    private void relay(Tree relay) {
        String subnets = relay.has("subnets") ? " in " + relay.whole("subnets") + " subnets" : "";
        String simulated = relay.is("simulated") ? " (simulated)" : "";
        section("Relayed", count(relay.whole("delivered")) + " of " + count(relay.whole("sent"))
                + " messages delivered over " + count(relay.whole("nodes")) + " nodes" + subnets + simulated);
        Tree latency = relay.at("latency_ms");
        String met = relay.is("target_met") ? "met" : console.yellow("missed");
        section("", "latency p50 " + millis(latency.real("p50")) + ", p95 " + millis(latency.real("p95")) + ", p99 "
                + millis(latency.real("p99"))
                + (relay.has("target_ms") ? "; target " + millis(relay.real("target_ms")) + " " + met : ""));
        hops(relay.trees("by_hops"));
    }

    private void hops(List<Tree> hops) {
        if (hops.isEmpty()) {
            return;
        }
        Table table = new Table("hops", "delivered", "p50 ms", "p95 ms", "p99 ms");
        hops.forEach(hop -> table.row(hop.whole("hops"), count(hop.whole("delivered")), number(hop.real("p50")),
                number(hop.real("p95")), number(hop.real("p99"))));
        table.lines().forEach(line -> console.line(INDENT + line));
    }

    private void object(Tree object) {
        section("Stored", object.text("name") + " as object " + object.text("object") + ": "
                + count(object.whole("bytes")) + " bytes, any " + object.text("k") + " of " + object.text("n")
                + " shards, " + object.text("suite"));
    }

    private void circuit(Tree circuit) {
        Tree counts = circuit.at("counts");
        List<String> outcomes = counts.members().keySet().stream()
                .sorted(Comparator.comparingLong(counts::whole).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        String most = outcomes.stream().limit(MOST_OUTCOMES).map(outcome -> outcome + " " + counts.text(outcome))
                .collect(Collectors.joining(", "));
        int others = outcomes.size() - MOST_OUTCOMES;
        section("Circuit", circuit.text("shots") + " shots by " + circuit.text("method") + " (simulated): " + most
                + (others > 0 ? " … " + others + " other outcomes, all with --json" : ""));
    }

    private void anomalies(Tree run) {
        if (!run.has("anomalies")) {
            return;
        }
        List<Tree> found = run.trees("anomalies");
        section("BELUGA", found.size() + " anomalies in " + count(run.whole("anomaly_scored")) + " values ("
                + run.text("anomaly_method") + ", threshold " + number(run.real("anomaly_threshold")) + ")");
        if (found.isEmpty()) {
            return;
        }
        Table table = new Table("time", "subject", "vital", "value", "expected", "score");
        found.stream().limit(ANOMALIES).forEach(one -> table.row(one.text("time"), one.text("subject"),
                one.text("vital"), number(one.real("value")), number(one.real("expected")),
                number(one.real("score"))));
        table.lines().forEach(line -> console.line(INDENT + line));
        more(found.size() - ANOMALIES);
    }

    private void triage(Tree run) {
        if (!run.has("triage")) {
            return;
        }
        List<Tree> ranking = run.trees("triage");
        section("SAKINA", ranking.size() + " people ranked, most urgent first (" + run.text("triage_method") + ")");
        Table table = new Table("", "subject", "score", "risk", "why");
        for (int i = 0; i < Math.min(PEOPLE, ranking.size()); i++) {
            Tree rank = ranking.get(i);
            table.row((i + 1) + ".", rank.text("subject"), score(rank), rank.text("risk"), why(rank));
        }
        table.lines().forEach(line -> console.line(INDENT + line));
        more(ranking.size() - PEOPLE);
    }

    private static String score(Tree rank) {
        String lowest = rank.text("lowest");
        return lowest.equals(rank.text("highest")) ? lowest : lowest + " to " + rank.text("highest");
    }

    private static String why(Tree rank) {
        String factors = rank.trees("factors").stream().filter(factor -> factor.whole("points") > 0)
                .map(factor -> factor.text("name") + " " + factor.text("value") + " +" + factor.text("points"))
                .collect(Collectors.joining(", "));
        List<String> missing = rank.texts("missing");
        return missing.isEmpty()
                ? factors
                : (factors.isEmpty() ? "" : factors + "; ") + "not measured: "
                        + String.join(", ", missing);
    }

    private void more(int count) {
        if (count > 0) {
            console.line(INDENT + "… " + count + " more, all with --json");
        }
    }

    private void receipts(List<String> ids) {
        if (!ids.isEmpty()) {
            section("Receipts", ids.size() + ": " + String.join(" ", ids));
        }
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String millis(double value) {
        return Double.isNaN(value) ? "not known" : number(value) + " ms";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f", value);
    }
}
