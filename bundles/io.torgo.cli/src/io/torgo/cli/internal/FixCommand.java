package io.torgo.cli.internal;

import io.torgo.maml.edit.Fixer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Applies the safe fixes, in process. */
@Command(name = "fix", sortOptions = false,
        description = "Apply the fixes that change no meaning; code blocks stay as they are.")
final class FixCommand implements Callable<Integer> {

    private final App app;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents, or folders with documents; - fixes "
            + "standard input to standard output.")
    private List<Path> files;

    @Option(names = {"--dry-run", "-n"}, description = "Write nothing; show what would change.")
    private boolean dry;

    @Option(names = "--profile", paramLabel = "P", defaultValue = "", description = "As for validate.")
    private String profile;

    FixCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        List<Rewritten> results;
        try (Judge judge = new Judge(Judge.profile(profile), false, false)) {
            results = Rewritten.all(Sources.documents(files), app.console().in(), source -> fix(source, judge));
        }
        if (!dry) {
            results.forEach(Rewritten::save);
        }
        tell(results);
        return results.stream().allMatch(Rewritten::valid) ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private static Rewritten fix(Source source, Judge judge) {
        String before = Inputs.text(Path.of(source.name()), source.bytes());
        Fixer.Result fixed = Fixer.fix(before, judge.profileOf(source.place()));
        byte[] bytes = fixed.text().getBytes(StandardCharsets.UTF_8);
        boolean valid = judge.judge(new Source(source.name(), source.path(), bytes)).isValid();
        return new Rewritten(source, before, fixed.text(), valid, fixed.applied());
    }

    private void tell(List<Rewritten> results) {
        Console console = app.console();
        if (console.isJson()) {
            console.json(Map.of("documents", results.stream().map(Rewritten::json).toList()));
            return;
        }
        results.forEach(this::tell);
        long changed = results.stream().filter(Rewritten::isChanged).count();
        long valid = results.stream().filter(Rewritten::valid).count();
        console.say(results.size() + (results.size() == 1 ? " document, " : " documents, ") + changed
                + (dry ? " would change, " : " changed, ") + valid + " valid afterwards");
    }

    private void tell(Rewritten result) {
        Console console = app.console();
        if (dry) {
            result.printDiff(console);
        } else if (result.source().path().isEmpty()) {
            console.out().print(result.after());
        } else if (result.isChanged()) {
            console.line("fixed " + result.name() + ": " + String.join("; ", result.applied()));
        }
        result.explain(console);
        if (!result.valid() && result.refusal().isEmpty()) {
            console.say(result.name() + (result.isChanged() ? " is still" : " is")
                    + " invalid; see torgo validate " + result.name());
        }
    }
}
