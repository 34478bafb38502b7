package io.torgo.cli.internal;

import io.torgo.api.Home;
import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.exec.Environments;
import io.torgo.exec.Environments.Environment;
import io.torgo.exec.SandboxConfig;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Python environments: made from a lock with the network, listed, removed. Runs only ever read them. */
@Command(name = "env", sortOptions = false, synopsisSubcommandLabel = "COMMAND",
        description = "Make, list and remove Python environments with more libraries.")
final class EnvCommand implements Callable<Integer> {

    private final App app;

    @Spec
    private CommandSpec spec;

    EnvCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        throw Groups.incomplete(spec);
    }

    @Command(name = "create", sortOptions = false,
            description = "Install what a lock names, with the network; without --lock, qiskit.")
    int create(
            @Option(names = "--lock", paramLabel = "FILE",
                    description = "Exact versions with hashes, as pip-compile --generate-hashes writes them.") Path lock,
            @Parameters(paramLabel = "NAME", arity = "0..1", defaultValue = "qiskit",
                    description = "Name; default ${DEFAULT-VALUE}.") String name) {
        Environment made = orFail(environments().create(name, Optional.ofNullable(lock),
                line -> app.console().progress("env", line)));
        if (app.console().isJson()) {
            app.console().json(described(made));
        } else {
            app.console().line("environment " + name + ", " + made.packages().size() + " packages, in "
                    + made.folder());
        }
        made.hindrance().ifPresent(why -> app.console().complain("blocks cannot use it: " + why));
        return ExitCode.FINE;
    }

    @Command(name = "list", sortOptions = false, description = "List environments.")
    int list() {
        List<Environment> all = environments().list();
        if (app.console().isJson()) {
            app.console().json(Map.of("environments", all.stream().map(EnvCommand::described).toList()));
            return ExitCode.FINE;
        }
        Table table = new Table("environment", "packages", "state");
        all.forEach(environment -> table.row(environment.name(), "" + environment.packages().size(),
                environment.hindrance().orElse("ready")));
        table.lines().forEach(app.console()::line);
        return ExitCode.FINE;
    }

    @Command(name = "remove", sortOptions = false, description = "Remove an environment that no run is using.")
    int remove(@Parameters(paramLabel = "NAME") String name) {
        Path removed = orFail(environments().remove(name));
        if (app.console().isJson()) {
            app.console().json(Map.of("removed", name, "folder", removed.toString()));
        } else {
            app.console().line("removed " + name);
        }
        return ExitCode.FINE;
    }

    private Environments environments() {
        return Environments.of(SandboxConfig.of(new Home(app.home().folder()).cache().resolve("sandbox")));
    }

    private static <T> T orFail(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(T value) -> value;
            case Outcome.Failed<T>(Problem problem) -> throw new CliFailure(ExitCode.PROBLEMS, problem);
        };
    }

    private static Map<String, Object> described(Environment environment) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", environment.name());
        described.put("folder", environment.folder().toString());
        described.put("packages", new TreeMap<>(environment.packages()));
        described.put("hindrance", environment.hindrance().orElse(""));
        return described;
    }
}
