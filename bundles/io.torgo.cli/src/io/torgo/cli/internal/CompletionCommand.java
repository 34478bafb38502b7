package io.torgo.cli.internal;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a completion script. */
@Command(name = "completion", sortOptions = false,
        description = "Print a completion script: source <(torgo completion bash)")
final class CompletionCommand implements Callable<Integer> {

    /** Shells that picocli's script works in. */
    enum Shell {
        BASH, ZSH
    }

    private final App app;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private Shell shell;

    CompletionCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("torgo", app.all());
        if (app.console().isJson()) {
            app.console().json(Map.of("script", script));
        } else {
            app.console().line(shell == Shell.ZSH ? "autoload -U +X bashcompinit && bashcompinit\n" + script : script);
        }
        return ExitCode.FINE;
    }
}
