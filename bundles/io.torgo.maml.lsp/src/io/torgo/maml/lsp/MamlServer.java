package io.torgo.maml.lsp;

import io.torgo.maml.lsp.internal.Connection;
import io.torgo.maml.lsp.internal.SocketService;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;

/** The language server for MAML documents, LSP 3.17. */
public final class MamlServer {

    private final Workflows workflows;

    public MamlServer(Workflows workflows) {
        this.workflows = Objects.requireNonNull(workflows, "workflows");
    }

    /**
     * Serves one client until it says {@code exit} or the input ends. Until then everything that the process prints on
     * standard output goes to standard error, because standard output belongs to the protocol.
     *
     * @return the process's exit code: 0 after an orderly {@code shutdown}, else 1
     */
    public int serve(InputStream in, OutputStream out) {
        PrintStream console = System.out;
        System.setOut(System.err);
        try {
            return Connection.serve(workflows, Optional.empty(), in, out);
        } finally {
            System.setOut(console);
        }
    }

    /**
     * Serves clients on a port of this computer's loopback address, each on its own, until the calling thread is
     * interrupted. A client must show the token in {@code initializationOptions.token}; else its connection is closed.
     *
     * @param port      the port, 0 for any that is free
     * @param token     what clients must show, at least 16 characters
     * @param listening told the port once clients can come
     * @throws IOException              if the port cannot be had
     * @throws IllegalArgumentException if the token is too short to be one
     */
    public void serveSocket(int port, String token, IntConsumer listening) throws IOException {
        SocketService.serve(workflows, port, token, listening);
    }
}
