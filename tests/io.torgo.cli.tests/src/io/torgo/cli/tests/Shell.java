package io.torgo.cli.tests;

import io.torgo.cli.internal.App;
import io.torgo.cli.internal.Console;
import io.torgo.gateway.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs command lines in this process. */
final class Shell {

    private final Map<String, String> environment;

    Shell(Path home) {
        this.environment = Map.of("TORGO_HOME", home.toString());
    }

    /** @param install folder of the gateway's program */
    Shell(Path home, Path install) {
        this.environment = Map.of("TORGO_HOME", home.toString(), "TORGO_INSTALL", install.toString());
    }

    /** How a command ended. */
    record Ended(int code, String out, String err) {

        /** The one JSON object on standard output; fails where there is anything else. */
        Map<String, Object> json() throws IOException {
            return Json.object(out.getBytes(StandardCharsets.UTF_8));
        }

        String errorCode() throws IOException {
            return json().get("error") instanceof Map<?, ?> error ? String.valueOf(error.get("code")) : "";
        }
    }

    Ended run(String... arguments) {
        return typed("", arguments);
    }

    Ended typed(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int code = new App(console, environment).run(arguments);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
