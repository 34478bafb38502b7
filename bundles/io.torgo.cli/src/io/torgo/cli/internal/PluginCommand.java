package io.torgo.cli.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plugins: listed, installed, removed. */
@Command(name = "plugin", sortOptions = false, synopsisSubcommandLabel = "COMMAND",
        description = "List, install and remove plugins.")
final class PluginCommand implements Callable<Integer> {

    private final App app;

    @Spec
    private CommandSpec spec;

    PluginCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        throw Groups.incomplete(spec);
    }

    @Command(name = "list", sortOptions = false, description = "List plugins.")
    int list() {
        Map<String, Object> answer = app.client().get("/plugins");
        if (app.console().isJson()) {
            app.console().json(answer);
            return ExitCode.FINE;
        }
        Table table = new Table("plugin", "version", "state", "signer", "services", "error");
        new Tree(answer).trees("plugins").forEach(plugin -> table.row(plugin.text("id"), plugin.text("version"),
                plugin.text("state"), plugin.text("signer"), String.join(" ", plugin.texts("services")),
                plugin.text("error")));
        table.lines().forEach(app.console()::line);
        return ExitCode.FINE;
    }

    @Command(name = "install", sortOptions = false,
            description = "Install or replace a plugin; its signature lies beside it as JAR.sig.")
    int install(@Parameters(paramLabel = "JAR") Path jar) {
        return told(app.client().post("/plugins", Map.of("jar", Inputs.existing(jar).toString())), "installed");
    }

    @Command(name = "remove", sortOptions = false, description = "Remove a plugin when its calls have ended.")
    int remove(@Parameters(paramLabel = "ID") String id) {
        return told(app.client().delete("/plugins/" + GatewayClient.encoded(id)), "removed");
    }

    private int told(Map<String, Object> plugin, String verb) {
        Tree tree = new Tree(plugin);
        if (app.console().isJson()) {
            app.console().json(plugin);
        } else {
            app.console().line(verb + " " + tree.text("id") + " " + tree.text("version") + ", " + tree.text("state"));
        }
        return ExitCode.FINE;
    }
}
