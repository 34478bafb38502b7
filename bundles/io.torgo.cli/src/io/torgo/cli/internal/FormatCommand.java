package io.torgo.cli.internal;

import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.edit.Formatter;
import io.torgo.maml.edit.TextEdit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Formats documents, in process. */
@Command(name = "format", sortOptions = false, description = "Format documents; code, text and comments stay.")
final class FormatCommand implements Callable<Integer> {

    private final App app;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents, or folders with documents; - formats "
            + "standard input to standard output.")
    private List<Path> files;

    @Option(names = "--check", description = "Write nothing; exit code 1 where something would change.")
    private boolean check;

    @Option(names = "--stdout", description = "Print the formatted text instead of writing it.")
    private boolean print;

    FormatCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        List<Rewritten> results;
        try (Judge judge = new Judge(Optional.empty(), false, false)) {
            results = Rewritten.all(Sources.documents(files), app.console().in(), source -> format(source, judge));
        }
        if (!check && !print) {
            results.forEach(Rewritten::save);
        }
        tell(results);
        boolean wanting = results.stream().anyMatch(result -> result.refusal().isPresent()
                || check && result.isChanged());
        return wanting ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    private static Rewritten format(Source source, Judge judge) {
        String before = Inputs.text(Path.of(source.name()), source.bytes());
        ParsedDocument document = MamlParser.parse(source.bytes());
        String mark = before.substring(0, before.length() - document.text().length());
        String after = mark + TextEdit.apply(document.text(), Formatter.format(document));
        byte[] bytes = after.getBytes(StandardCharsets.UTF_8);
        boolean valid = judge.judge(new Source(source.name(), source.path(), bytes)).isValid();
        return new Rewritten(source, before, after, valid, List.of());
    }

    private void tell(List<Rewritten> results) {
        Console console = app.console();
        if (console.isJson()) {
            console.json(Map.of("documents", results.stream().map(Rewritten::json).toList()));
            return;
        }
        for (Rewritten result : results) {
            result.explain(console);
            if (check) {
                result.printDiff(console);
            } else if (print || result.source().path().isEmpty()) {
                // byte for byte, so that it can be piped
                console.out().print(result.after());
            } else if (result.isChanged()) {
                console.line("formatted " + result.name());
            }
        }
        long changed = results.stream().filter(Rewritten::isChanged).count();
        console.say(results.size() + (results.size() == 1 ? " document, " : " documents, ")
                + (changed == 0 ? "all formatted already" : changed + (check ? " to be formatted" : " formatted")));
    }
}
