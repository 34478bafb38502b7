package io.torgo.cli.internal;

import io.torgo.api.Problem;
import java.util.Set;

/** The exit codes of {@code torgo}; a contract. */
final class ExitCode {

    static final int FINE = 0;
    static final int PROBLEMS = 1;
    static final int USAGE = 2;
    static final int INTERNAL = 3;
    static final int DENIED = 4;
    static final int INVALID_SIGNATURE = 5;
    static final int UNREACHABLE = 6;

    private static final Set<String> SIGNATURE_CODES = Set.of("PLUGIN-UNSIGNED", "PLUGIN-TAMPERED",
            "PLUGIN-UNKNOWN-SIGNER");

    private ExitCode() {
    }

    /** What a refusal of the gateway means for the caller. */
    static int of(int httpStatus, Problem problem) {
        String code = problem.code();
        if (SIGNATURE_CODES.contains(code)) {
            return INVALID_SIGNATURE;
        }
        return switch (httpStatus) {
            case 401, 403 -> DENIED;
            case 408, 429, 503 -> UNREACHABLE;
            case 500 -> INTERNAL;
            default -> PROBLEMS;
        };
    }

    static int ofRun(String status) {
        return switch (status) {
            case "ok" -> FINE;
            case "denied" -> DENIED;
            default -> PROBLEMS;
        };
    }
}
