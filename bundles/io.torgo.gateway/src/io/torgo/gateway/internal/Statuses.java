package io.torgo.gateway.internal;

import io.torgo.api.Problem;
import io.torgo.api.run.RunResult;
import java.util.Set;

/** HTTP statuses of expected failures, by their codes. */
final class Statuses {

    private static final Set<String> UNKNOWN = Set.of("LEDGER-UNKNOWN-RECEIPT", "STORE-UNKNOWN-OBJECT");
    private static final Set<String> FORBIDDEN = Set.of("PLUGIN-UNSIGNED", "PLUGIN-TAMPERED", "PLUGIN-UNKNOWN-SIGNER");

    private static final String INVALID_DOCUMENT = "PLAN-INVALID-DOCUMENT";

    private Statuses() {
    }

    static int of(Problem problem) {
        String code = problem.code();
        if (code.endsWith("-UNKNOWN") || UNKNOWN.contains(code)) {
            return 404;
        }
        if (code.startsWith("POLICY-") || FORBIDDEN.contains(code)) {
            return 403;
        }
        if (code.startsWith("AGENT-") || code.endsWith("-BUSY")) {
            return 503;
        }
        return code.endsWith("-ACTIVE") ? 409 : 422;
    }

    static boolean isInvalidDocument(Problem problem) {
        return INVALID_DOCUMENT.equals(problem.code());
    }

    /** A run that was refused or failed was answered well; an invalid document, or one that was denied, was not. */
    static int of(RunResult result) {
        if (result.error().filter(Statuses::isInvalidDocument).isPresent()) {
            return 422;
        }
        return result.status() == RunResult.Status.DENIED ? 403 : 200;
    }
}
