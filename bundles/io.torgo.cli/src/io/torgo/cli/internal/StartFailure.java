package io.torgo.cli.internal;

import io.torgo.api.Problem;
import io.torgo.gateway.GatewayHome;
import io.torgo.gateway.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Why a gateway does not start, told by its own parts in the home folder: {@code {"code", "message", "cure"}}. */
final class StartFailure {

    private StartFailure() {
    }

    private static Path file(GatewayHome home) {
        return home.folder().resolve("start-failure.json");
    }

    /** Takes away what an earlier start left. */
    static void forget(GatewayHome home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    /** What was told since; empty too while the file is only half written. */
    static Optional<Problem> told(GatewayHome home) {
        try {
            Tree problem = new Tree(Json.object(Files.readAllBytes(file(home))));
            return problem.has("code")
                    ? Optional.of(new Problem(problem.text("code"), problem.text("message"), problem.text("cure")))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A log or a key that does not hold is found at the start as well as by verifying it. */
    static CliFailure failure(Problem problem) {
        boolean broken = problem.code().startsWith("LEDGER-") || problem.code().startsWith("CRYPTO-");
        return new CliFailure(broken ? ExitCode.INVALID_SIGNATURE : ExitCode.UNREACHABLE, problem);
    }
}
