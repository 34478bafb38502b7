package io.torgo.maml.ide;

import io.torgo.maml.ide.Highlight.Kind;
import io.torgo.maml.ide.internal.CodeColours;
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
    private static final Pattern TIME = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}(?:[Tt ][\\d:.]{5,20}(?:[Zz]|[-+][\\d:]{4,6})?)?");
    private static final Pattern ADDRESS = Pattern.compile("[\"']?[A-Za-z][\\w+.-]*://[^\\s\"']*[\"']?");
    private static final Pattern HISTORY = Pattern.compile(
            "^\\s*[-*]\\s+\\[?(\\d{4}-[\\d:.TZtz+-]*[\\dZz])?\\]?:?\\s*\\[([^\\]]{1,60})\\]|`[^`]+`");

    private final List<Highlight> found = new ArrayList<>();
    private final int from;
    private final int to;
    private State state = State.START;
    private String fence = "";
    private boolean isYaml;
    private CodeColours colours = new CodeColours("");
    private final boolean plainCode;
    private String section = "";
    /** The lines of the present block above the wanted part. */
    private final List<String> above = new ArrayList<>();

    private enum State {
        START, HEADER, PROSE, CODE
    }

    private Highlighter(int from, int to, boolean plainCode) {
        this.from = from;
        this.to = to;
        this.plainCode = plainCode;
    }

    /**
     * The coloured stretches of the lines that touch a part of the text, in order and without overlap.
     *
     * @param text the whole text
     * @param from first character of the part, in UTF-16 units from 0
     * @param to   first character behind the part
     */
    public static List<Highlight> highlight(String text, int from, int to) {
        Highlighter highlighter = new Highlighter(from, to, text.length() > DocumentAnalysis.LARGE);
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
                add(matcher.group(4) != null ? Kind.COMMENT : valueKind(matcher.group()), start, matcher, 0);
            }
        }
    }

    private static Kind valueKind(String value) {
        if (TIME.matcher(value).matches()) {
            return Kind.TIME;
        }
        return ADDRESS.matcher(value).matches() ? Kind.PERMISSION : Kind.VALUE;
    }

    private void prose(String line, int start, boolean wanted) {
        Matcher opening = FENCE.matcher(line);
        if (line.length() <= MAX_LINE && mayOpen(line) && opening.matches()) {
            state = State.CODE;
            above.clear();
            fence = opening.group(1);
            String language = opening.group(2).toLowerCase(Locale.ROOT);
            isYaml = language.equals("yaml") || language.equals("yml");
            colours = new CodeColours(language);
            add(wanted, Kind.FENCE, start, line.length());
        } else if (line.startsWith("#") && line.length() <= MAX_LINE && HEADING.matcher(line).matches()) {
            if (line.startsWith("## ")) {
                section = line.substring(2).strip();
                colours = new CodeColours("json");
                above.clear();
            }
            add(wanted, Kind.HEADING, start, line.length());
        } else if (section.endsWith("_Schema")) {
            coloured(line, start, wanted);
        } else if (wanted) {
            words(line, start);
        }
    }

    /** Spares most lines the pattern. */
    private static boolean mayOpen(String line) {
        return line.startsWith("```") || line.startsWith("~~~") || line.startsWith(" ");
    }

    private void words(String line, int start) {
        boolean history = section.equals("History");
        Matcher matcher = (history ? HISTORY : PROSE).matcher(line);
        while (matcher.find()) {
            if (history && matcher.group(2) != null) {
                add(Kind.TIME, start, matcher, 1);
                add(Kind.ACTION, start, matcher, 2);
            } else {
                add(!history && matcher.group(1) != null ? Kind.KEY : Kind.INLINE_CODE, start, matcher, 0);
            }
        }
    }

    private void code(String line, int start, boolean wanted) {
        String stripped = line.strip();
        if (stripped.startsWith(fence) && stripped.chars().allMatch(c -> c == fence.charAt(0))) {
            state = State.PROSE;
            add(wanted, Kind.FENCE, start, line.length());
        } else if (isYaml) {
            if (wanted && !plainCode) {
                yaml(line, start);
            }
        } else {
            coloured(line, start, wanted);
        }
    }

    /** Of lines above the wanted part only those of the same block are read: a text or comment may begin there. */
    private void coloured(String line, int start, boolean wanted) {
        if (plainCode || line.length() > MAX_LINE) {
            return;
        }
        if (wanted) {
            above.forEach(each -> colours.line(each, (kind, first, end) -> {}));
            above.clear();
            colours.line(line, (kind, first, end) -> add(true, kind, start + first, end - first));
        } else {
            above.add(line);
        }
    }

    private void add(Kind kind, int start, Matcher matcher, int group) {
        add(matcher.start(group) >= 0, kind, start + matcher.start(group), matcher.end(group) - matcher.start(group));
    }

    private void add(boolean wanted, Kind kind, int offset, int length) {
        if (wanted && length > 0 && offset < to) {
            found.add(new Highlight(kind, offset, length));
        }
    }
}
