package io.torgo.cli.internal;

import io.torgo.api.Problem;
import java.util.Map;

/** What the gateway answered. */
record Reply(int status, Map<String, Object> body) {

    Tree tree() {
        return new Tree(body);
    }

    /** The body of a good answer; any other ends the command. */
    Map<String, Object> required() {
        if (status >= 400) {
            throw failure();
        }
        return body;
    }

    CliFailure failure() {
        Tree error = tree().at("error");
        Problem problem = error.has("code")
                ? new Problem(error.text("code"), error.text("message"), error.text("cure"))
                : new Problem("CLI-ANSWER", "the gateway answered with status " + status + " and no reason",
                        "See the gateway's log.");
        return new CliFailure(ExitCode.of(status, problem), problem);
    }
}
