package io.torgo.maml.ide;

import io.torgo.maml.ide.Highlight.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours MAML text line by line, whatever state it is in. One pass from the start of the text: what a line means
 * depends on the header and the fences above it. Lines longer than {@value #MAX_LINE} characters are left plain.
 */
public final class Highlighter {

    private static final int MAX_LINE = 2_000;
    private static final Pattern YAML = Pattern.compile(
            "^(\\s*(?:- )?)([\\w.-]+)(\\s*:)(?=\\s|$)|(#.*)$|"
                    + "(\"(?:[^\"\\\\]|\\\\.)*+\"?|'[^']*+'?)|([^\\s#\\[\\]{},:\"'][^#\\[\\]{},\"']*+)");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})\\s*([\\w+#.-]*).*$");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s.*$");
    private static final Pattern PROSE = Pattern.compile("^([\\w-]{1,60})(?=:\\s)|`[^`]+`");
    private static final Pattern CODE = Pattern.compile(
            "(#.*$|//.*$)|(\"(?:[^\"\\\\]|\\\\.)*+\"?|'(?:[^'\\\\]|\\\\.)*+'?)|\\b(\\d[\\w.]*)|\\b([A-Za-z_]\\w*)");

    private final List<Highlight> found = new ArrayList<>();
    private final int from;
    private final int to;
    private State state = State.START;
    private String fence = "";
    private String language = "";

    private enum State {
        START, HEADER, PROSE, CODE
    }

    private Highlighter(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The coloured stretches of the lines that touch a part of the text, in order and without overlap.
     *
     * @param text the whole text
     * @param from first character of the part, in UTF-16 units from 0
     * @param to   first character behind the part
     */
    public static List<Highlight> highlight(String text, int from, int to) {
        Highlighter highlighter = new Highlighter(from, to);
        int start = 0;
        while (start < text.length() && start < to) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            highlighter.line(withoutReturn(text, start, end), start);
            start = end + 1;
        }
        return highlighter.found;
    }

    private static String withoutReturn(String text, int start, int end) {
        return text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    private void line(String line, int start) {
        boolean wanted = start + line.length() >= from && line.length() <= MAX_LINE;
        switch (state) {
            case START -> first(line, start, wanted);
            case HEADER -> header(line, start, wanted);
            case CODE -> code(line, start, wanted);
            case PROSE -> prose(line, start, wanted);
        }
    }

    private void first(String line, int start, boolean wanted) {
        if (isDelimiter(line)) {
            state = State.HEADER;
            add(wanted, Kind.DELIMITER, start, line.length());
        } else if (!line.isBlank()) {
            state = State.PROSE;
            prose(line, start, wanted);
        }
    }

    private static boolean isDelimiter(String line) {
        return line.stripTrailing().equals("---");
    }

    private void header(String line, int start, boolean wanted) {
        if (isDelimiter(line)) {
            state = State.PROSE;
            add(wanted, Kind.DELIMITER, start, line.length());
        } else if (line.startsWith("## ")) {
            state = State.PROSE;
            prose(line, start, wanted);
        } else if (wanted) {
            yaml(line, start);
        }
    }

    private void yaml(String line, int start) {
        Matcher matcher = YAML.matcher(line);
        while (matcher.find()) {
            if (matcher.group(2) != null) {
                add(Kind.KEY, start, matcher, 2);
            } else {
                add(matcher.group(4) != null ? Kind.COMMENT : Kind.VALUE, start, matcher, 0);
            }
        }
    }

    private void prose(String line, int start, boolean wanted) {
        Matcher opening = FENCE.matcher(line);
        if (line.length() <= MAX_LINE && opening.matches()) {
            state = State.CODE;
            fence = opening.group(1);
            language = opening.group(2).toLowerCase(Locale.ROOT);
            add(wanted, Kind.FENCE, start, line.length());
        } else if (wanted && HEADING.matcher(line).matches()) {
            add(true, Kind.HEADING, start, line.length());
        } else if (wanted) {
            Matcher matcher = PROSE.matcher(line);
            while (matcher.find()) {
                add(matcher.group(1) != null ? Kind.KEY : Kind.INLINE_CODE, start, matcher, 0);
            }
        }
    }

    private void code(String line, int start, boolean wanted) {
        String stripped = line.strip();
        if (stripped.startsWith(fence) && stripped.chars().allMatch(c -> c == fence.charAt(0))) {
            state = State.PROSE;
            add(wanted, Kind.FENCE, start, line.length());
        } else if (wanted) {
            codeWords(line, start);
        }
    }

    private void codeWords(String line, int start) {
        Matcher matcher = CODE.matcher(line);
        int at = 0;
        while (matcher.find(at)) {
            at = matcher.end();
            if (matcher.group(1) != null) {
                if (Keywords.opensComment(language, matcher.group(1))) {
                    add(Kind.COMMENT, start, matcher, 0);
                } else {
                    at = matcher.start() + 1;
                }
            } else if (matcher.group(2) != null) {
                add(Kind.STRING, start, matcher, 0);
            } else if (matcher.group(3) != null) {
                add(Kind.NUMBER, start, matcher, 0);
            } else if (Keywords.of(language).contains(matcher.group(4))) {
                add(Kind.KEYWORD, start, matcher, 0);
            }
        }
    }

    private void add(Kind kind, int start, Matcher matcher, int group) {
        add(true, kind, start + matcher.start(group), matcher.end(group) - matcher.start(group));
    }

    private void add(boolean wanted, Kind kind, int offset, int length) {
        if (wanted && length > 0 && offset < to) {
            found.add(new Highlight(kind, offset, length));
        }
    }
}
