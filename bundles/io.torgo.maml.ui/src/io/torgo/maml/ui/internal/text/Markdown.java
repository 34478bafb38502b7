package io.torgo.maml.ui.internal.text;

import io.torgo.maml.ui.internal.text.RichText.Span;
import io.torgo.maml.ui.internal.text.RichText.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the part of Markdown that hovers use: paragraphs, headings, lists, fences, emphasis, code and links. */
public final class Markdown {

    private static final Pattern INLINE = Pattern.compile(
            "\\*\\*(.+?)\\*\\*|`([^`]+)`|\\[([^\\]]*)]\\([^)]*\\)|"
                    + "(?<![\\w*])\\*([^*\\s][^*]*)\\*(?!\\w)|\\\\([!-/:-@\\[-`{-~])");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[-*+]|\\d+[.)])\\s+(.*)");
    private static final Pattern FENCE = Pattern.compile("\\s*(?:```+|~~~+)\\s*(\\w*).*");
    private static final Pattern RULE = Pattern.compile("\\s*([-*_])(?:\\s*\\1){2,}\\s*");

    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private String fence;
    private boolean running;

    private Markdown() {
    }

    /** Reads a text; what it does not know it takes literally. */
    public static RichText read(String markdown) {
        Markdown reader = new Markdown();
        markdown.lines().forEach(reader::line);
        int end = reader.text.length();
        while (end > 0 && reader.text.charAt(end - 1) == '\n') {
            end--;
        }
        int length = end;
        return new RichText(reader.text.substring(0, length), reader.spans.stream()
                .filter(span -> span.offset() + span.length() <= length && span.length() > 0).toList());
    }

    private void line(String line) {
        Matcher opening = FENCE.matcher(line);
        if (opening.matches()) {
            fence = fence == null ? opening.group(1) : null;
            breakLine();
        } else if (fence != null) {
            code(line);
        } else {
            prose(line);
        }
    }

    private void code(String line) {
        styled(line, fence.equals("diff") ? diff(line) : Style.CODE);
        text.append('\n');
    }

    private static Style diff(String line) {
        return line.startsWith("+") ? Style.ADDED : line.startsWith("-") ? Style.REMOVED : Style.SAME;
    }

    private void prose(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank() || RULE.matcher(line).matches()) {
            paragraph();
        } else if (heading.matches()) {
            breakLine();
            styled(heading.group(1), Style.HEADING);
            text.append('\n');
        } else if (item.matches()) {
            breakLine();
            text.append(item.group(1)).append("• ");
            inline(item.group(2));
            running = true;
        } else {
            text.append(running ? " " : "");
            inline(line.strip());
            running = !line.endsWith("  ");
            text.append(running ? "" : "\n");
        }
    }

    private void paragraph() {
        breakLine();
        if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
    }

    private void breakLine() {
        running = false;
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void inline(String line) {
        Matcher matcher = INLINE.matcher(line);
        int last = 0;
        while (matcher.find()) {
            text.append(line, last, matcher.start());
            last = matcher.end();
            if (matcher.group(1) != null) {
                styled(matcher.group(1).replace("`", ""), Style.BOLD);
            } else if (matcher.group(2) != null) {
                styled(matcher.group(2), Style.CODE);
            } else if (matcher.group(4) != null) {
                styled(matcher.group(4), Style.ITALIC);
            } else {
                text.append(matcher.group(3) != null ? matcher.group(3) : matcher.group(5));
            }
        }
        text.append(line, last, line.length());
    }

    private void styled(String part, Style style) {
        spans.add(new Span(text.length(), part.length(), style));
        text.append(part);
    }
}
