package io.torgo.maml.internal;

import io.torgo.maml.Diagnostic;
import java.util.List;

/**
 * A request in a comment not to show some findings.
 *
 * @param offset first character of the request, from 0
 * @param length its length in UTF-16 units
 * @param codes  the codes, with {@code MAML-}
 * @param reason why, empty where none is given
 * @param from   first line (1-based) that it holds for
 * @param to     last line that it holds for
 */
public record Directive(int offset, int length, List<String> codes, String reason, int from, int to) {

    /** Whether a finding has one of the codes and begins in the lines. */
    public boolean covers(Diagnostic found) {
        return found.line() >= from && found.line() <= to && codes.contains(found.code());
    }
}
