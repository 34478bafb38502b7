package io.torgo.cli.internal;

import io.torgo.maml.lsp.MamlServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The language server, for editors. */
@Command(name = "lsp", sortOptions = false, description = "Serve an editor in the Language Server Protocol.")
final class LspCommand implements Callable<Integer> {

    private static final int TOKEN_BYTES = 32;
    private static final int SHORTEST_TOKEN = 16;
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    /** Where the editor is. */
    static final class Line {

        @Option(names = "--stdio", required = true, description = "Talk on standard input and output.")
        private boolean stdio;

        @Option(names = "--socket", paramLabel = "PORT", required = true,
                description = "Listen on a port of this computer only; 0 for any that is free.")
        private Integer port;
    }

    private final App app;

    @ArgGroup(multiplicity = "1")
    private Line line;

    @Option(names = "--token-file", paramLabel = "F",
            description = "With --socket: file of the token that clients must show; made where it is absent.")
    private Path tokenFile;

    LspCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        MamlServer server = new MamlServer(new GatewayWorkflows(app));
        if (line.stdio) {
            return server.serve(app.console().in(), app.console().out());
        }
        String token = token();
        try {
            server.serveSocket(line.port, token, this::announce);
        } catch (IOException e) {
            throw new CliFailure(ExitCode.UNREACHABLE, "CLI-PORT", "port " + line.port + " cannot be used: "
                    + e.getMessage(), "Name another port, or 0 for one that is free.");
        }
        return ExitCode.FINE;
    }

    private void announce(int port) {
        Console console = app.console();
        if (console.isJson()) {
            console.json(Map.of("port", port));
        } else {
            console.line("listening on 127.0.0.1:" + port);
        }
        console.flush();
    }

    private String token() {
        if (tokenFile == null) {
            throw new CliFailure(ExitCode.USAGE, "CLI-USAGE", "--socket needs --token-file",
                    "Any program of this computer could connect: name a file for the token that clients must show.");
        }
        try {
            return Files.exists(tokenFile) ? existing() : created();
        } catch (IOException e) {
            throw Inputs.unreadable(tokenFile, e);
        }
    }

    private String existing() throws IOException {
        String token = Files.readString(tokenFile).strip();
        if (token.length() < SHORTEST_TOKEN || !OWNER.containsAll(Files.getPosixFilePermissions(tokenFile))) {
            throw new CliFailure(ExitCode.USAGE, "CLI-WEAK-TOKEN", tokenFile + " holds no secret: fewer than "
                    + SHORTEST_TOKEN + " characters, or others may read it",
                    "Delete the file, and torgo makes a good one.");
        }
        return token;
    }

    private String created() throws IOException {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createFile(tokenFile, PosixFilePermissions.asFileAttribute(OWNER));
        Files.write(tokenFile, (token + "\n").getBytes(StandardCharsets.US_ASCII));
        return token;
    }
}
