package io.torgo.maml.lsp.tests;

import io.torgo.maml.lsp.MamlServer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The language server as a program, with commands that do nothing: for clients in other languages. */
public final class StdioServer {

    private StdioServer() {
    }

    public static void main(String[] arguments) {
        MamlServer server = new MamlServer((command, document, block, progress) -> {
            progress.accept("doing nothing");
            return new LinkedHashMap<>(Map.of("status", "ok", "command", command.id(), "block", block));
        });
        System.exit(server.serve(System.in, System.out));
    }
}
