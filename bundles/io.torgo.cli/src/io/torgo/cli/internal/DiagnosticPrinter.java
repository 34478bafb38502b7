package io.torgo.cli.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/** Diagnostics for people: place, reason, the line with a caret below, cure. */
final class DiagnosticPrinter {

    private static final int WIDTH = 160;

    private final Console console;
    private final TreeSet<String> codes = new TreeSet<>();

    DiagnosticPrinter(Console console) {
        this.console = console;
    }

    void print(String file, byte[] document, List<Tree> diagnostics) {
        if (diagnostics.isEmpty()) {
            return;
        }
        // lines as the language core counts them: by LF, CRLF or CR
        String[] lines = new String(document, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
        diagnostics.forEach(diagnostic -> print(file, lines, diagnostic));
    }

    private void print(String file, String[] lines, Tree diagnostic) {
        int line = (int) diagnostic.whole("line");
        int column = (int) diagnostic.whole("column");
        String severity = diagnostic.text("severity");
        console.line(console.bold(file + ":" + line + ":" + column + ":") + " " + coloured(severity) + " "
                + diagnostic.text("code") + ": " + diagnostic.text("message"));
        if (line >= 1 && line <= lines.length) {
            excerpt(lines[line - 1], column, diagnostic);
        }
        console.line("    cure: " + diagnostic.text("cure"));
        codes.add(diagnostic.text("code"));
    }

    private String coloured(String severity) {
        return "error".equals(severity) ? console.red(severity) : console.yellow(severity);
    }

    private void excerpt(String line, int column, Tree diagnostic) {
        int start = Math.max(0, Math.min(column - 1, line.length()));
        int cut = start > WIDTH / 2 ? start - WIDTH / 2 : 0;
        String shown = printable(line.substring(cut, Math.min(line.length(), cut + WIDTH)));
        boolean oneLine = diagnostic.whole("endLine") == diagnostic.whole("line");
        int end = oneLine ? (int) diagnostic.whole("endColumn") - 1 : line.length();
        int length = Math.max(1, Math.min(end, cut + WIDTH) - start);
        console.line("    | " + shown);
        console.line("    | " + " ".repeat(start - cut) + console.red("^".repeat(Math.min(length, WIDTH))));
    }

    /** A document must not move the terminal's cursor, colour it or turn its text around. */
    private static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.chars().forEach(unit -> safe.append(isSafe((char) unit) ? (char) unit : '\ufffd'));
        return safe.toString().replace('\t', ' ');
    }

    private static boolean isSafe(char unit) {
        int type = Character.getType(unit);
        return unit == '\t' || type != Character.CONTROL && type != Character.FORMAT;
    }

    void adviseExplain() {
        if (!codes.isEmpty()) {
            console.line("More about a code: torgo explain " + codes.first());
        }
    }
}
