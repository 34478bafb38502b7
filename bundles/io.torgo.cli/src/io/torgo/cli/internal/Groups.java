package io.torgo.cli.internal;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Commands that only hold others. */
final class Groups {

    private Groups() {
    }

    static ParameterException incomplete(CommandSpec spec) {
        return new ParameterException(spec.commandLine(), spec.qualifiedName() + " needs one of: "
                + String.join(", ", spec.subcommands().keySet()));
    }
}
