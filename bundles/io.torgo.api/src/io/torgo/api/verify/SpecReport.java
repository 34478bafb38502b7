package io.torgo.api.verify;

import java.util.List;

/**
 * Whether a specification is well formed and well typed.
 *
 * @param accepted whether it can be used
 * @param findings in order of position; at least one error where it is not accepted
 */
public record SpecReport(boolean accepted, List<Finding> findings) {

    /**
     * @param code {@code SPEC-…}
     * @param severity {@code error}, {@code warning} or {@code info}
     * @param line 1-based
     * @param column 1-based, in UTF-16 code units; the end is after the last one
     */
    public record Finding(String code, String severity, int line, int column, int endLine, int endColumn,
            String message, String cure) {
    }
}
