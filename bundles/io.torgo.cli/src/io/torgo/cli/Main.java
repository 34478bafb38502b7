package io.torgo.cli;

import io.torgo.cli.internal.App;
import io.torgo.cli.internal.Console;

/** Entry point of {@code torgo}. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        System.exit(new App(Console.ofProcess(), System.getenv()).run(arguments));
    }
}
