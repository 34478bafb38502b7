package io.torgo.cli.internal;

import io.torgo.maml.CodeBook;
import io.torgo.maml.Explanation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains a code. */
@Command(name = "explain", sortOptions = false, description = "Explain a code: why it matters and what cures it.")
final class ExplainCommand implements Callable<Integer> {

    private final App app;

    @Parameters(paramLabel = "CODE", description = "For example MAML-K01.")
    private String code;

    ExplainCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        Map<String, Object> found = language(wanted).or(() -> PlatformCodes.explain(wanted))
                .orElseThrow(() -> new CliFailure(ExitCode.PROBLEMS, "CLI-UNKNOWN-CODE", "there is no code " + wanted,
                        "Write it as it was printed, for example MAML-K01."));
        if (app.console().isJson()) {
            app.console().json(found);
        } else {
            print(new Tree(found));
        }
        return ExitCode.FINE;
    }

    private static Optional<Map<String, Object>> language(String code) {
        return code.startsWith("MAML-") ? CodeBook.explain(code).map(ExplainCommand::fields) : Optional.empty();
    }

    private static Map<String, Object> fields(Explanation explanation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", explanation.code());
        fields.put("severity", explanation.severity().id());
        fields.put("title", explanation.title());
        fields.put("why", explanation.why());
        fields.put("bad", explanation.bad());
        fields.put("good", explanation.good());
        fields.put("cure", explanation.cure());
        return fields;
    }

    private void print(Tree code) {
        Console console = app.console();
        console.line(console.bold(code.text("code")) + " (" + code.text("severity") + "): " + code.text("title"));
        console.line("");
        console.line(code.text("why"));
        example("Bad:", code.text("bad"));
        example("Good:", code.text("good"));
        console.line("");
        console.line("Cure: " + code.text("cure"));
    }

    private void example(String title, String text) {
        if (!text.isBlank()) {
            app.console().line("");
            app.console().line(title);
            text.lines().forEach(line -> app.console().line("    " + line));
        }
    }
}
