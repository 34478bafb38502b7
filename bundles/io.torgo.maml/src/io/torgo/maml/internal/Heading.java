package io.torgo.maml.internal;

import io.torgo.maml.LineMap;

/** A level-2 heading: two number signs, a blank, a title. */
record Heading(String title) {

    private static final int MAX_INDENT = 3;
    private static final int MAX_TITLE = 500;

    /** The heading on a line, or null. */
    static Heading at(LineMap lines, int line) {
        return at(lines.head(line, MAX_TITLE));
    }

    private static Heading at(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        if (start > MAX_INDENT || !line.startsWith("##", start) || line.length() < start + 4) {
            return null;
        }
        char blank = line.charAt(start + 2);
        if (blank != ' ' && blank != '\t' && blank != '\u00A0') {
            return null;
        }
        int end = Texts.trimEnd(line, start + 3, line.length());
        while (end > start + 3 && line.charAt(end - 1) == '#') {
            end--;
        }
        String title = line.substring(start + 3, end).strip();
        return title.isEmpty() ? null : new Heading(title);
    }
}
