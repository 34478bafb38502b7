package io.torgo.maml.ui.internal.fixes;

import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.edit.UnifiedDiff;
import java.util.List;
import java.util.stream.Collectors;

/** Shows what edits do to a text, before they are made. */
final class Preview {

    private static final int CONTEXT = 400;
    private static final int FILE_LINES = 2;
    private static final int MOST_LINES = 40;

    private Preview() {
    }

    /** The changed lines with some around them, as lines of a unified diff without its head. */
    static String diff(String text, List<TextEdit> edits) {
        int first = edits.stream().mapToInt(TextEdit::offset).min().orElse(0);
        int last = edits.stream().mapToInt(TextEdit::end).max().orElse(0);
        int from = text.lastIndexOf('\n', Math.max(0, first - CONTEXT)) + 1;
        int end = text.indexOf('\n', Math.min(text.length(), last + CONTEXT));
        int to = end < 0 ? text.length() : end + 1;
        List<TextEdit> moved = edits.stream()
                .map(edit -> new TextEdit(edit.offset() - from, edit.length(), edit.text())).toList();
        String before = text.substring(from, to);
        return UnifiedDiff.of("", before, TextEdit.apply(before, moved)).lines()
                .skip(FILE_LINES).map(line -> line.startsWith("@@") ? " …" : line).skip(1)
                .limit(MOST_LINES).collect(Collectors.joining("\n"));
    }

    /** The same as Markdown. */
    static String markdown(String text, List<TextEdit> edits) {
        return "```diff\n" + diff(text, edits) + "\n```";
    }

    /** The same in the little HTML that the platform's tooltips know. */
    static String html(String text, List<TextEdit> edits) {
        return diff(text, edits).lines().map(Preview::htmlLine).collect(Collectors.joining("<br>"));
    }

    private static String htmlLine(String line) {
        String escaped = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return line.startsWith("+") || line.startsWith("-") ? "<b>" + escaped + "</b>" : escaped;
    }
}
