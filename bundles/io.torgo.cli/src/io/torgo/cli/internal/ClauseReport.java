package io.torgo.cli.internal;

import io.torgo.api.Problem;
import io.torgo.api.verify.Clause.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of the clauses of a document, for people. Never says that anything is verified. */
final class ClauseReport {

    private final Console console;

    ClauseReport(Console console) {
        this.console = console;
    }

    /**
     * Fine where the run came to its end and every clause may stand at the document's level.
     *
     * @param strict whether the document asks for strict verification
     */
    static int exitCode(Tree answer, boolean strict) {
        int code = ExitCode.ofRun(answer.text("status"));
        boolean passes = clauses(answer).stream().map(ClauseReport::verdict).allMatch(each -> each.passes(strict));
        return code != ExitCode.FINE ? code : passes ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    void print(Tree answer) {
        clauses(answer).forEach(this::clause);
        console.line(summary(answer));
        answer.texts("warnings").forEach(each -> console.line(console.yellow("Warning") + "   " + each));
        if (answer.has("error")) {
            Tree error = answer.at("error");
            Explanations.print(console, new Problem(error.text("code"), error.text("message"), error.text("cure")));
        }
    }

    private static List<Tree> clauses(Tree answer) {
        return answer.trees("clauses");
    }

    private static Verdict verdict(Tree clause) {
        return Arrays.stream(Verdict.values()).filter(each -> each.name().equals(clause.text("verdict"))).findFirst()
                .orElse(Verdict.NOT_EXECUTABLE);
    }

    private void clause(Tree clause) {
        String block = clause.text("block").isEmpty() ? "" : " (" + clause.text("block") + ")";
        console.line(mark(verdict(clause)) + " " + clause.text("spec") + ":" + clause.text("line") + ":"
                + clause.text("column") + " " + clause.text("kind") + block + ": " + clause.text("reason"));
        if (!clause.text("counterexample").isEmpty()) {
            console.line(" ".repeat(18) + clause.text("counterexample"));
        }
    }

    private String mark(Verdict verdict) {
        return switch (verdict) {
            case PROVED -> console.green("✓ PROVED        ");
            case CHECKED -> console.green("✓ CHECKED       ");
            case NOT_EXECUTABLE -> console.yellow("✗ NOT EXECUTABLE");
            case FAILED -> console.red("✗ FAILED        ");
        };
    }

    private static String summary(Tree answer) {
        List<Tree> clauses = clauses(answer);
        if (clauses.isEmpty()) {
            return "no clause was looked at";
        }
        return Arrays.stream(Verdict.values())
                .filter(verdict -> count(clauses, verdict) > 0)
                .map(verdict -> count(clauses, verdict) + " " + words(verdict)).collect(Collectors.joining(", "));
    }

    private static String words(Verdict verdict) {
        return verdict.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static long count(List<Tree> clauses, Verdict verdict) {
        return clauses.stream().filter(each -> verdict(each) == verdict).count();
    }
}
