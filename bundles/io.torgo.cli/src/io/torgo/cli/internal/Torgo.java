package io.torgo.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command and the options every command has. */
@Command(name = "torgo",
        description = "Runs signed, permissioned MAML documents on a gateway that may have no Internet.",
        sortOptions = false, synopsisSubcommandLabel = "COMMAND", exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
                "0:fine", "1:problems found, or the run failed", "2:wrong usage", "3:internal error",
                "4:denied by permission or policy", "5:a signature or receipt is invalid",
                "6:the gateway is unreachable", "130:interrupted"},
        footer = "%nIn a checkout the launcher also knows: build, test, bench, fuzz, tidy, ide.",
        header = {"Examples:",
                "  torgo run examples/mars-blackout.maml.md", "  torgo validate *.maml.md",
                "  torgo receipts verify --all", ""})
final class Torgo implements Callable<Integer> {

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON object on standard output.")
    private boolean json;

    @Option(names = "--home", scope = ScopeType.INHERIT, paramLabel = "DIR",
            description = "Home folder; default $TORGO_HOME, else ./.torgo.")
    private Path home;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours; also by NO_COLOR.")
    private boolean noColor;

    @Option(names = {"-q", "--quiet"}, scope = ScopeType.INHERIT, description = "No progress.")
    private boolean quiet;

    @Option(names = {"-v", "--verbose"}, scope = ScopeType.INHERIT, description = "Say more.")
    private boolean verbose;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of internal errors.")
    private boolean debug;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (json) {
            throw new ParameterException(spec.commandLine(), "torgo needs a command");
        }
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.FINE;
    }

    boolean json() {
        return json;
    }

    Path home() {
        return home;
    }

    boolean mayColour() {
        return !noColor;
    }

    boolean debug() {
        return debug;
    }

    Console.Talk talk() {
        if (quiet) {
            return Console.Talk.QUIET;
        }
        return verbose ? Console.Talk.VERBOSE : Console.Talk.NORMAL;
    }
}
