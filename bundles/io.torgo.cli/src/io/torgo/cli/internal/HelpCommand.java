package io.torgo.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine;

/** The same help that {@code --help} gives, by a word. */
@Command(name = "help", sortOptions = false, description = "Show the help of a command.")
final class HelpCommand implements Callable<Integer> {

    private final App app;

    @Parameters(arity = "0..*", paramLabel = "COMMAND")
    private List<String> words = List.of();

    HelpCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        CommandLine command = app.all();
        for (String word : words) {
            command = command.getSubcommands().get(word);
            if (command == null) {
                throw new CliFailure(ExitCode.USAGE, "CLI-USAGE", "there is no command " + word, "See: torgo help");
            }
        }
        tell(command, app.console());
        return ExitCode.FINE;
    }

    /** Prints the help of a command, with {@code --json} as the text in an object. */
    static void tell(CommandLine command, Console console) {
        if (console.isJson()) {
            console.json(Map.of("help", command.getUsageMessage()));
        } else {
            command.usage(console.out());
        }
    }
}
