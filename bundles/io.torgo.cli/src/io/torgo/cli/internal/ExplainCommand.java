package io.torgo.cli.internal;

import io.torgo.maml.CodeBook;
import io.torgo.maml.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a code. */
@Command(name = "explain", sortOptions = false, description = "Explain a code: why it matters and what cures it.")
final class ExplainCommand implements Callable<Integer> {

    private static final int SHORT_CODE = 4;

    /** One code, or the list of them. */
    static final class Wish {

        @Parameters(paramLabel = "CODE", arity = "1", description = "For example MAML-K01, or K01 for short.")
        private String code;

        @Option(names = "--all", required = true, description = "List all codes.")
        private boolean all;
    }

    private final App app;

    @ArgGroup(multiplicity = "1")
    private Wish wish;

    ExplainCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        if (wish.all) {
            return list();
        }
        String wanted = wish.code.strip().toUpperCase(Locale.ROOT);
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
        // the platform's codes are longer, and looking at the code book takes a while
        boolean isLanguage = code.startsWith("MAML-") || code.length() <= SHORT_CODE;
        return isLanguage
                ? CodeBook.explain(code.startsWith("MAML-") ? code : "MAML-" + code).map(ExplainCommand::fields)
                : Optional.empty();
    }

    private int list() {
        List<Map<String, Object>> codes = Stream.concat(CodeBook.all().stream().map(ExplainCommand::line),
                PlatformCodes.all().stream()).toList();
        Console console = app.console();
        if (console.isJson()) {
            console.json(Map.of("codes", codes));
        } else {
            Table table = new Table("code", "severity", "title");
            codes.stream().map(Tree::new).forEach(code -> table.row(code.text("code"), code.text("severity"),
                    code.text("title")));
            table.lines().forEach(console::line);
        }
        return ExitCode.FINE;
    }

    private static Map<String, Object> line(Explanation explanation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", explanation.code());
        fields.put("severity", explanation.severity().id());
        fields.put("title", explanation.title());
        return fields;
    }

    private static Map<String, Object> fields(Explanation explanation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", explanation.code());
        fields.put("severity", explanation.severity().id());
        fields.put("title", explanation.title());
        fields.put("why", explanation.why());
        fields.put("bad", explanation.bad());
        List<String> output = ExampleOutput.of(explanation);
        if (!output.isEmpty()) {
            fields.put("output", String.join("\n", output));
        }
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
        example("What is said of it:", code.text("output"));
        example("Good:", code.text("good"));
        console.line("");
        console.line("Cure: " + code.text("cure"));
    }

    private void example(String title, String text) {
        if (!text.isBlank()) {
            app.console().line("");
            app.console().line(title);
            text.lines().forEach(line -> app.console().line("    " + visible(line)));
        }
    }

    /** Examples of hidden characters would show nothing, or turn the terminal's text around. */
    private static String visible(String line) {
        StringBuilder shown = new StringBuilder();
        line.codePoints().forEach(code -> {
            int type = Character.getType(code);
            boolean hidden = type == Character.FORMAT || type == Character.CONTROL && code != '\t';
            shown.append(hidden ? String.format("\\u{%x}", code) : Character.toString(code));
        });
        return shown.toString();
    }
}
