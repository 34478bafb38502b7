package io.torgo.cli.internal;

import io.torgo.maml.FrontMatterSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of the front matter, for other tools; the schema is the one JSON object of {@code --json}. */
@Command(name = "schema", sortOptions = false, description = "Print the JSON Schema of the front matter.")
final class SchemaCommand implements Callable<Integer> {

    private final App app;

    SchemaCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        app.console().out().print(FrontMatterSchema.text());
        return ExitCode.FINE;
    }
}
