package io.torgo.maml.ide.internal;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.LineMap;
import io.torgo.maml.Severity;
import io.torgo.maml.ide.workspace.Location;
import java.net.URI;

/** Gives stretches of text their lines and columns. */
public final class Places {

    private Places() {
    }

    public static Location location(URI document, LineMap lines, int offset, int length) {
        int end = offset + length;
        return new Location(document, offset, length, lines.line(offset), lines.column(offset), lines.line(end),
                lines.column(end));
    }

    public static Diagnostic warning(String code, LineMap lines, int offset, int length, String message, String cure) {
        return finding(code, Severity.WARNING, lines, offset, length, message, cure);
    }

    public static Diagnostic finding(String code, Severity severity, LineMap lines, int offset, int length,
            String message, String cure) {
        int end = offset + length;
        return new Diagnostic(code, severity, offset, length, lines.line(offset), lines.column(offset),
                lines.line(end), lines.column(end), message, cure);
    }
}
