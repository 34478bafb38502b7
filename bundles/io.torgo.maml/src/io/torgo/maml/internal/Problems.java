package io.torgo.maml.internal;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.LineMap;
import io.torgo.maml.Severity;
import io.torgo.maml.model.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects findings and gives them their lines and columns. */
public final class Problems {

    /** A hostile document must not make more findings than a person can use. */
    static final int PER_CODE = 200;

    private final LineMap lines;
    private final int end;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    public Problems(LineMap lines, int end) {
        this.lines = lines;
        this.end = end;
    }

    public void error(String code, int offset, int length, String message, String cure) {
        add(code, Severity.ERROR, offset, length, message, cure);
    }

    public void error(String code, Region region, String message, String cure) {
        error(code, region.getOffset(), region.getLength(), message, cure);
    }

    public void warning(String code, Region region, String message, String cure) {
        add(code, Severity.WARNING, region.getOffset(), region.getLength(), message, cure);
    }

    public void info(String code, Region region, String message, String cure) {
        add(code, Severity.INFO, region.getOffset(), region.getLength(), message, cure);
    }

    public void add(String code, Severity severity, int offset, int length, String message, String cure) {
        int count = counts.merge(code, 1, Integer::sum);
        if (count > PER_CODE) {
            return;
        }
        String text = count == PER_CODE ? message + " (further findings of this code are not listed)" : message;
        int from = Math.clamp(offset, 0, end);
        int to = Math.clamp((long) from + Math.max(0, length), from, end);
        found.add(new Diagnostic("MAML-" + code, severity, from, to - from, lines.line(from), lines.column(from),
                lines.line(to), lines.column(to), text, cure));
    }

    /** Whether no more findings of a code are listed. */
    boolean isFull(String code) {
        return counts.getOrDefault(code, 0) >= PER_CODE;
    }

    /** The findings in the order of their places. */
    public List<Diagnostic> list() {
        found.sort(Diagnostic.BY_POSITION);
        return List.copyOf(found);
    }

    /** A value cut to a length that fits in a message, with what cannot be printed replaced. */
    static String quote(String value) {
        String cut = value.length() <= 60 ? value : value.substring(0, 59) + "…";
        StringBuilder shown = new StringBuilder(cut.length() + 2).append('\'');
        for (int i = 0; i < cut.length(); i++) {
            shown.append(Character.isISOControl(cut.charAt(i)) ? ' ' : cut.charAt(i));
        }
        return shown.append('\'').toString();
    }
}
