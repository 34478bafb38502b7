package io.torgo.maml.report;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.LineMap;
import io.torgo.maml.Severity;
import java.util.ArrayList;
import java.util.List;

/** Findings for people: place, reason, the line with a caret below, cure. */
public final class TextReport {

    /** Parts of a report that may look different. */
    public enum Part {
        /** File, line and column. */
        PLACE,
        /** The word {@code error}. */
        ERROR,
        /** The words {@code warning} and {@code info}. */
        WARNING,
        /** The marks below the line. */
        CARET
    }

    /** How parts look, such as colours of a terminal. */
    @FunctionalInterface
    public interface Style {

        /** No colours. */
        Style PLAIN = (part, text) -> text;

        /** The text as the part is to look. */
        String paint(Part part, String text);
    }

    private static final int WIDTH = 160;
    private static final String MARGIN = "    | ";

    private final Style style;

    public TextReport(Style style) {
        this.style = style;
    }

    /** The lines that show one finding; what could move a terminal's cursor or turn its text around is replaced. */
    public List<String> lines(String file, LineMap source, Diagnostic diagnostic) {
        List<String> lines = new ArrayList<>();
        String place = file + ":" + diagnostic.line() + ":" + diagnostic.column() + ":";
        Part weight = diagnostic.severity() == Severity.ERROR ? Part.ERROR : Part.WARNING;
        lines.add(style.paint(Part.PLACE, printable(place)) + " " + style.paint(weight, diagnostic.severity().id())
                + " " + diagnostic.code() + ": " + printable(diagnostic.message()));
        if (diagnostic.line() <= source.count()) {
            excerpt(source.text(diagnostic.line()), diagnostic, lines);
        }
        lines.add("    cure: " + printable(diagnostic.cure()));
        return lines;
    }

    private void excerpt(String line, Diagnostic diagnostic, List<String> lines) {
        int start = Math.min(diagnostic.column() - 1, line.length());
        int cut = start > WIDTH / 2 ? start - WIDTH / 2 : 0;
        boolean oneLine = diagnostic.endLine() == diagnostic.line();
        int end = oneLine ? diagnostic.endColumn() - 1 : line.length();
        int length = Math.max(1, Math.min(end, cut + WIDTH) - start);
        lines.add(MARGIN + printable(line.substring(cut, Math.min(line.length(), cut + WIDTH))));
        lines.add(MARGIN + " ".repeat(start - cut)
                + style.paint(Part.CARET, "^".repeat(Math.min(length, WIDTH))));
    }

    /** A text on one line that cannot move a terminal's cursor, colour it or turn its text around. */
    public static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.chars().forEach(unit -> safe.append(isSafe((char) unit) ? (char) unit : '\ufffd'));
        return safe.toString().replace('\t', ' ');
    }

    private static boolean isSafe(char unit) {
        int type = Character.getType(unit);
        return unit == '\t' || type != Character.CONTROL && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR;
    }
}
